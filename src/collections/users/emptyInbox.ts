import type { CollectionBeforeDeleteHook } from 'payload'
import { slugs } from '../../slugs.ts'

/** A user who is deleted leaves nothing that was told to them alone. */
export const emptyInbox: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.db.deleteMany({
    collection: slugs.notifications,
    where: { recipient: { equals: id } },
    req,
  })
}
