import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/**
 * Marks what administrators were told of a webhook as read, since it has been dealt with, inside
 * the caller's transaction.
 * @param at ISO 8601
 */
export async function settleWebhookNews(
  req: PayloadRequest,
  webhook: string,
  at: string,
): Promise<void> {
  await req.payload.db.updateMany({
    collection: slugs.notifications,
    where: { and: [{ webhook: { equals: webhook } }, { readAt: { exists: false } }] },
    data: { readAt: at },
    returning: false,
    req,
  })
}
