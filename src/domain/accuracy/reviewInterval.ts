import { policyDayAt } from './policyDay.ts'

/** Days between checks where no category says otherwise. */
export const defaultInterval = 180

const dayLength = 24 * 60 * 60 * 1000

/**
 * The interval that holds for a category: its own, else its nearest ancestor's, else the default.
 * @param line the intervals from the top of the tree down to the category
 */
export const intervalOf = (line: readonly (number | null | undefined)[]): number =>
  line.toReversed().find((days) => typeof days === 'number' && days > 0) ?? defaultInterval

/** The policy day that lies so many days after an instant (milliseconds since the epoch). */
export const reviewDay = (now: number, days: number): string => policyDayAt(now + days * dayLength)
