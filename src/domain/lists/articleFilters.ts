import { policyDayAt } from '../accuracy/policyDay.ts'
import type { Alternatives, Condition } from './conditions.ts'

/** What editors and reviewers look for most in the list of articles. */
export const articleFilters = [
  'in_review',
  'changes_requested',
  'withheld',
  'overdue',
  'mine',
] as const
export type ArticleFilter = (typeof articleFilters)[number]

/** Withdrawn articles are nobody's work any more. */
export const notWithdrawn: Condition = ['workflow.state', 'not_equals', 'withdrawn']

/**
 * What a filter stands for.
 * @param user the id of whoever asks
 * @param now milliseconds since the epoch
 */
export function articlesIn(filter: ArticleFilter, user: string, now: number): Alternatives {
  const today = policyDayAt(now)
  switch (filter) {
    case 'in_review':
    case 'changes_requested':
      return [[['workflow.state', 'equals', filter]]]
    // A block withholds, and so does the end of the text's time.
    case 'withheld':
      return [
        [['accuracy.withheld', 'equals', 'true'], notWithdrawn],
        [['effectiveTo', 'less_than', today], notWithdrawn],
      ]
    case 'overdue':
      return [[['accuracy.nextReviewAt', 'less_than', today], notWithdrawn]]
    case 'mine':
      return [[['workflow.assignee', 'equals', user]]]
  }
}
