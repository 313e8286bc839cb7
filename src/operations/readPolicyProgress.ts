import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import { policyChangeEvents } from '../domain/accuracy/policy/policyChange.ts'
import type { PolicyProgress } from '../domain/accuracy/policy/policyProgress.ts'
import { slugs } from '../slugs.ts'
import { countFlags } from './countFlags.ts'
import { policyRefusals } from './policyRefusals.ts'
import { readById } from './readById.ts'

/**
 * How far a policy change has come, and what the asking user may do with it, for staff.
 * @param now milliseconds since the epoch
 */
export async function readPolicyProgress(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<PolicyProgress> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const change = await readById(req, slugs.policyChanges, id)
  if (!change) throw new RefusedError([{ code: 'not_found' }])
  const refusalsTo = await policyRefusals(req, change, now)
  return {
    id,
    state: change.state ?? 'draft',
    work: change.progress?.work ?? null,
    done: change.progress?.done ?? 0,
    total: change.progress?.total ?? 0,
    flags: {
      open: await countFlags(req, id, 'open'),
      fixed: await countFlags(req, id, 'fixed'),
      confirmed: await countFlags(req, id, 'confirmed'),
      dismissed: await countFlags(req, id, 'dismissed'),
    },
    events: policyChangeEvents.map((event) => {
      const refusals = refusalsTo({ event, actor, reason: 'said' })
      return { event, allowed: refusals.length === 0, refusals }
    }),
  }
}
