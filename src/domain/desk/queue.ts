import { isOverdue } from '../accuracy/policyDay.ts'
import type { State } from '../workflow/states.ts'

/** Why an article is in somebody's queue, the most pressing reason first. */
export const queueReasons = ['late', 'returned', 'assigned', 'ready', 'begun'] as const
export type QueueReason = (typeof queueReasons)[number]

/** An article that somebody has to do with: given to them, or changed by them. */
export type Queued = {
  id: string
  title: string
  state: State
  /** A policy day. */
  dueAt: string | null
  /** An instant, ISO 8601. */
  updatedAt: string
  isAssigned: boolean
}

/**
 * Puts a queue in order, each article with why it is there: what is past its day, what was sent
 * back, what was given to this person, by its day, what waits to be published, what was begun.
 * @param now milliseconds since the epoch
 */
export function arrangeQueue(
  articles: readonly Queued[],
  now: number,
): (Queued & { why: QueueReason })[] {
  return articles
    .map((article) => ({ ...article, why: whyQueued(article, now) }))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

function whyQueued({ state, dueAt, isAssigned }: Queued, now: number): QueueReason {
  if (isAssigned && isOverdue(dueAt, now)) return 'late'
  if (state === 'changes_requested') return 'returned'
  if (state === 'approved') return 'ready'
  return isAssigned ? 'assigned' : 'begun'
}

/** A day that was set for somebody else hurries nobody here. */
const orderOf = ({
  why,
  dueAt,
  isAssigned,
  updatedAt,
  id,
}: Queued & { why: QueueReason }): string =>
  [queueReasons.indexOf(why), (isAssigned && dueAt) || '9999', updatedAt, id].join(' ')
