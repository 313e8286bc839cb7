import type { PayloadRequest } from 'payload'
import { dayLength } from '../domain/accuracy/policyDay.ts'
import { slugs } from '../slugs.ts'
import { runInTransaction } from './runInTransaction.ts'

/** How long mails, notifications and the record of webhooks are kept, in days. */
export const keptDays = { mails: 30, notifications: 180, deliveries: 30 } as const

/**
 * Deletes mails, notifications and deliveries that nobody needs any more: what happened to an
 * article is in its history.
 * @param now milliseconds since the epoch
 */
export async function forgetOldMessages(req: PayloadRequest, now: number): Promise<void> {
  const before = (days: number) => ({
    createdAt: { less_than: new Date(now - days * dayLength).toISOString() },
  })
  await runInTransaction(req, async () => {
    await req.payload.db.deleteMany({
      collection: slugs.mails,
      where: { and: [before(keptDays.mails), { state: { not_equals: 'waiting' } }] },
      req,
    })
    await req.payload.db.deleteMany({
      collection: slugs.notifications,
      where: before(keptDays.notifications),
      req,
    })
    await req.payload.db.deleteMany({
      collection: slugs.webhookDeliveries,
      where: before(keptDays.deliveries),
      req,
    })
  })
}
