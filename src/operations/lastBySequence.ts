import type { DataFromCollectionSlug, PayloadRequest, Where } from 'payload'
import type { slugs } from '../slugs.ts'

/** The collections whose rows are numbered in the order in which they were written. */
type Numbered = typeof slugs.auditEvents | typeof slugs.changes

/** The last row that a filter finds, of all without one; undefined where there is none. */
export async function lastBySequence<Slug extends Numbered>(
  req: PayloadRequest,
  collection: Slug,
  where: Where = {},
): Promise<DataFromCollectionSlug<Slug> | undefined> {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}
