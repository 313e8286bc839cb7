import type { PayloadRequest, Where } from 'payload'
import type { Article } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'

/** How many rows of a kind the desk looks at: beyond that it says that there are more. */
export const counted = 100

/** What the desk tells of an article, and what it decides by: no texts. */
export type DeskArticle = Pick<
  Article,
  | 'id'
  | 'title'
  | 'updatedAt'
  | 'regions'
  | 'regionScopeConfirmed'
  | 'primaryCategory'
  | 'workflow'
  | 'accuracy'
>

const select = {
  title: true,
  updatedAt: true,
  regions: true,
  regionScopeConfirmed: true,
  primaryCategory: true,
  workflow: {
    state: true,
    contributors: true,
    assignee: true,
    dueAt: true,
    contentHash: true,
    unreviewed: true,
  },
  accuracy: { nextReviewAt: true },
} as const

export type Look = {
  where: Where
  sort: string | string[]
  /** Their working copies instead of what is live. */
  draft?: boolean
  /** `counted` by default, 0 for all there are. */
  limit?: number
}

/** What waits for review, the longest waiting first. */
export const inReview: Look = {
  where: { 'workflow.state': { equals: 'in_review' } },
  sort: ['updatedAt', 'id'],
  draft: true,
}

/** Articles that a filter on an index finds, the first of them by some order, whoever asks. */
export async function findDeskArticles(
  req: PayloadRequest,
  { where, sort, draft = false, limit = counted }: Look,
): Promise<DeskArticle[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where,
    select,
    draft,
    sort,
    limit,
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** Rows of another collection, in the same way. */
export async function findDeskRows<Collection extends 'accuracy-flags' | 'corrections'>(
  req: PayloadRequest,
  collection: Collection,
  { where, sort }: Look,
) {
  const { docs } = await req.payload.find({
    collection,
    where,
    sort,
    limit: counted,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
