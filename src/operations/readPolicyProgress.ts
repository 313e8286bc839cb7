import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Flag } from '../domain/accuracy/flags.ts'
import type { PolicyChangeState, PolicyChangeWork } from '../domain/accuracy/policy/policyChange.ts'
import { slugs } from '../slugs.ts'
import { countFlags } from './countFlags.ts'
import { readById } from './readById.ts'

export type PolicyProgress = {
  id: string
  state: PolicyChangeState
  /** What is being done for it now, and how much of how many. */
  work: PolicyChangeWork | null
  done: number
  total: number
  /** The flags it raised, by what became of them. */
  flags: Record<Flag['state'], number>
}

/** How far a policy change has come, for staff. */
export async function readPolicyProgress(req: PayloadRequest, id: string): Promise<PolicyProgress> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const change = await readById(req, slugs.policyChanges, id)
  if (!change) throw new RefusedError([{ code: 'not_found' }])
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
  }
}
