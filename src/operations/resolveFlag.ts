import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import { decideResolution } from '../domain/accuracy/decideResolution.ts'
import type { Resolution } from '../domain/accuracy/flags.ts'
import { type Actor, userId } from '../domain/actor.ts'
import { relationId } from '../domain/relationId.ts'
import type { AccuracyFlag, Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'
import { flagOf } from './readFlags.ts'
import { readLiveText } from './readLiveText.ts'
import { recordAccuracy } from './recordAccuracy.ts'
import { runInTransaction } from './runInTransaction.ts'

export type Settlement = {
  resolution: Resolution
  note: string
  /** Where it can be seen that the text is right. */
  evidence: string
}

/**
 * Resolves an open flag, when the rules allow it (`decideResolution`). With its last block gone
 * the article is served again at once.
 * @param now milliseconds since the epoch
 */
export async function resolveFlag(
  req: PayloadRequest,
  id: string,
  settlement: Settlement,
  now: number,
): Promise<{ id: string; state: Resolution }> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const flag = await readById(req, slugs.accuracyFlags, id)
    const article = flag && (await readLiveText(req, relationId(flag.article)))
    if (!flag || !article) throw new RefusedError([{ code: 'not_found' }])
    await closeFlag(req, { flag, article, settlement, actor, now })
    const comment = settlement.note
    await recordAccuracy(req, { article, event: 'resolve_flag', actor, comment, now })
    return { id, state: settlement.resolution }
  })
}

export type Closing = {
  flag: AccuracyFlag
  article: Article
  settlement: Settlement
  actor: Actor
  now: number
}

/** Decides on a resolution and writes it to the flag; the accuracy that follows is the caller's. */
export async function closeFlag(req: PayloadRequest, closing: Closing): Promise<void> {
  const { flag, article, settlement, actor, now } = closing
  const refusals = decideResolution({
    flag: flagOf(flag),
    actor,
    ...settlement,
    contentHash: workflowOf(article).contentHash,
    editors: await editorsSince(req, article.id, flag.raisedAt),
    outOfScope: await isOutOfScope(req, article),
  })
  if (refusals.length > 0) throw new RefusedError(refusals)
  await req.payload.update({
    collection: slugs.accuracyFlags,
    id: flag.id,
    data: {
      state: settlement.resolution,
      note: settlement.note,
      evidence: settlement.evidence,
      resolvedBy: userId(actor),
      resolvedAt: new Date(now).toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/**
 * Everyone named as a contributor by a version made since an instant: who wrote, or helped to
 * write, what the text has become.
 */
async function editorsSince(
  req: PayloadRequest,
  article: string,
  since: string,
): Promise<string[]> {
  const { docs } = await req.payload.findVersions({
    collection: slugs.articles,
    where: { and: [{ parent: { equals: article } }, { updatedAt: { greater_than_equal: since } }] },
    select: { version: { workflow: { contributors: true } } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const named = docs.flatMap(({ version }) => version.workflow?.contributors ?? [])
  return [...new Set(named.map(relationId))]
}
