import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf, isReviewer } from '../access/staff.ts'
import { userId } from '../domain/actor.ts'
import { relationId } from '../domain/relationId.ts'
import { findDeskArticles, inReview } from './desk/deskRows.ts'
import { keepApprovable } from './desk/keepApprovable.ts'
import { readWorkingCopy } from './readArticle.ts'
import { readCategories } from './readCategories.ts'

/** How many articles are looked at in search of one that may be approved. */
const most = 200

export type InReview = { id: string; title: string }

/**
 * The next article that waits for review and that the asking reviewer may approve, after the one
 * on their screen in the order in which they were sent, beginning anew at the end. Null where there
 * is none, and for who does not review.
 * @param now milliseconds since the epoch
 */
export async function nextInReview(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<InReview | null> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  if (!isReviewer({ req })) return null
  const current = await readWorkingCopy(req, id)
  if (!current) throw new RefusedError([{ code: 'not_found' }])
  const categories = await readCategories(req)
  const docs = await findDeskArticles(req, { ...inReview, limit: 0 })
  const waiting = docs.filter(
    (one) =>
      one.id !== id &&
      !(one.workflow?.contributors ?? []).some((user) => relationId(user) === userId(actor)),
  )
  const isAfter = ({ updatedAt }: { updatedAt: string }) => updatedAt > current.updatedAt
  const inTurn = [...waiting.filter(isAfter), ...waiting.filter((one) => !isAfter(one))]
  const [next] = await keepApprovable(req, inTurn.slice(0, most), { actor, categories, now })
  return next ? { id: next.id, title: next.title } : null
}
