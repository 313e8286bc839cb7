import { hasExpired } from '../accuracy/policyDay.ts'

/** How an article stands to the public: what its slug is answered with (200, 410, 410, 404). */
export type Standing = 'served' | 'withheld' | 'withdrawn' | 'absent'

/** What decides it, of the live row. */
export type Row = {
  _status?: string | null
  effectiveTo?: string | null
  accuracy?: { withheld?: boolean | null } | null
  workflow?: { state?: string | null } | null
}

/** Those fields, as a read selects them. */
export const standingFields = {
  _status: true,
  effectiveTo: true,
  accuracy: { withheld: true },
  workflow: { state: true },
} as const

/**
 * How an article stands to the public at an instant (milliseconds since the epoch), by its live
 * row; one that is not there is absent.
 */
export function standingOf(row: Row | undefined, now: number): Standing {
  if (row?._status === 'published') {
    return row.accuracy?.withheld === false && !hasExpired(row.effectiveTo, now)
      ? 'served'
      : 'withheld'
  }
  return row?.workflow?.state === 'withdrawn' ? 'withdrawn' : 'absent'
}
