import { policyDayAt, policyDayFrom } from '../accuracy/policyDay.ts'
import type { TaskReason } from '../accuracy/tasks.ts'
import { type CheckProblem, isAbsence } from './checkProblem.ts'

/** How a source was found; `recorded` at first sight, when there is nothing to compare it with. */
export const checkOutcomes = ['recorded', 'unchanged', 'changed', 'gone', 'failed'] as const
export type CheckOutcome = (typeof checkOutcomes)[number]

/** What the register knows of a source from its last check. */
export type KnownSource = {
  checkOutcome?: CheckOutcome | null
  checkedHash?: string | null
  /** The policy day since which it has been found gone, every time. */
  goneSince?: string | null
}

/** What a check saw: the document's fingerprint, or why it was not to be had. */
export type Seen = { hash: string } | { problem: CheckProblem }

export type Judgement = {
  outcome: CheckOutcome
  checkedHash: string | null
  goneSince: string | null
  /** What the desk should be told, and what tells this occasion from the next; else null. */
  news: { reason: Extract<TaskReason, `source_${string}`>; occasion: string } | null
}

/**
 * Says what a check means beside the one before. A change is news at once; an absence when it is
 * found a second time in a row, and then once for as long as it lasts; a failure never is: it says
 * nothing of the document.
 * @param now milliseconds since the epoch
 */
export function judgeCheck(known: KnownSource, seen: Seen, now: number): Judgement {
  const checkedHash = known.checkedHash ?? null
  if ('hash' in seen) {
    const { hash } = seen
    const rest = { checkedHash: hash, goneSince: null }
    if (checkedHash === null) return { outcome: 'recorded', ...rest, news: null }
    if (checkedHash === hash) return { outcome: 'unchanged', ...rest, news: null }
    return { outcome: 'changed', ...rest, news: { reason: 'source_changed', occasion: hash } }
  }
  if (!isAbsence(seen.problem)) {
    return { outcome: 'failed', checkedHash, goneSince: null, news: null }
  }
  const before = known.checkOutcome === 'gone' ? (known.goneSince ?? null) : null
  const news: Judgement['news'] =
    before === null ? null : { reason: 'source_gone', occasion: before.slice(0, 10) }
  return { outcome: 'gone', checkedHash, goneSince: before ?? policyDayAt(now), news }
}

/** How long the desk has to look at an article whose source has changed or gone, in policy days. */
const daysToLook = 14

/** The policy day by which somebody should have looked. */
export const lookBy = (now: number): string => policyDayFrom(now, daysToLook)
