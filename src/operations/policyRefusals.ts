import type { PayloadRequest } from 'payload'
import {
  decidePolicyChange,
  type PolicyChangeRequest,
} from '../domain/accuracy/policy/decidePolicyChange.ts'
import { missingFields } from '../domain/accuracy/policy/policyChange.ts'
import { isOverdue } from '../domain/accuracy/policyDay.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { PolicyChange } from '../payload-types.ts'
import { countFlags } from './countFlags.ts'
import { isBeyondScope } from './isBeyondScope.ts'

type Asked = Pick<PolicyChangeRequest, 'event' | 'actor' | 'reason'>

/**
 * What is known of a policy change that decides on its events, ready to be asked of each why it
 * may not be taken now.
 * @param now milliseconds since the epoch
 */
export async function policyRefusals(
  req: PayloadRequest,
  change: PolicyChange,
  now: number,
): Promise<(asked: Asked) => Refusal[]> {
  const circumstances = {
    state: change.state ?? 'draft',
    work: change.progress?.work ?? null,
    missingFields: missingFields(change),
    isOverdue: isOverdue(change.dueAt, now),
    openFlags: await countFlags(req, change.id, 'open'),
    outOfScope: await isBeyondScope(req, change),
  }
  return (asked) => decidePolicyChange({ ...asked, ...circumstances })
}
