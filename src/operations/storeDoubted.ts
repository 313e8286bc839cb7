import type { PayloadRequest } from 'payload'
import { accuracyUnder, type Doubted } from '../domain/accuracy/accuracy.ts'
import type { Flag } from '../domain/accuracy/flags.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { flagOf, readFlags } from './readFlags.ts'
import { storeAccuracy } from './storeAccuracy.ts'

/**
 * After flags of many articles were raised or lifted: stores what their open flags now decide, in
 * the caller's transaction, the articles that come to the same together.
 * @param articles as they were stored before
 * @param now milliseconds since the epoch
 * @returns the status of each afterwards
 */
export async function storeDoubted(
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
