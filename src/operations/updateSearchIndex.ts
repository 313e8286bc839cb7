import type { PayloadRequest } from 'payload'
import { readContent } from '../domain/content/readContent.ts'
import { entryOf } from '../domain/search/entry.ts'
import { slugs } from '../slugs.ts'
import { searchIndexOf } from './searchIndex.ts'

/**
 * Brings the search index in line with what is live of some articles, in the caller's transaction:
 * whatever changes that ends with this. Withheld and expired texts stay in it, since they come back
 * without being written: a search leaves them out when it reads.
 */
export async function updateSearchIndex(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [{ id: { in: [...ids] } }, { _status: { equals: 'published' } }] },
    select: {
      title: true,
      shortAnswer: true,
      body: true,
      regions: true,
      primaryCategory: true,
      otherCategories: true,
      insuranceType: true,
    },
    draft: false,
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const entries = new Map(docs.map((live) => [live.id, entryOf(readContent({ ...live }, []))]))
  await searchIndexOf(req).replace(req, ids, entries)
}
