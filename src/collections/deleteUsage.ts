import type { CollectionBeforeDeleteHook } from 'payload'
import { slugs } from '../slugs.ts'

/** What a site has read is of no use without it. */
export const deleteUsage: CollectionBeforeDeleteHook = ({ id, req }) =>
  req.payload.db.deleteMany({ collection: slugs.siteUsage, where: { site: { equals: id } }, req })
