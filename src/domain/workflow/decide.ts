import { type Actor, holdsRole, type Role, userId } from '../actor.ts'
import type { Refusal } from '../refusal.ts'
import type { ArticleFacts } from './article.ts'
import {
  type Condition,
  type EventName,
  type Parameter,
  type Transition,
  transitions,
} from './transitions.ts'

export type Parameters = { comment?: string; reason?: string; publishAt?: string }

export type Question = {
  event: EventName
  actor: Actor
  article: ArticleFacts
  /** The instant of asking, milliseconds since the epoch. */
  now: number
  /** Left out to ask only whether the event is open to this actor (for drawing buttons). */
  parameters?: Parameters
}

export type Decision = { allowed: true } | { allowed: false; refusals: readonly Refusal[] }

/**
 * Decides whether an actor may take an event on an article now. Three questions kept apart: is
 * the move legal from here, may this person make it, and does all else hold? Every refusal that
 * applies is given, most basic first. Pure and total; the rules are DESIGN §6.
 */
export function decide({ event, actor, article, now, parameters }: Question): Decision {
  const transition: Transition = transitions[event]
  const refusals: Refusal[] = []
  if (!isLegal(transition, article)) refusals.push({ code: 'wrong_state' })
  if (!isOpenTo(transition, actor, article)) refusals.push({ code: 'not_permitted' })
  else if (article.outOfScope) refusals.push({ code: 'out_of_scope' })
  if (refusals.length === 0) {
    for (const condition of transition.conditions ?? []) {
      const refusal = checkCondition[condition](article, actor)
      const isNew = refusals.every(({ code }) => code !== refusal?.code)
      if (refusal && isNew) refusals.push(refusal)
    }
    for (const parameter of parameters ? (transition.requires ?? []) : []) {
      const refusal = checkParameter[parameter](parameters ?? {}, now)
      if (refusal) refusals.push(refusal)
    }
  }
  return refusals.length === 0 ? { allowed: true } : { allowed: false, refusals }
}

const isLegal = ({ from, anyStateWhileLive }: Transition, { workflow, live }: ArticleFacts) =>
  from.includes(workflow.state) || (anyStateWhileLive === true && live)

/** A scheduled article is published by the job alone: a person unschedules it first. */
function isOpenTo({ by, effect }: Transition, actor: Actor, { workflow }: ArticleFacts): boolean {
  const scheduledPublish = effect === 'live' && workflow.state === 'scheduled'
  if (actor.kind === 'system') return by.includes('system') && scheduledPublish
  if (scheduledPublish) return false
  return holdsRole(actor, by as readonly Role[])
}

const checkCondition: Record<
  Condition,
  (article: ArticleFacts, actor: Actor) => Refusal | undefined
> = {
  complete: ({ missingFields }) =>
    missingFields.length > 0 ? { code: 'incomplete', fields: missingFields } : undefined,
  not_contributor: ({ workflow }, actor) =>
    workflow.contributors.some((id) => id === userId(actor))
      ? { code: 'self_approval' }
      : undefined,
  not_emergency_publisher: ({ workflow }, actor) =>
    workflow.emergencyBy !== null && workflow.emergencyBy === userId(actor)
      ? { code: 'self_approval' }
      : undefined,
  unblocked: ({ openBlocks }) => (openBlocks > 0 ? { code: 'blocking_flag' } : undefined),
  no_findings: ({ openFindings }) =>
    openFindings.length > 0 ? { code: 'blocking_finding', findings: openFindings } : undefined,
  approved_text: ({ workflow, contentHash }) =>
    workflow.approvedHash === null || workflow.approvedHash !== contentHash
      ? { code: 'content_changed' }
      : undefined,
  is_unreviewed: ({ workflow }) => (workflow.unreviewed ? undefined : { code: 'wrong_state' }),
}

const checkParameter: Record<
  Parameter,
  (parameters: Parameters, now: number) => Refusal | undefined
> = {
  comment: ({ comment }) => (comment?.trim() ? undefined : { code: 'comment_required' }),
  reason: ({ reason }) => (reason?.trim() ? undefined : { code: 'reason_required' }),
  publishAt: ({ publishAt }, now) => {
    // Without a zone the instant would depend on where the server stands.
    const zoned = publishAt !== undefined && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(publishAt)
    const instant = zoned ? Date.parse(publishAt) : Number.NaN
    if (Number.isNaN(instant)) return { code: 'publish_at_required' }
    return instant > now ? undefined : { code: 'publish_at_past' }
  },
}
