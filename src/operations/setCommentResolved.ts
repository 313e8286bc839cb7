import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { staffOf } from '../access/staff.ts'
import type { Comment } from '../domain/comments/comment.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'
import { showComments } from './showComments.ts'

/**
 * Settles a comment, or opens it again; one that is so already stays as it is. Gives the comment.
 * @param now milliseconds since the epoch
 */
export async function setCommentResolved(
  req: PayloadRequest,
  id: string,
  resolved: boolean,
  now: number,
): Promise<Comment> {
  const staff = staffOf(req)
  if (!staff) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const found = await readById(req, slugs.comments, id)
    if (!found) throw new RefusedError([{ code: 'not_found' }])
    const isSettled = (found.resolved === true) === resolved
    const row = isSettled
      ? found
      : await req.payload.update({
          collection: slugs.comments,
          id,
          data: {
            resolved,
            resolvedBy: resolved ? staff.id : null,
            resolvedAt: resolved ? new Date(now).toISOString() : null,
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
    const [comment] = await showComments(req, [row])
    return comment as Comment
  })
}
