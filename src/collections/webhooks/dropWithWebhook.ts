import type { CollectionBeforeDeleteHook } from 'payload'
import { slugs } from '../../slugs.ts'

/** With a webhook goes what was recorded of it, and what was told of it. */
export const dropWithWebhook: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { webhook: { equals: id } }
  await req.payload.db.deleteMany({ collection: slugs.webhookDeliveries, where, req })
  await req.payload.db.deleteMany({ collection: slugs.notifications, where, req })
}
