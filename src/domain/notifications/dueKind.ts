import { isOverdue, policyDayFrom, toPolicyDay } from '../accuracy/policyDay.ts'
import type { State } from '../workflow/states.ts'

/** States in which somebody still has to do something before the text is out. */
export const openStates: readonly State[] = ['draft', 'in_review', 'changes_requested', 'approved']

/** The last policy day that is told of ahead. */
export const dueHorizon = (now: number): string => policyDayFrom(now, 1)

/**
 * What is told of a piece of work that is due on a day, at an instant (milliseconds since the
 * epoch): nothing while the day is far, `due_tomorrow` on the eve (or on the day itself, when
 * nobody could be told before), `overdue` once it has passed in China.
 */
export function dueKind(dueAt: string, now: number): 'due_tomorrow' | 'overdue' | null {
  const day = toPolicyDay(dueAt)
  if (day === null || day > dueHorizon(now)) return null
  return isOverdue(day, now) ? 'overdue' : 'due_tomorrow'
}
