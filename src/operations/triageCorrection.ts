import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import type { Severity } from '../domain/accuracy/flags.ts'
import { type Actor, userId } from '../domain/actor.ts'
import type { CorrectionState } from '../domain/corrections/states.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article, Correction } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { raiseFlag } from './raiseFlag.ts'
import { workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'
import { readLiveText } from './readLiveText.ts'
import { runInTransaction } from './runInTransaction.ts'

export type Acceptance = {
  severity: Severity
  /** For the staff; by default what the reader wrote. */
  message?: string
  /** The policy day by which it is to be settled. */
  dueAt?: string
}

export type Triaged = { id: string; state: CorrectionState }

/**
 * Accepts an open correction: the doubt becomes a flag, in the same transaction. Two events are
 * recorded, since two things happen: the decision on the correction, and the flag, which moves the
 * article's accuracy as every other flag does.
 * @param now milliseconds since the epoch
 */
export async function acceptCorrection(
  req: PayloadRequest,
  id: string,
  { severity, message, dueAt }: Acceptance,
  now: number,
): Promise<Triaged & { flag: string }> {
  return triage(req, id, async ({ correction, article, actor }) => {
    const doubt = {
      severity,
      reason: 'reader_report',
      message: message || correction.message,
      ...(dueAt && { dueAt }),
      origin: 'correction',
      key: `correction:${id}`,
    } as const
    const { id: flag } = await raiseFlag(req, article.id, doubt, now, actor)
    await close(req, { correction, article, actor, state: 'accepted', flag, now })
    return { id, state: 'accepted', flag }
  })
}

/**
 * Rejects an open correction.
 * @param reason why, for whoever reported it
 * @param now milliseconds since the epoch
 */
export async function rejectCorrection(
  req: PayloadRequest,
  id: string,
  reason: string,
  now: number,
): Promise<Triaged> {
  return triage(req, id, async ({ correction, article, actor }) => {
    if (reason === '') throw new RefusedError([{ code: 'reason_required' }])
    await close(req, { correction, article, actor, state: 'rejected', reason, now })
    return { id, state: 'rejected' }
  })
}

type Case = { correction: Correction; article: Article; actor: Actor }

/** What either decision needs: somebody in charge, and a correction that is still open. */
async function triage<T>(
  req: PayloadRequest,
  id: string,
  decide: (open: Case) => Promise<T>,
): Promise<T> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const correction = await readById(req, slugs.corrections, id)
    const article = correction?.article && (await readLiveText(req, relationId(correction.article)))
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    if (await isOutOfScope(req, article)) throw new RefusedError([{ code: 'out_of_scope' }])
    if (correction.state !== 'open') throw new RefusedError([{ code: 'wrong_state' }])
    return decide({ correction, article, actor })
  })
}

type Closing = Case & {
  state: Exclude<CorrectionState, 'open'>
  reason?: string
  flag?: string
  now: number
}

async function close(req: PayloadRequest, closing: Closing): Promise<void> {
  const { correction, article, actor, state, reason, flag, now } = closing
  const at = new Date(now).toISOString()
  await req.payload.update({
    collection: slugs.corrections,
    id: correction.id,
    data: {
      state,
      reason,
      flag,
      closedAt: at,
      closedBy: userId(actor),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const { revision, contentHash } = workflowOf(article)
  await appendAuditEvent(req, {
    article: article.id,
    event: state === 'accepted' ? 'accept_correction' : 'reject_correction',
    actor,
    from: 'open',
    to: state,
    revision,
    contentHash,
    comment: [correction.reference, reason].filter(Boolean).join(' '),
    at,
  })
}
