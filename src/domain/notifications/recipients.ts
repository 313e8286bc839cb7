import type { State } from '../workflow/states.ts'
import type { ArticleKind } from './kinds.ts'

/** The people around an article at the moment something happens to it; all are user ids. */
export type Circle = {
  /** The state it was in. */
  state: State
  /** Who did it; null when PolicyDesk itself did. */
  actor: string | null
  assignee: string | null
  contributors: readonly string[]
  /** Who last submitted it for review. */
  submittedBy: string | null
  approvedBy: string | null
  emergencyBy: string | null
  /** Reviewers and administrators in charge of the article. */
  reviewers: readonly string[]
}

/**
 * Who is told of what happened: whoever has to act on it next, or has waited for it. Never who did
 * it, and nobody twice.
 */
export function recipientsOf(kind: ArticleKind, circle: Circle): string[] {
  const told = [...new Set(concerned[kind](circle))]
  return told.filter((id): id is string => id !== null && id !== circle.actor)
}

type Person = string | null

/** Who wants to know what became of the text. */
const authors = ({ contributors, submittedBy }: Circle): Person[] => [...contributors, submittedBy]

/** Who is to review: whom it was given to, else everyone who may approve it. */
function reviewing({ assignee, reviewers, contributors, actor }: Circle): Person[] {
  if (assignee !== null && assignee !== actor) return [assignee]
  return reviewers.filter((id) => !contributors.includes(id))
}

/** Whose turn it is. */
function responsible(circle: Circle): Person[] {
  if (circle.assignee !== null) return [circle.assignee]
  if (circle.state === 'in_review') return reviewing(circle)
  return circle.state === 'approved' ? [...authors(circle), circle.approvedBy] : authors(circle)
}

const concerned: Record<ArticleKind, (circle: Circle) => Person[]> = {
  submitted: reviewing,
  changes_requested: authors,
  approved: (circle) => [...authors(circle), circle.emergencyBy],
  published: (circle) => [...authors(circle), circle.approvedBy],
  emergency_published: (circle) => [...circle.reviewers, ...authors(circle), circle.assignee],
  assigned: ({ assignee }) => [assignee],
  due_tomorrow: responsible,
  overdue: responsible,
  not_published: (circle) => [...authors(circle), circle.approvedBy, circle.assignee],
  // Nothing is to be approved, so whoever wrote the text may look into it too.
  correction: ({ assignee, reviewers }) => (assignee !== null ? [assignee] : [...reviewers]),
}
