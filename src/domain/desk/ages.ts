import type { AccuracyStatus } from '../accuracy/accuracy.ts'
import { dayLength } from '../accuracy/policyDay.ts'

/** How many articles there are that agree in all that the desk counts by. */
export type Standing = {
  /** Ids of regions; none where it holds nationwide, or where that is not settled. */
  regions: readonly string[]
  /** The id of its main category, empty where it has none. */
  category: string
  status: AccuracyStatus
  /** How many of `ageBounds` its last verification lies before; null where there is none. */
  age: number | null
  count: number
}

/** So many days after its verification an article passes into the next band. */
const days = [30, 90, 180, 365] as const

export const ages = ['month', 'quarter', 'half', 'year', 'older', 'never'] as const
export type Age = (typeof ages)[number]

/** The instants (ISO 8601), latest first, that a verification is compared with. */
export const ageBounds = (now: number): string[] =>
  days.map((count) => new Date(now - count * dayLength).toISOString())

/** A band of the chart: verified at `from` or later and before `to`; null is no bound. */
export type AgeBand = { age: Age; from: string | null; to: string | null; count: number }

/** How many articles were last verified how long ago, the freshest first. */
export function countAges(standings: readonly Standing[], now: number): AgeBand[] {
  const bounds = ageBounds(now)
  return ages.map((age, band) => ({
    age,
    from: age === 'never' ? null : (bounds[band] ?? null),
    to: age === 'never' ? null : (bounds[band - 1] ?? null),
    count: standings
      .filter((one) => (one.age === null ? age === 'never' : one.age === band))
      .reduce((sum, { count }) => sum + count, 0),
  }))
}
