import type { PayloadRequest } from 'payload'
import { type Actor, systemActor, userId } from '../domain/actor.ts'
import { slugs } from '../slugs.ts'
import { insertRows } from './insertRows.ts'
import type { Doubt } from './raiseFlag.ts'
import { workflowOf } from './readArticle.ts'
import type { Flaggable } from './readFlaggable.ts'
import { readFlags } from './readFlags.ts'
import { recordDoubted } from './recordDoubted.ts'

export type SharedDoubt = Omit<Doubt, 'key'> & {
  /** Tells the occasion: with the article's id it makes the key by which it is raised once. */
  occasion: string
  /** The policy change that raises it. */
  policyChange?: string
  actor?: Actor
}

/**
 * Raises one doubt about many articles in the caller's transaction, with the accuracy that follows
 * and an audit event for each. Those that have this doubt already, or had it, are passed over.
 * @param now milliseconds since the epoch
 * @returns the ids of the articles that were flagged now
 */
export async function flagArticles(
  req: PayloadRequest,
  articles: readonly Flaggable[],
  { occasion, actor = systemActor, ...doubt }: SharedDoubt,
  now: number,
): Promise<string[]> {
  if (articles.length === 0) return []
  const keyOf = (id: string) => `${occasion}:${id}`
  const before = await readFlags(req, { key: { in: articles.map(({ id }) => keyOf(id)) } })
  const known = new Set(before.map(({ key }) => key))
  const doubted = articles.filter(({ id }) => !known.has(keyOf(id)))
  if (doubted.length === 0) return []
  const at = new Date(now).toISOString()
  await insertRows(
    req,
    slugs.accuracyFlags,
    doubted.map((article) => ({
      ...doubt,
      key: keyOf(article.id),
      article: article.id,
      state: 'open',
      raisedAt: at,
      raisedBy: userId(actor),
      contentHash: workflowOf(article).contentHash,
      createdAt: at,
      updatedAt: at,
    })),
  )
  const { message: comment, policyChange } = doubt
  await recordDoubted(req, doubted, { event: 'flag', actor, comment, policyChange, now })
  return doubted.map(({ id }) => id)
}
