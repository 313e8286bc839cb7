import type { PayloadRequest, Where } from 'payload'
import type { Verification } from '../domain/accuracy/accuracy.ts'
import type { Flag } from '../domain/accuracy/flags.ts'
import { relationId } from '../domain/relationId.ts'
import type { AccuracyFlag } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** A stored flag as the rules look at it. */
export const flagOf = (row: AccuracyFlag): Flag => ({
  severity: row.severity,
  reason: row.reason,
  state: row.state,
  raisedAt: row.raisedAt,
  contentHash: row.contentHash ?? '',
})

/** The flags that a filter finds. */
export async function readFlags(req: PayloadRequest, where: Where): Promise<AccuracyFlag[]> {
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

/** The open flags of an article. */
export async function readOpenFlags(req: PayloadRequest, article: string): Promise<Flag[]> {
  const open: Where = { and: [{ article: { equals: article } }, { state: { equals: 'open' } }] }
  return (await readFlags(req, open)).map(flagOf)
}

/** The last verification of an article, or null. */
export async function readVerification(
  req: PayloadRequest,
  article: string,
): Promise<Verification | null> {
  const { docs } = await req.payload.find({
    collection: slugs.verifications,
    where: { article: { equals: article } },
    sort: '-at',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const [last] = docs
  return last
    ? {
        at: last.at,
        by: relationId(last.by),
        sources: (last.sources ?? []).map(({ url, title, note }) => ({
          url,
          ...(title && { title }),
          ...(note && { note }),
        })),
        contentHash: last.contentHash ?? '',
        nextReviewAt: last.nextReviewAt ?? '',
      }
    : null
}
