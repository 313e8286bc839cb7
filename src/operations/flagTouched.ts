import type { PayloadRequest } from 'payload'
import type { PolicyChange } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { flagArticles, flaggable } from './flagArticles.ts'
import { type Batch, pastCursor } from './policyBatch.ts'
import { policyDoubt } from './policyDoubt.ts'
import { touchedBy } from './touchedBy.ts'

/**
 * Flags the next articles that an activated change touches, in the caller's transaction.
 * @param now milliseconds since the epoch
 */
export async function flagTouched(
  req: PayloadRequest,
  change: PolicyChange,
  limit: number,
  now: number,
): Promise<Batch> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [await touchedBy(req, change, now), ...pastCursor(change)] },
    select: flaggable,
    sort: 'id',
    limit,
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  await flagArticles(req, docs, policyDoubt(change), now)
  return { cursor: docs.at(-1)?.id ?? null, done: docs.length, more: docs.length === limit }
}
