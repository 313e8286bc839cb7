import type { PayloadRequest, Where } from 'payload'
import { type Accuracy, deriveAccuracy } from '../domain/accuracy/accuracy.ts'
import type { Flag } from '../domain/accuracy/flags.ts'
import { type Actor, systemActor, userId } from '../domain/actor.ts'
import { relationId } from '../domain/relationId.ts'
import type { AccuracyFlag, Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvents } from './appendAuditEvent.ts'
import type { Doubt } from './raiseFlag.ts'
import { workflowOf } from './readArticle.ts'
import { flagOf } from './readFlags.ts'
import { runInTransaction } from './runInTransaction.ts'
import { storeAccuracy } from './storeAccuracy.ts'

export type SharedDoubt = Doubt & {
  /** Tells the occasion: with the article's id it makes the key by which it is raised once. */
  occasion: string
  actor?: Actor
}

/**
 * Raises one doubt about many live articles in one transaction, as `raiseFlag` does about one, at
 * a fraction of the cost: so that a change of rules over a province takes seconds. Articles that
 * are not live, or have this doubt already, are passed over.
 * @param ids a few hundred at most: readers wait for no more than one such transaction
 * @param now milliseconds since the epoch
 * @returns the ids of the articles that were flagged now
 */
export const raiseFlags = (
  req: PayloadRequest,
  ids: readonly string[],
  doubt: SharedDoubt,
  now: number,
): Promise<string[]> =>
  runInTransaction(req, async () => {
    const keyOf = (id: string) => `${doubt.occasion}:${id}`
    const live = await readLive(req, ids)
    const raised = await raisedBefore(
      req,
      live.map(({ id }) => keyOf(id)),
    )
    const articles = live.filter(({ id }) => !raised.has(keyOf(id)))
    if (articles.length === 0) return []
    const { occasion: _, actor = systemActor, ...rest } = doubt
    const at = new Date(now).toISOString()
    for (const article of articles) {
      await req.payload.db.create({
        collection: slugs.accuracyFlags,
        data: {
          ...rest,
          key: keyOf(article.id),
          article: article.id,
          state: 'open',
          raisedAt: at,
          raisedBy: userId(actor),
          contentHash: workflowOf(article).contentHash,
          createdAt: at,
          updatedAt: at,
        },
        returning: false,
        req,
      })
    }
    const after = await storeTogether(req, articles, now)
    await appendAuditEvents(
      req,
      articles.map((article) => ({
        article: article.id,
        event: 'flag',
        actor,
        from: article.accuracy?.status ?? 'unverified',
        to: after.get(article.id)?.status ?? '',
        revision: workflowOf(article).revision,
        contentHash: workflowOf(article).contentHash,
        comment: doubt.message,
        at,
      })),
    )
    return articles.map(({ id }) => id)
  })

async function readLive(req: PayloadRequest, ids: readonly string[]): Promise<Article[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    select: { workflow: true, accuracy: true },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as Article[]
}

async function raisedBefore(req: PayloadRequest, keys: readonly string[]): Promise<Set<unknown>> {
  const docs = await flagsWhere(req, { key: { in: [...keys] } })
  return new Set(docs.map(({ key }) => key))
}

async function flagsWhere(req: PayloadRequest, where: Where): Promise<AccuracyFlag[]> {
  const { docs } = await req.payload.find({
    collection: slugs.accuracyFlags,
    where,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** What an open flag decides of the accuracy group, whatever was verified before. */
const decidedByFlags = (accuracy: Accuracy) => {
  const { status, notices, openNotices, openBlocks, withheld, withheldSince, withheldReason } =
    accuracy
  return { status, notices, openNotices, openBlocks, withheld, withheldSince, withheldReason }
}

/** Stores the accuracy of articles with open flags, those with the same one together. */
async function storeTogether(
  req: PayloadRequest,
  articles: readonly Article[],
  now: number,
): Promise<Map<string, Partial<Accuracy>>> {
  const flags = new Map<string, Flag[]>(articles.map(({ id }) => [id, []]))
  const open = await flagsWhere(req, {
    and: [{ article: { in: [...flags.keys()] } }, { state: { equals: 'open' } }],
  })
  for (const flag of open) flags.get(relationId(flag.article))?.push(flagOf(flag))
  const groups = new Map<string, string[]>()
  const after = new Map<string, Partial<Accuracy>>()
  for (const [id, ofArticle] of flags) {
    const accuracy = decidedByFlags(deriveAccuracy(ofArticle, null, '', now))
    after.set(id, accuracy)
    const form = JSON.stringify(accuracy)
    groups.set(form, [...(groups.get(form) ?? []), id])
  }
  for (const [form, ids] of groups) await storeAccuracy(req, ids, JSON.parse(form))
  return after
}
