import type { PayloadRequest } from 'payload'
import { served } from '../access/served.ts'
import { hasExpired } from '../domain/accuracy/policyDay.ts'
import type { Tombstone } from '../domain/preview/preview.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { fieldsNamed } from './view/publicView.ts'
import { readRows } from './view/readRows.ts'

/**
 * Why an article that is or has been live is not served, as readers are told.
 * @param now milliseconds since the epoch
 */
export async function absenceOf(
  req: PayloadRequest,
  article: Article,
  now: number,
): Promise<Tombstone> {
  if (article._status === 'published') return withheld(article, now)
  const { since, reason, replacement } = article.withdrawal ?? {}
  return {
    code: 'withdrawn',
    since,
    reason,
    // Without a replacement the article itself, which is not served, is looked up in its place:
    // how long the answer takes tells nothing of one that is hidden.
    ...(await servedSlug(req, replacement ?? article, now)),
  }
}

/** Why a live article is not served: its last day is over, or some flag blocks it. */
export function withheld({ effectiveTo, accuracy }: Article, now: number): Tombstone {
  const expired = hasExpired(effectiveTo, now)
  return {
    code: 'withheld',
    since: expired ? effectiveTo : accuracy?.withheldSince,
    reason: expired ? 'expired' : accuracy?.withheldReason,
  }
}

/** The slug of a replacement, when it is itself served. */
async function servedSlug(
  req: PayloadRequest,
  replacement: string | Article,
  now: number,
): Promise<{ replacement?: string }> {
  const collection = slugs.articles
  const { rows } = await readRows({
    req,
    collection,
    where: { and: [{ id: { equals: relationId(replacement) } }, served(now)] },
    fields: fieldsNamed(req.payload.collections[collection].config.flattenedFields, { slug: true }),
  })
  const found = rows[0] as Article | undefined
  return found?.slug ? { replacement: found.slug } : {}
}
