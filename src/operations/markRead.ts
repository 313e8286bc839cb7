import type { PayloadRequest, Where } from 'payload'
import { ownNotifications } from '../access/ownNotifications.ts'
import { RefusedError } from '../access/RefusedError.ts'
import { slugs } from '../slugs.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Marks the asking user's notifications as read: those with the given ids, or all. Other people's
 * are left alone, whatever ids are given.
 * @param now milliseconds since the epoch
 */
export async function markRead(
  req: PayloadRequest,
  ids: readonly string[] | undefined,
  now: number,
): Promise<void> {
  const own = ownNotifications({ req })
  if (typeof own === 'boolean') throw new RefusedError([{ code: 'not_signed_in' }])
  const where: Where = {
    and: [own, { readAt: { exists: false } }, ...(ids ? [{ id: { in: [...ids] } }] : [])],
  }
  await runInTransaction(req, () =>
    req.payload.db.updateMany({
      collection: slugs.notifications,
      where,
      data: { readAt: new Date(now).toISOString() },
      returning: false,
      req,
    }),
  )
}
