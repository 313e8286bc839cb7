import { policyDayAt } from './policyDay.ts'

/** How long after its review day an article may go unchecked, in days. Null: for ever. */
export type FreshnessPolicy = {
  noticeAfterDays: number | null
  blockAfterDays: number | null
}

/** How many days ahead of its last day an article is looked at again. */
export const expiryNotice = 30

const dayLength = 24 * 60 * 60 * 1000

/** The policy day that lay so many days before an instant (milliseconds since the epoch). */
export const dayBefore = (now: number, days: number): string => policyDayAt(now - days * dayLength)

/** The policy day that lies so many days after an instant. */
export const dayAfter = (now: number, days: number): string => policyDayAt(now + days * dayLength)
