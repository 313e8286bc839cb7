import type { EventName } from '../workflow/transitions.ts'

/** What people are told of an article. */
export const articleKinds = [
  'submitted',
  'changes_requested',
  'approved',
  'published',
  'emergency_published',
  'assigned',
  'due_tomorrow',
  'overdue',
  'not_published',
  'correction',
] as const
export type ArticleKind = (typeof articleKinds)[number]

/** What administrators are told of what PolicyDesk does by itself. */
export const adminKinds = ['webhook_disabled'] as const
export type AdminKind = (typeof adminKinds)[number]

/** What people are told of. Each of them chooses which, and how. */
export const notificationKinds = [...articleKinds, ...adminKinds] as const
export type NotificationKind = ArticleKind | AdminKind

export const isAdminKind = (kind: NotificationKind): kind is AdminKind =>
  (adminKinds as readonly string[]).includes(kind)

/** How people are told. */
export const channels = ['inbox', 'email'] as const
export type Channel = (typeof channels)[number]

/** What a transition is told as; the others concern nobody but whoever takes them. */
export const kindOfEvent: Partial<Record<EventName, ArticleKind>> = {
  submit: 'submitted',
  request_changes: 'changes_requested',
  approve: 'approved',
  // Approved after the fact: who published it in an emergency waits to hear so.
  confirm: 'approved',
  publish: 'published',
  emergency_publish: 'emergency_published',
}

const done: readonly ArticleKind[] = ['assigned', 'due_tomorrow', 'overdue', 'not_published']

/** What needs nobody's attention any more once a transition has happened. */
export const settledBy: Partial<Record<EventName, readonly ArticleKind[]>> = {
  submit: ['changes_requested'],
  recall: ['submitted'],
  request_changes: ['submitted', 'approved'],
  approve: ['submitted'],
  publish: ['approved', ...done],
  emergency_publish: ['submitted', 'changes_requested'],
  confirm: ['emergency_published', ...done],
}
