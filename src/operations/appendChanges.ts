import type { PayloadRequest } from 'payload'
import type { ChangeType } from '../domain/changes/changeOf.ts'
import { slugs } from '../slugs.ts'
import { insertRows } from './insertRows.ts'

/** A row of the change feed; `day_ended` is for ourselves, see `recordExpired`. */
export type Change = {
  type: ChangeType | 'day_ended'
  article: string
  slug: string
  /** ISO 8601. */
  at: string
}

/**
 * Appends rows to the change feed, in the caller's transaction. `sequence` is unique in the
 * database, so of two writers at once one meets a conflict and is tried again: what is numbered is
 * committed in that order, and a reader who has seen a number has missed none below it.
 */
export async function appendChanges(
  req: PayloadRequest,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  const last = await lastSequence(req)
  const rows = changes.map((change, index) => ({
    ...change,
    sequence: last + index + 1,
    createdAt: change.at,
    updatedAt: change.at,
  }))
  await insertRows(req, slugs.changes, rows)
}

async function lastSequence(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: slugs.changes,
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]?.sequence ?? 0
}
