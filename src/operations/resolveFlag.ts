import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import { decideResolution, type ResolutionRequest } from '../domain/accuracy/decideResolution.ts'
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

/** What a decision on a flag depends on, beside who resolves it and how. */
export type Circumstances = Pick<
  ResolutionRequest,
  'flag' | 'contentHash' | 'editors' | 'outOfScope'
>

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
    const outOfScope = await isOutOfScope(req, article)
    await closeFlag(req, { flag, article, outOfScope, settlement, actor, now })
    const comment = settlement.note
    await recordAccuracy(req, { article, event: 'resolve_flag', actor, comment, now })
    return { id, state: settlement.resolution }
  })
}

export type Closing = {
  flag: AccuracyFlag
  article: Article
  /** Whether the article lies outside of what the signed-in user is in charge of. */
  outOfScope: boolean
  settlement: Settlement
  actor: Actor
  now: number
}

/** Decides on a resolution and writes it to the flag; the accuracy that follows is the caller's. */
export async function closeFlag(req: PayloadRequest, closing: Closing): Promise<void> {
  const { flag, article, outOfScope, settlement, actor, now } = closing
  const circumstancesOf = await readCircumstances(req, article, [flag], outOfScope)
  const refusals = decideResolution({ ...settlement, ...circumstancesOf(flag), actor })
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

/** The circumstances of some flags of an article: read at once for all of them, told for each. */
export async function readCircumstances(
  req: PayloadRequest,
  article: Article,
  flags: readonly AccuracyFlag[],
  outOfScope: boolean,
): Promise<(flag: AccuracyFlag) => Circumstances> {
  const { contentHash } = workflowOf(article)
  const edits = await readEdits(req, article.id, flags)
  return (flag: AccuracyFlag) => ({
    flag: flagOf(flag),
    contentHash,
    editors: [
      ...new Set(edits.filter(({ at }) => at >= flag.raisedAt).flatMap(({ editors }) => editors)),
    ],
    outOfScope,
  })
}

/**
 * The versions of an article made since the first of some flags was raised, each with everyone it
 * names as a contributor: who wrote, or helped to write, what the text has become.
 */
async function readEdits(
  req: PayloadRequest,
  article: string,
  flags: readonly AccuracyFlag[],
): Promise<{ at: string; editors: string[] }[]> {
  const [since] = flags.map(({ raisedAt }) => raisedAt).toSorted()
  if (since === undefined) return []
  const { docs } = await req.payload.findVersions({
    collection: slugs.articles,
    where: { and: [{ parent: { equals: article } }, { updatedAt: { greater_than_equal: since } }] },
    select: { updatedAt: true, version: { workflow: { contributors: true } } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ updatedAt, version }) => ({
    at: updatedAt,
    editors: (version.workflow?.contributors ?? []).map(relationId),
  }))
}
