import type { PayloadRequest } from 'payload'
import { decideResolution } from '../domain/accuracy/decideResolution.ts'
import type { Actor } from '../domain/actor.ts'
import { relationId } from '../domain/relationId.ts'
import type { AccuracyFlag, PolicyChange } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { type Batch, pastCursor } from './policyBatch.ts'
import { workflowOf } from './readArticle.ts'
import { readFlaggable } from './readFlaggable.ts'
import { flagOf } from './readFlags.ts'
import { recordDoubted } from './recordDoubted.ts'

/**
 * Lifts the next of the open flags that a cancelled change raised, and no others, in the caller's
 * transaction. A block on a text that whoever cancelled has edited since stays open, for somebody
 * else to lift: cancelling is no way around the second person.
 * @param now milliseconds since the epoch
 */
export async function liftRaised(
  req: PayloadRequest,
  change: PolicyChange,
  limit: number,
  now: number,
): Promise<Batch> {
  const { docs: flags } = await req.payload.find({
    collection: slugs.accuracyFlags,
    where: {
      and: [
        { policyChange: { equals: change.id } },
        { state: { equals: 'open' } },
        ...pastCursor(change),
      ],
    },
    sort: 'id',
    limit,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const batch = { cursor: flags.at(-1)?.id ?? null, more: flags.length === limit }
  // Only reviewers cancel, and only within their charge: both were decided when it was.
  const actor: Actor = { kind: 'user', id: relationId(change.closedBy), role: 'reviewer' }
  const ids = flags.map(({ article }) => relationId(article))
  const rows = await readFlaggable(req, { id: { in: ids } })
  const articles = new Map(rows.map((article) => [article.id, article]))
  const edited = await editedBy(req, actor.id, flags)
  const note = change.reason ?? ''
  const lifted = flags.filter((flag) => {
    const article = articles.get(relationId(flag.article))
    if (!article) return false
    const refusals = decideResolution({
      flag: flagOf(flag),
      actor,
      resolution: 'dismissed',
      note,
      evidence: '',
      contentHash: workflowOf(article).contentHash,
      editors: edited(flag) ? [actor.id] : [],
      outOfScope: false,
    })
    return refusals.length === 0
  })
  if (lifted.length === 0) return { ...batch, done: 0 }

  const at = new Date(now).toISOString()
  await req.payload.db.updateMany({
    collection: slugs.accuracyFlags,
    where: { id: { in: lifted.map(({ id }) => id) } },
    data: { state: 'dismissed', note, resolvedBy: actor.id, resolvedAt: at },
    returning: false,
    req,
  })
  const freed = lifted.flatMap((flag) => articles.get(relationId(flag.article)) ?? [])
  const act = { event: 'resolve_flag', actor, comment: note, policyChange: change.id, now } as const
  await recordDoubted(req, freed, act)
  return { ...batch, done: lifted.length }
}

/** Tells of which flags somebody has changed the text since they were raised. */
async function editedBy(
  req: PayloadRequest,
  editor: string,
  flags: readonly AccuracyFlag[],
): Promise<(flag: AccuracyFlag) => boolean> {
  const { docs } = await req.payload.findVersions({
    collection: slugs.articles,
    where: {
      and: [
        { parent: { in: flags.map(({ article }) => relationId(article)) } },
        { 'version.workflow.contributors': { in: [editor] } },
      ],
    },
    select: { parent: true, updatedAt: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return ({ article, raisedAt }) =>
    docs.some(
      ({ parent, updatedAt }) =>
        relationId(parent) === relationId(article) && updatedAt >= raisedAt,
    )
}
