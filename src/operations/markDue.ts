import type { PayloadRequest, Where } from 'payload'
import { changeOf } from '../domain/changes/changeOf.ts'
import { changeScopeOf, scopeFields } from '../domain/changes/changeScope.ts'
import { standingFields, standingOf } from '../domain/changes/standing.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { appendScoped, type ScopedChange } from './recordChanges.ts'
import { runInTransaction } from './runInTransaction.ts'
import { updateAccuracy } from './updateAccuracy.ts'

/** More than elsewhere: a batch is six statements, and holds up others for a moment only. */
const batch = 500

/**
 * Marks every live article that a filter finds as `due`, in batches by id. Being due neither serves
 * nor withholds, so that how an article stands is known from the row that was found: one read, two
 * writes and what consumers are told, for a whole batch. What is marked is not found again.
 * @param overdue must find only what is `verified` or `unverified`
 * @param now milliseconds since the epoch
 * @returns how many were marked
 */
export async function markDue(req: PayloadRequest, overdue: Where, now: number): Promise<number> {
  let marked = 0
  for (let last: string | undefined; ; ) {
    const where = last ? { and: [overdue, { id: { greater_than: last } }] } : overdue
    const ids = await runInTransaction(req, () => markBatch(req, where, now))
    if (ids.length === 0) return marked
    marked += ids.length
    last = ids.at(-1)
  }
}

async function markBatch(req: PayloadRequest, where: Where, now: number): Promise<string[]> {
  const { docs } = await req.payload.db.find<Article>({
    collection: slugs.articles,
    where,
    select: { slug: true, ...scopeFields, ...standingFields },
    sort: 'id',
    limit: batch,
    pagination: false,
    req,
  })
  const ids = docs.map(({ id }) => id)
  if (ids.length === 0) return ids
  await updateAccuracy(req, ids, { status: 'due' })
  const at = new Date(now).toISOString()
  const changes = docs.flatMap((row): ScopedChange[] => {
    const standing = standingOf(row, now)
    const type = changeOf(standing, standing)
    const scope = changeScopeOf(row)
    return type ? [{ type, article: row.id, slug: row.slug ?? '', at, scope }] : []
  })
  await appendScoped(req, changes)
  return ids
}
