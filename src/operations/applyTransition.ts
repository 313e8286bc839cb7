import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import { type Actor, userId } from '../domain/actor.ts'
import { kindOfEvent, settledBy } from '../domain/notifications/kinds.ts'
import { applyEvent } from '../domain/workflow/apply.ts'
import { decide, type Parameters } from '../domain/workflow/decide.ts'
import type { State } from '../domain/workflow/states.ts'
import { type EventName, type Transition, transitions } from '../domain/workflow/transitions.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { flagLateArticle } from './flagLateArticle.ts'
import { notify } from './notify.ts'
import { openFindingTasks } from './openFindingTasks.ts'
import { readFacts, readWorkingCopy } from './readArticle.ts'
import { recordChanges } from './recordChanges.ts'
import { requireServableReplacement } from './requireServableReplacement.ts'
import { runInTransaction } from './runInTransaction.ts'
import { serveLinks } from './serveLinks.ts'
import { settleNotifications } from './settleNotifications.ts'
import { staleRevision } from './staleRevision.ts'
import { underMark } from './transitionMark.ts'
import { updateFindings } from './updateFindings.ts'
import { updateRows } from './updateRows.ts'
import { updateSearchIndex } from './updateSearchIndex.ts'

export type TransitionRequest = {
  req: PayloadRequest
  id: string
  event: EventName
  /** The revision the caller saw; a job states none. */
  revision?: number
  parameters?: Parameters & { replacement?: string }
  /** Milliseconds since the epoch. */
  now: number
  /** Who acts, when it is not the signed-in user: PolicyDesk's own job. */
  actor?: Actor
}

/**
 * Takes an article through one event: the only way its state changes. Reads, decides, writes the
 * article, its audit event and who is told of it in one transaction. Gives the new state and
 * revision, or throws a `RefusedError` and leaves everything as it was.
 */
export async function applyTransition(
  request: TransitionRequest,
): Promise<{ id: string; state: State; revision: number }> {
  const { req, id, event, parameters = {}, now } = request
  const actor = request.actor ?? actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])

  const { conditions, effect }: Transition = transitions[event]
  // Ahead of the decision, so that a refusal, which undoes what it began, names what can be found.
  if (conditions?.includes('no_findings')) await updateFindings(req, id, now)

  return runInTransaction(req, async () => {
    const article = await readWorkingCopy(req, id)
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    const facts = await readFacts(req, article)
    const { workflow: before, contentHash } = facts
    if (request.revision !== undefined && request.revision !== before.revision) {
      throw await staleRevision(req, article)
    }
    const decision = decide({ event, actor, article: facts, now, parameters })
    if (!decision.allowed) throw new RefusedError(decision.refusals)
    const { replacement } = parameters
    if (event === 'withdraw' && replacement) {
      await requireServableReplacement(req, { article: id, replacement, now })
    }

    const at = new Date(now).toISOString()
    const after = applyEvent(before, { event, actor, contentHash, parameters, now: at })
    const comment = parameters.comment ?? parameters.reason ?? null
    const liveStatus = effect && ({ live: 'published', offline: 'draft' } as const)[effect]
    const store = () =>
      underMark(req, { articleId: id, workflow: after, liveStatus }, () =>
        req.payload.update({
          collection: slugs.articles,
          id,
          data: {
            ...(liveStatus && { _status: liveStatus }),
            ...(event === 'withdraw' && {
              withdrawal: {
                reason: parameters.reason,
                since: at,
                replacement: replacement || null,
              },
            }),
          },
          draft: liveStatus === undefined,
          depth: 0,
          overrideAccess: actor.kind === 'system',
          overrideLock: true,
          req,
        }),
      )
    await (liveStatus ? recordChanges(req, [id], now, store) : store())
    if (effect === 'live') {
      await approveLinks(req, id)
      await openFindingTasks(req, article, now)
    }
    if (effect) {
      await serveLinks(req, [id])
      await updateSearchIndex(req, [id])
    }
    await appendAuditEvent(req, {
      article: id,
      event,
      actor,
      from: before.state,
      to: after.state,
      revision: after.revision,
      contentHash,
      comment,
      at,
    })
    if (effect === 'live' || (event === 'submit' && !facts.live)) {
      await flagLateArticle(req, id, now)
    }
    await settleNotifications(req, id, settledBy[event] ?? [], at)
    const kind = kindOfEvent[event]
    if (kind) {
      await notify(req, {
        kind,
        article,
        actor: userId(actor),
        comment,
        at,
        key: String(after.revision),
      })
    }
    return { id, state: after.state, revision: after.revision }
  })
}

/** The links were part of the text that goes live, so they go live with it. */
const approveLinks = (req: PayloadRequest, id: string) =>
  updateRows(req, {
    collection: slugs.relatedLinks,
    by: 'from',
    ids: [id],
    values: { live: true },
  })
