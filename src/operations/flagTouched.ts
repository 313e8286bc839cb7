import type { PayloadRequest } from 'payload'
import type { PolicyChange } from '../payload-types.ts'
import { flagArticles } from './flagArticles.ts'
import { type Batch, pastCursor } from './policyBatch.ts'
import { policyDoubt } from './policyDoubt.ts'
import { readFlaggable } from './readFlaggable.ts'
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
  const where = { and: [await touchedBy(req, change, now), ...pastCursor(change)] }
  const docs = await readFlaggable(req, where, { limit })
  await flagArticles(req, docs, policyDoubt(change), now)
  return { cursor: docs.at(-1)?.id ?? null, done: docs.length, more: docs.length === limit }
}
