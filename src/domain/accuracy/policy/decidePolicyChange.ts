import { type Actor, holdsRole } from '../../actor.ts'
import type { Refusal } from '../../refusal.ts'
import type { PolicyChangeEvent, PolicyChangeState, PolicyChangeWork } from './policyChange.ts'

type Move = { from: PolicyChangeState; to: PolicyChangeState; work: PolicyChangeWork | null }

/** The only moves there are, and the work that each begins. */
export const policyChangeMoves: Record<PolicyChangeEvent, Move> = {
  activate: { from: 'draft', to: 'active', work: 'flagging' },
  close: { from: 'active', to: 'closed', work: null },
  cancel: { from: 'active', to: 'cancelled', work: 'lifting' },
}

export type PolicyChangeRequest = {
  event: PolicyChangeEvent
  actor: Actor
  /** Why it is called off. */
  reason: string
  state: PolicyChangeState
  /** What is still being done for it. */
  work: PolicyChangeWork | null
  missingFields: readonly string[]
  /** Its deadline lies behind. */
  isOverdue: boolean
  /** How many of the flags it raised are open. */
  openFlags: number
  /** It reaches beyond what the actor is in charge of. */
  outOfScope: boolean
}

/**
 * Why a policy change may not be activated, closed or cancelled; nothing where it may. It is
 * closed once every doubt it raised is settled, and not while it still raises some.
 */
export function decidePolicyChange(request: PolicyChangeRequest): Refusal[] {
  const { event, actor, reason, state, work, missingFields, isOverdue, openFlags } = request
  if (!holdsRole(actor, ['reviewer', 'admin'])) return [{ code: 'not_permitted' }]
  if (request.outOfScope) return [{ code: 'out_of_scope' }]
  if (state !== policyChangeMoves[event].from) return [{ code: 'wrong_state' }]
  const refusals: Refusal[] = []
  if (event === 'activate' && missingFields.length > 0) {
    refusals.push({ code: 'incomplete', fields: missingFields })
  }
  if (event === 'activate' && isOverdue) {
    refusals.push({ code: 'invalid_request', fields: ['dueAt'] })
  }
  if (event === 'close' && work !== null) refusals.push({ code: 'still_flagging' })
  if (event === 'close' && openFlags > 0) refusals.push({ code: 'open_flags' })
  if (event === 'cancel' && reason.trim() === '') refusals.push({ code: 'reason_required' })
  return refusals
}
