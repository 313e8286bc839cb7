import { type CommentedField, commentedFields } from './commentedText.ts'

/** Somebody on the staff, by name; null once their account is gone. */
type Person = { id: string; name: string } | null

/** A comment as it is told to the staff. Instants are ISO 8601. */
export type Comment = {
  id: string
  text: string
  author: Person
  createdAt: string
  /** What it is about, when it is not the article as a whole. */
  passage: { field: CommentedField; quote: string; start: number; lost: boolean } | null
  resolved: boolean
  resolvedBy: Person
  resolvedAt: string | null
}

/**
 * Open comments first, then resolved ones; in each, those on a passage in the order of the text,
 * then the others in the order they were written.
 */
export const inReadingOrder = (a: Comment, b: Comment): number =>
  Number(a.resolved) - Number(b.resolved) ||
  placeOf(a) - placeOf(b) ||
  (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1)

/** Titles and short answers are far shorter than this. */
const fieldLength = 1e9

const placeOf = ({ passage }: Comment): number =>
  passage && !passage.lost
    ? commentedFields.indexOf(passage.field) * fieldLength + passage.start
    : commentedFields.length * fieldLength
