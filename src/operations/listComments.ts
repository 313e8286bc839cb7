import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import { type Comment, inReadingOrder } from '../domain/comments/comment.ts'
import { commentedText } from '../domain/comments/commentedText.ts'
import { locate } from '../domain/comments/passage.ts'
import type { Article, Comment as Row } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readWorkingCopy } from './readArticle.ts'
import { readPassage } from './readPassage.ts'
import { showComments } from './showComments.ts'

/** The comments on an article, open ones first, in reading order, for staff. */
export async function listComments(req: PayloadRequest, articleId: string): Promise<Comment[]> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readWorkingCopy(req, articleId)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  return readComments(req, article)
}

/** The same, of a working copy that was read already, whoever asks. */
export async function readComments(req: PayloadRequest, article: Article): Promise<Comment[]> {
  const { docs } = await req.payload.find({
    collection: slugs.comments,
    where: { article: { equals: article.id } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const placed = docs.map((row) => placeIn(article, row))
  return (await showComments(req, placed)).sort(inReadingOrder)
}

/**
 * Where the passage stands in this very text. Carrying it keeps that up to date, but a comment
 * that was being written while the text was being saved may have been anchored in the text before.
 */
function placeIn(article: Article, row: Row): Row {
  const passage = readPassage(row)
  if (!passage || passage.lost) return row
  const start = locate(commentedText(article, passage.field), passage)
  const place = start === null ? { lost: true } : { start }
  return { ...row, passage: { ...row.passage, ...place } }
}
