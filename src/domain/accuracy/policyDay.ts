/**
 * A policy day is a calendar day in China (UTC+8, no summer time), which is what a Chinese
 * regulation means by a date. It is stored as noon UTC of that day, `YYYY-MM-DDT12:00:00.000Z`,
 * which reads as the same calendar day in every time zone from UTC-12 to UTC+11.
 */
const pattern = /^(\d{4}-\d{2}-\d{2})(T.+(Z|[+-]\d{2}:\d{2}))?$/
const chinaOffset = 8 * 60 * 60 * 1000

/**
 * Reads a day from outside: `YYYY-MM-DD`, or an instant with its time zone, whose UTC day is
 * taken. Gives null when it names no real day.
 */
export function toPolicyDay(value: string): string | null {
  const [, day, time] = pattern.exec(value) ?? []
  // Date rolls 2025-02-30 over into March; a day that does not come back is no day.
  if (day === undefined || utcDay(`${day}T12:00:00.000Z`) !== day) return null
  const inUtc = time === undefined ? day : utcDay(value)
  return inUtc && `${inUtc}T12:00:00.000Z`
}

/** `YYYY-MM-DD` of an instant, null where there is no such instant. */
function utcDay(instant: string): string | null {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10)
}

/** The policy day that it is in China at an instant (milliseconds since the epoch). */
export const policyDayAt = (now: number): string =>
  `${new Date(now + chinaOffset).toISOString().slice(0, 10)}T12:00:00.000Z`

/** The length of a day, in milliseconds: China has no summer time. */
export const dayLength = 24 * 60 * 60 * 1000

/** The policy day so many days after an instant; before it, where they are negative. */
export const policyDayFrom = (now: number, days: number): string =>
  policyDayAt(now + days * dayLength)

/** Whether a policy day, as it is stored, lies before the one it is in China at an instant. */
export const isOverdue = (day: string | null | undefined, now: number): boolean =>
  !!day && day < policyDayAt(now)

/** Whether a rule valid to and including `effectiveTo` has ended at an instant. */
export const hasExpired = (effectiveTo: string | null | undefined, now: number): boolean =>
  isOverdue(effectiveTo && toPolicyDay(effectiveTo), now)

/** The last day an article may be served: its `effectiveTo`, else a day that never comes. */
export const lastServedDay = (effectiveTo: string | null | undefined): string =>
  (effectiveTo && toPolicyDay(effectiveTo)) || '9999-12-31T12:00:00.000Z'
