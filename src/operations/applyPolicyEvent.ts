import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import { policyChangeMoves } from '../domain/accuracy/policy/decidePolicyChange.ts'
import type {
  PolicyChangeEvent,
  PolicyChangeState,
} from '../domain/accuracy/policy/policyChange.ts'
import { type Actor, userId } from '../domain/actor.ts'
import type { PolicyChange } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { countArticles } from './countArticles.ts'
import { countFlags } from './countFlags.ts'
import { policyRefusals } from './policyRefusals.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'
import { touchedBy } from './touchedBy.ts'

/**
 * Activates, closes or cancels a policy change, with its audit event. What follows for the
 * articles is work for `workOffPolicyChanges`, which is begun here and goes on by itself.
 *
 * The audit event also sees to it that no article slips through: a text that goes live at the same
 * moment writes one too, and of two that meet the later one begins anew and sees the change.
 * @param reason why it is cancelled
 * @param now milliseconds since the epoch
 */
export async function applyPolicyEvent(
  req: PayloadRequest,
  id: string,
  { event, reason = '' }: { event: PolicyChangeEvent; reason?: string },
  now: number,
): Promise<{ id: string; state: PolicyChangeState }> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const change = await readById(req, slugs.policyChanges, id)
    if (!change) throw new RefusedError([{ code: 'not_found' }])
    const before = change.state ?? 'draft'
    const refusals = (await policyRefusals(req, change, now))({ event, actor, reason })
    if (refusals.length > 0) throw new RefusedError(refusals)

    const { to } = policyChangeMoves[event]
    await req.payload.update({
      collection: slugs.policyChanges,
      id,
      data: {
        state: to,
        ...stampOf(event, actor, now),
        ...(event === 'cancel' && { reason }),
        ...(await begin(req, change, event, now)),
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await appendAuditEvent(req, {
      article: '',
      policyChange: id,
      event: `${event}_policy_change`,
      actor,
      from: before,
      to,
      revision: 0,
      contentHash: '',
      comment: [change.title, reason].filter(Boolean).join(' '),
      at: new Date(now).toISOString(),
    })
    return { id, state: to }
  })
}

const stampOf = (event: PolicyChangeEvent, actor: Actor, now: number) => {
  const at = new Date(now).toISOString()
  return event === 'activate'
    ? { activatedAt: at, activatedBy: userId(actor) }
    : { closedAt: at, closedBy: userId(actor) }
}

/** The work that begins: how much it is, none of it done. Closing leaves what was counted. */
async function begin(
  req: PayloadRequest,
  change: PolicyChange,
  event: PolicyChangeEvent,
  now: number,
) {
  const { work } = policyChangeMoves[event]
  if (!work) return {}
  const total =
    work === 'flagging'
      ? await countArticles(req, await touchedBy(req, change, now))
      : await countFlags(req, change.id, 'open')
  return { progress: { work, total, done: 0, cursor: null } }
}
