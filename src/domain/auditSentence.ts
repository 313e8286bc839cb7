import type { AuditEntry, RecordedAct } from './auditEvent.ts'

/** What there are phrases for: every act, and what is told otherwise than the act is called. */
export type AuditPhrase = RecordedAct | 'publish_on_time' | 'unknown'

/** What an audit event says, ready to be put into any language. */
export type AuditSentence = {
  phrase: AuditPhrase
  /** The user's id, or null where PolicyDesk itself acted. */
  actor: string | null
  /** What it was done to: a file, a title, a reference; empty where it is the article. */
  object: string
  /** What whoever did it said of it, or null. */
  said: string | null
  /** Why it could not be done, as refusal codes. */
  codes: readonly string[]
  /** The state of accuracy that it led to, or null where it left it alone. */
  accuracy: string | null
}

/** What an act wrote into the comment of its record. */
type CommentUse = 'said' | 'object' | 'codes' | 'reference'

const commentOf: Record<RecordedAct, CommentUse> = {
  submit: 'said',
  recall: 'said',
  request_changes: 'said',
  approve: 'said',
  publish: 'said',
  schedule: 'said',
  unschedule: 'said',
  emergency_publish: 'said',
  confirm: 'said',
  withdraw: 'said',
  reopen: 'said',
  import: 'object',
  delete: 'object',
  not_published: 'codes',
  flag: 'said',
  resolve_flag: 'said',
  verify: 'said',
  accept_correction: 'reference',
  reject_correction: 'reference',
  dismiss_finding: 'object',
  reopen_finding: 'object',
  activate_policy_change: 'object',
  close_policy_change: 'object',
  cancel_policy_change: 'object',
}

const isKnown = (event: string): event is RecordedAct => Object.hasOwn(commentOf, event)

/** The acts on the axis of accuracy: their states are its states. */
const onAccuracy: readonly string[] = ['flag', 'resolve_flag', 'verify']

type Told = Pick<AuditEntry, 'event' | 'actor' | 'from' | 'to' | 'comment'>

/** Says what happened. An act that this version does not know is told by its own name. */
export function auditSentence({ event, actor, from, to, comment }: Told): AuditSentence {
  const isSystem = actor === 'system'
  const sentence = {
    phrase: phraseOf(event, isSystem),
    actor: isSystem ? null : actor,
    object: '',
    said: null,
    codes: [],
    accuracy: onAccuracy.includes(event) && from !== to ? to : null,
  }
  if (!isKnown(event)) return { ...sentence, object: event, said: comment || null }
  return { ...sentence, ...readComment(commentOf[event], comment ?? '') }
}

function phraseOf(event: string, isSystem: boolean): AuditPhrase {
  if (!isKnown(event)) return 'unknown'
  return event === 'publish' && isSystem ? 'publish_on_time' : event
}

function readComment(use: CommentUse, text: string): Partial<AuditSentence> {
  if (use === 'said') return { said: text || null }
  if (use === 'object') return { object: text }
  if (use === 'codes') return { codes: text.split(', ').filter(Boolean) }
  // A reference has no spaces; what was said comes after it.
  const [reference = '', ...said] = text.split(' ')
  return { object: reference, said: said.join(' ') || null }
}
