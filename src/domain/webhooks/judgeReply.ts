import type { DeliveryProblem } from './problem.ts'

const second = 1000
const hour = 60 * 60 * second

/**
 * After this many failures in a row a webhook is switched off: about 23 hours after the first of
 * them (10 s, 30 s, 90 s … 2 h, then five times 4 h).
 */
export const failuresAtMost = 13

/** How long to wait after the n-th failure in a row, in milliseconds: threefold each time, at most 4 h. */
export const pauseAfter = (failures: number): number =>
  Math.min(10 * second * 3 ** (failures - 1), 4 * hour)

/** Why a webhook was switched off: it failed for too long, or said itself that it is gone. */
export const disabledReasons = ['failing', 'gone'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** How a webhook stands after an attempt. */
export type Judgement = {
  /** Failures in a row. */
  failures: number
  /** When to try again, milliseconds since the epoch. */
  nextAttemptAt: number
  /** Why it is switched off, or null. */
  disabled: DisabledReason | null
}

/**
 * What an attempt means for a webhook.
 * @param before failures in a row before it
 * @param problem null: it was taken
 * @param now milliseconds since the epoch
 */
export function judgeReply(
  before: number,
  problem: DeliveryProblem | null,
  now: number,
): Judgement {
  if (problem === null) return { failures: 0, nextAttemptAt: now, disabled: null }
  const failures = before + 1
  const disabled = problem.code === 'gone' ? 'gone' : failures >= failuresAtMost ? 'failing' : null
  return { failures, nextAttemptAt: now + pauseAfter(failures), disabled }
}
