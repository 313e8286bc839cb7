import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { commentedText } from '../domain/comments/commentedText.ts'
import { carry } from '../domain/comments/passage.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readWorkingCopy } from './readArticle.ts'
import { readPassage } from './readPassage.ts'

/**
 * Moves the passages of an article's comments, settled ones too, from its working copy before an
 * edit to the one now stored, inside the caller's transaction.
 */
export async function carryComments(
  req: PayloadRequest,
  articleId: string,
  before: Article,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugs.comments,
    where: { article: { equals: articleId } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const placed = docs.flatMap((row) => {
    const passage = readPassage(row)
    return passage ? [{ id: row.id, passage }] : []
  })
  const after = placed.length > 0 ? await readWorkingCopy(req, articleId) : null
  if (!after) return
  for (const { id, passage } of placed) {
    const { field, ...was } = passage
    const now = carry(commentedText(before, field), commentedText(after, field), was)
    if (isDeepStrictEqual(now, was)) continue
    // In the database itself: while a version is being restored, Payload's own update would take
    // every field left out for an empty one.
    await req.payload.db.updateOne({
      collection: slugs.comments,
      id,
      data: { passage: { field, ...now } },
      returning: false,
      req,
    })
  }
}
