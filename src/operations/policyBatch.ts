import type { Where } from 'payload'
import type { PolicyChange } from '../payload-types.ts'

/** One batch of the work on a policy change. */
export type Batch = {
  /** The last id that was seen: the next batch begins past it. */
  cursor: string | null
  /** How many it took. */
  done: number
  /** Whether there may be more. */
  more: boolean
}

/** Where the next batch of a change begins, as a filter. */
export const pastCursor = ({ progress }: PolicyChange): Where[] =>
  progress?.cursor ? [{ id: { greater_than: progress.cursor } }] : []
