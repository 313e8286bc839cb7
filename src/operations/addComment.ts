import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { staffOf } from '../access/staff.ts'
import type { Comment } from '../domain/comments/comment.ts'
import { commentedText } from '../domain/comments/commentedText.ts'
import { anchor } from '../domain/comments/passage.ts'
import type { NewComment } from '../domain/comments/readComment.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readWorkingCopy } from './readArticle.ts'
import { runInTransaction } from './runInTransaction.ts'
import { showComments } from './showComments.ts'

/**
 * Adds a comment by the signed-in user to an article, or to a passage of its working copy. The
 * article stays exactly as it is. Whoever may read it may comment: charges do not matter.
 */
export async function addComment(
  req: PayloadRequest,
  articleId: string,
  { text, passage }: NewComment,
): Promise<Comment> {
  const staff = staffOf(req)
  if (!staff) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const article = await readWorkingCopy(req, articleId)
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    const row = await req.payload.create({
      collection: slugs.comments,
      data: {
        article: articleId,
        author: staff.id,
        text,
        passage: passage && anchorIn(article, passage),
        resolved: false,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const [comment] = await showComments(req, [row])
    return comment as Comment
  })
}

function anchorIn(article: Article, { field, quote, start }: NonNullable<NewComment['passage']>) {
  const passage = anchor(commentedText(article, field), quote, start)
  if (!passage) throw new RefusedError([{ code: 'quote_not_found' }])
  return { field, ...passage }
}
