import type { PayloadRequest } from 'payload'
import type { ChangeType } from '../domain/changes/changeOf.ts'
import { slugs } from '../slugs.ts'
import { noteAppended } from './committedChanges.ts'
import { insertRows } from './insertRows.ts'
import { lastRow } from './lastChange.ts'

/**
 * A row of the change feed. For ourselves are `day_ended`, see `recordExpired`, and `reference`:
 * something was changed that answers show of other collections than articles.
 */
export type Change = {
  type: ChangeType | 'day_ended' | 'reference'
  article: string
  slug: string
  /** ISO 8601. */
  at: string
  /** As in `ChangeRow`. */
  scope?: string
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
  const last = (await lastRow(req))?.sequence ?? 0
  const rows = changes.map((change, index) => ({
    ...change,
    sequence: last + index + 1,
    createdAt: change.at,
    updatedAt: change.at,
  }))
  await insertRows(req, slugs.changes, rows)
  await noteAppended(req, rows)
}
