/**
 * A policy day is a calendar day in China (UTC+8, no summer time), which is what a Chinese
 * regulation means by a date. It is stored as noon UTC of that day, `YYYY-MM-DDT12:00:00.000Z`,
 * which reads as the same calendar day in every time zone from UTC-12 to UTC+11.
 */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const chinaOffset = 8 * 60 * 60 * 1000

/**
 * Reads a day from outside: `YYYY-MM-DD`, or an instant whose UTC day is taken.
 * Gives null when it names no real day.
 */
export function toPolicyDay(value: string): string | null {
  const date = new Date(dayPattern.test(value) ? `${value}T12:00:00.000Z` : value)
  if (Number.isNaN(date.getTime())) return null
  const day = date.toISOString().slice(0, 10)
  // Date rolls 2025-02-30 over into March; a day that does not come back is no day.
  if (dayPattern.test(value) && day !== value) return null
  return `${day}T12:00:00.000Z`
}

/** The policy day that it is in China at an instant (milliseconds since the epoch). */
export const policyDayAt = (now: number): string =>
  `${new Date(now + chinaOffset).toISOString().slice(0, 10)}T12:00:00.000Z`

/** Whether a rule valid to and including `effectiveTo` has ended at an instant. */
export const hasExpired = (effectiveTo: string | null | undefined, now: number): boolean => {
  const day = effectiveTo ? toPolicyDay(effectiveTo) : null
  return day !== null && day < policyDayAt(now)
}
