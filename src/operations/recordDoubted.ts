import type { PayloadRequest } from 'payload'
import { accuracyUnder, type Doubted } from '../domain/accuracy/accuracy.ts'
import type { Flag } from '../domain/accuracy/flags.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { appendAuditEvents } from './appendAuditEvent.ts'
import { workflowOf } from './readArticle.ts'
import { flagOf, readFlags } from './readFlags.ts'
import type { AccuracyAct } from './recordAccuracy.ts'
import { storeAccuracy } from './storeAccuracy.ts'

/** What befell the flags of many articles, the same of all of them. */
type SharedAct = Pick<AccuracyAct, 'event' | 'actor' | 'comment' | 'now'> & {
  /** The policy change that it is part of. */
  policyChange?: string
}

/**
 * After flags of many articles were raised or lifted: stores the accuracy that follows, and one
 * audit event for each, in the caller's transaction: what `recordAccuracy` does for one, in numbers.
 * @param articles as they were stored before
 */
export async function recordDoubted(
  req: PayloadRequest,
  articles: readonly Pick<Article, 'id' | 'accuracy' | 'workflow'>[],
  { now, policyChange, ...act }: SharedAct,
): Promise<void> {
  const statusAfter = await storeDoubted(req, articles, now)
  await appendAuditEvents(
    req,
    articles.map((article) => ({
      ...act,
      article: article.id,
      ...(policyChange && { policyChange }),
      from: article.accuracy?.status ?? 'unverified',
      to: statusAfter.get(article.id) ?? '',
      revision: workflowOf(article).revision,
      contentHash: workflowOf(article).contentHash,
      at: new Date(now).toISOString(),
    })),
  )
}

/**
 * Stores what the open flags of articles decide, those that come to the same together, and gives
 * the status of each afterwards.
 */
async function storeDoubted(
  req: PayloadRequest,
  articles: readonly Pick<Article, 'id' | 'accuracy'>[],
  now: number,
): Promise<Map<string, Doubted['status']>> {
  const flags = new Map<string, Flag[]>(articles.map(({ id }) => [id, []]))
  const open = await readFlags(req, {
    and: [{ article: { in: [...flags.keys()] } }, { state: { equals: 'open' } }],
  })
  for (const flag of open) flags.get(relationId(flag.article))?.push(flagOf(flag))
  const groups = new Map<string, string[]>()
  const statusAfter = new Map<string, Doubted['status']>()
  for (const { id, accuracy } of articles) {
    const stored = {
      verifiedAt: accuracy?.verifiedAt ?? null,
      nextReviewAt: accuracy?.nextReviewAt ?? null,
    }
    const after = accuracyUnder(flags.get(id) ?? [], stored, now)
    statusAfter.set(id, after.status)
    const form = JSON.stringify(after)
    groups.set(form, [...(groups.get(form) ?? []), id])
  }
  for (const [form, ids] of groups) await storeAccuracy(req, ids, JSON.parse(form) as Doubted, now)
  return statusAfter
}
