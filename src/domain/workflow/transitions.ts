import type { Role } from '../actor.ts'
import type { State } from './states.ts'

/** What else must hold, beside the state and the role. `decide` knows how each is checked. */
export type Condition =
  | 'complete'
  | 'not_contributor'
  | 'not_emergency_publisher'
  | 'unblocked'
  | 'no_findings'
  | 'approved_text'
  | 'is_unreviewed'

/** What the caller must say. */
export type Parameter = 'comment' | 'reason' | 'publishAt'

/** What the caller may say besides. */
export type OptionalParameter = 'replacement'

export type Transition = {
  from: readonly State[]
  to: State
  /** Roles that may; `system` is PolicyDesk's own job. */
  by: readonly (Role | 'system')[]
  conditions?: readonly Condition[]
  requires?: readonly Parameter[]
  accepts?: readonly OptionalParameter[]
  /** The working copy becomes the live version (`live`), the live version ends (`offline`). */
  effect?: 'live' | 'offline'
  /** Also legal, whatever the working copy's state, while a live version is served. */
  anyStateWhileLive?: true
}

const staff: readonly Role[] = ['editor', 'reviewer', 'admin']
const reviewers: readonly Role[] = ['reviewer', 'admin']

/** The workflow: every event there is, and the only moves between states. */
export const transitions = {
  submit: {
    from: ['draft', 'changes_requested'],
    to: 'in_review',
    by: staff,
    conditions: ['complete', 'no_findings'],
  },
  recall: { from: ['in_review'], to: 'draft', by: staff },
  request_changes: {
    from: ['in_review', 'approved'],
    to: 'changes_requested',
    by: reviewers,
    requires: ['comment'],
  },
  approve: {
    from: ['in_review'],
    to: 'approved',
    by: reviewers,
    conditions: ['complete', 'not_contributor', 'unblocked', 'no_findings'],
  },
  publish: {
    from: ['approved', 'scheduled'],
    to: 'published',
    by: [...staff, 'system'],
    conditions: ['approved_text'],
    effect: 'live',
  },
  schedule: {
    from: ['approved'],
    to: 'scheduled',
    by: staff,
    conditions: ['approved_text'],
    requires: ['publishAt'],
  },
  unschedule: { from: ['scheduled'], to: 'approved', by: staff },
  emergency_publish: {
    from: ['draft', 'in_review', 'changes_requested'],
    to: 'published',
    by: reviewers,
    conditions: ['complete'],
    requires: ['reason'],
    effect: 'live',
  },
  confirm: {
    from: ['published'],
    to: 'published',
    by: reviewers,
    conditions: ['is_unreviewed', 'not_contributor', 'not_emergency_publisher'],
    effect: 'live',
  },
  withdraw: {
    from: ['published'],
    to: 'withdrawn',
    by: reviewers,
    requires: ['reason'],
    accepts: ['replacement'],
    effect: 'offline',
    anyStateWhileLive: true,
  },
  reopen: { from: ['withdrawn'], to: 'draft', by: staff },
} as const satisfies Record<string, Transition>

export type EventName = keyof typeof transitions

export const eventNames = Object.keys(transitions) as EventName[]

/** Says whether a string from outside names an event. */
export const isEventName = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(transitions, name)
