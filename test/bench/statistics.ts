import type { Chance } from '../chance.ts'

type Values = readonly number[] | Float64Array

/** Numbers by size, a million of them in no time. */
const ascending = (values: Values): Float64Array => Float64Array.from(values).sort()

/**
 * The value that a share of all values does not exceed (nearest rank: always one of them).
 * @param share from 0 to 1; 0.99 for p99
 */
export function percentile(values: Values, share: number): number {
  const rank = Math.max(Math.ceil(share * values.length), 1)
  return ascending(values)[rank - 1] ?? Number.NaN
}

/** The middle value; of an even number of them, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = ascending(values)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

export type Interval = { from: number; to: number }

/**
 * The 95 % confidence interval of the median, by bootstrap: how far the median moves when the
 * same number of values is drawn from these again and again.
 */
export function medianInterval(values: readonly number[], chance: Chance, draws = 1_000): Interval {
  const medians = Array.from({ length: draws }, () =>
    median(values.map(() => values[chance.below(values.length)] ?? Number.NaN)),
  )
  return { from: percentile(medians, 0.025), to: percentile(medians, 0.975) }
}
