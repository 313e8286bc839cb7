import { plainText } from '../content/plainText.ts'

/** The texts of an article in which a passage may be commented on. */
export const commentedFields = ['title', 'shortAnswer', 'body'] as const

export type CommentedField = (typeof commentedFields)[number]

/** Says whether a value from outside names such a text. */
export const isCommentedField = (name: unknown): name is CommentedField =>
  commentedFields.some((field) => field === name)

/** One of an article's texts, as plain text; empty where there is none. */
export function commentedText(
  article: { title?: unknown; shortAnswer?: unknown; body?: unknown },
  field: CommentedField,
): string {
  const value = article[field]
  if (field === 'body') return plainText(value)
  return typeof value === 'string' ? value : ''
}
