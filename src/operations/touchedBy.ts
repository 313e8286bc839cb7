import type { PayloadRequest, Where } from 'payload'
import { policyDayAt } from '../domain/accuracy/policyDay.ts'
import type { PolicyChange } from '../payload-types.ts'
import { policyScope } from './policyScope.ts'

/**
 * The articles that a policy change flags when it is activated, as a filter on live rows: those in
 * its scope that are served, or would be, were it not for another block. What has expired is left
 * alone; should it be extended, it is flagged as it goes live again.
 * @param now milliseconds since the epoch
 */
export const touchedBy = async (
  req: PayloadRequest,
  change: PolicyChange,
  now: number,
): Promise<Where> => ({
  and: [
    { _status: { equals: 'published' } },
    { servedUntil: { greater_than_equal: policyDayAt(now) } },
    await policyScope(req, change),
  ],
})
