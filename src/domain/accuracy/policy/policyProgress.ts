import type { Offered } from '../../offered.ts'
import type { Flag } from '../flags.ts'
import type { PolicyChangeEvent, PolicyChangeState, PolicyChangeWork } from './policyChange.ts'

/** One event, judged as if its reason had been given. */
export type OfferedPolicyEvent = Offered & { event: PolicyChangeEvent }

/** How far a policy change has come, as `GET /api/policy-changes/:id/progress` answers. */
export type PolicyProgress = {
  id: string
  state: PolicyChangeState
  /** What is being done for it now, and how much of how many. */
  work: PolicyChangeWork | null
  done: number
  total: number
  /** The flags it raised, by what became of them. */
  flags: Record<Flag['state'], number>
  events: readonly OfferedPolicyEvent[]
}
