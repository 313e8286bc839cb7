import type { PayloadRequest, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { PolicyPreview, Share } from '../domain/accuracy/policy/policyPreview.ts'
import { type Counts, summarise } from '../domain/accuracy/policy/summarise.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { touchedBy } from './touchedBy.ts'

/** How many articles are read at once. */
const batch = 500

/** How many articles a preview shows unless asked for more or fewer, and at most. */
export const previewed = { byDefault: 50, most: 500 } as const

/**
 * What activating a policy change would flag: how many articles, of which regions and categories,
 * and the first of them. For staff. An article of two regions counts under each.
 * @param limit how many articles to show
 * @param now milliseconds since the epoch
 */
export async function previewPolicyChange(
  req: PayloadRequest,
  id: string,
  limit: number,
  now: number,
): Promise<PolicyPreview> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const change = await readById(req, slugs.policyChanges, id)
  if (!change) throw new RefusedError([{ code: 'not_found' }])
  const articles = await readAll(req, await touchedBy(req, change, now))
  const { regions, categories } = summarise(
    articles.map((article) => ({
      regions: (article.regions ?? []).map(relationId),
      category: relationId(article.primaryCategory),
    })),
  )
  return {
    total: articles.length,
    regions: await named(req, regions, slugs.regions),
    categories: await named(req, categories, slugs.categories),
    articles: articles.slice(0, limit).map(({ id: article, title, slug, accuracy }) => ({
      id: article,
      title,
      slug: slug ?? '',
      status: accuracy?.status ?? 'unverified',
    })),
  }
}

type Touched = Pick<Article, 'id' | 'title' | 'slug' | 'regions' | 'primaryCategory' | 'accuracy'>

/** In batches, so that others are served between them. */
async function readAll(req: PayloadRequest, where: Where): Promise<Touched[]> {
  const all: Touched[] = []
  for (;;) {
    const last = all.at(-1)?.id
    const { docs } = await req.payload.find({
      collection: slugs.articles,
      where: { and: [where, ...(last ? [{ id: { greater_than: last } }] : [])] },
      select: { title: true, slug: true, regions: true, primaryCategory: true, accuracy: true },
      sort: 'id',
      limit: batch,
      joins: false,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    all.push(...docs)
    if (docs.length < batch) return all
  }
}

async function named(
  req: PayloadRequest,
  counts: Counts,
  collection: typeof slugs.regions | typeof slugs.categories,
): Promise<Share[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: [...counts.keys()].filter(Boolean) } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const inEnglish = !req.i18n.language.startsWith('zh')
  const names = new Map(
    docs.map((doc) => [
      doc.id,
      'fullName' in doc ? doc.fullName : inEnglish ? doc.nameEn : doc.name,
    ]),
  )
  return [...counts].map(([id, count]) => ({
    id: id || null,
    name: names.get(id) ?? null,
    count,
  }))
}
