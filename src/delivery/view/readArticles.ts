import type { PaginatedDocs, PayloadRequest, Where } from 'payload'
import { relationId } from '../../domain/relationId.ts'
import { type Slug, slugs } from '../../slugs.ts'
import { nothing } from '../nothing.ts'
import { publicLimits } from '../publicFields.ts'
import type { GuardedList } from './guardList.ts'
import {
  gatherRelations,
  none,
  type PublicView,
  type Related,
  type Row,
  show,
  type ViewField,
} from './publicView.ts'
import { countRows, type Found, readRows } from './readRows.ts'
import { withProvenance } from './showProvenance.ts'
import { viewOf } from './viewOf.ts'

/**
 * Reads a page of articles as readers see them, with their related links and all that they refer
 * to: the same as Payload answers at a depth of one, in a fixed number of queries, without what it
 * does besides for each field of each document.
 */
export async function readArticlePage(
  req: PayloadRequest,
  list: GuardedList,
): Promise<PaginatedDocs> {
  const { rows, total } = await findArticles(req, list, viewOf(req.payload, slugs.articles))
  return pageOf(await showArticles(req, rows), total, list)
}

/** A page of articles as they are stored; how many there are in all, where it is counted. */
export const findArticles = async (
  req: PayloadRequest,
  { where, sort, limit, page }: GuardedList,
  { stored }: Pick<PublicView, 'stored'>,
  isCounted = true,
): Promise<Found> =>
  readRows({
    req,
    collection: slugs.articles,
    where: await whereReadable(req, slugs.articles, where),
    sort,
    fields: stored,
    page: { limit, number: page, isCounted },
  })

/** How many articles a list finds in all. */
export const countArticles = async (
  req: PayloadRequest,
  { where }: Pick<GuardedList, 'where'>,
): Promise<number> =>
  countRows({
    req,
    collection: slugs.articles,
    where: await whereReadable(req, slugs.articles, where),
  })

/** An article as readers see it, where the asking one may; with all that a page has of it. */
export async function readArticle(req: PayloadRequest, id: string): Promise<Row | undefined> {
  const rows = await readReadable(req, slugs.articles, { id: { equals: id } })
  return (await showArticles(req, rows))[0]
}

/**
 * Articles as readers see them, by id, in no order: what they refer to as ids alone, the same as
 * Payload answers at a depth of zero.
 */
export async function readArticlesFlat(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<Map<string, Row>> {
  const { shown } = viewOf(req.payload, slugs.articles)
  const rows = await readReadable(req, slugs.articles, { id: { in: [...ids] } })
  const links = byRelation(await readLinks(req, rows, onlyFrom), 'from')
  return new Map(
    rows.map((row) => {
      const ids = links.get(row.id)?.map(({ id }) => id)
      return [row.id, { ...show(shown, withProvenance(row), none), relatedLinks: firstOf(ids) }]
    }),
  )
}

/** Of a related link, the article that it leads from. */
const onlyFrom: ReadonlySet<string> = new Set(['from'])

/**
 * An article that is not stored as live as readers would see it, were it and its links.
 * @param row the article as it would be stored
 * @param links the related links that would be live with it, in order
 */
export async function showDraft(
  req: PayloadRequest,
  row: Row,
  links: readonly Row[],
): Promise<Row | undefined> {
  return (await showArticles(req, [row], links))[0]
}

/** A page as Payload gives it; where there is nothing there is one page, which is empty. */
export function pageOf<Document>(
  docs: Document[],
  total: number,
  { limit, page }: Pick<GuardedList, 'limit' | 'page'>,
): PaginatedDocs<Document> {
  const totalPages = Math.max(Math.ceil(total / limit), 1)
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages]
  return {
    docs,
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total,
    totalPages,
  }
}

/**
 * Articles that were read, as readers see them, with what they refer to.
 * @param given their related links, where those that readers may read are not meant
 */
async function showArticles(
  req: PayloadRequest,
  rows: readonly Row[],
  given?: readonly Row[],
): Promise<Row[]> {
  if (rows.length === 0) return []
  const { shown } = viewOf(req.payload, slugs.articles)
  const related = await readRelated(req, shown, rows)
  const links = await linksByArticle(req, given ?? (await readLinks(req, rows)))
  return rows.map((row) => ({
    ...show(shown, withProvenance(row), related),
    relatedLinks: firstOf(links.get(row.id)),
  }))
}

const firstOf = (links: readonly (Row | string)[] = []) => ({
  docs: links.slice(0, publicLimits.joins),
  hasNextPage: links.length > publicLimits.joins,
})

/** The documents that some refer to, as readers see them, by collection and id. */
async function readRelated(
  req: PayloadRequest,
  fields: readonly ViewField[],
  rows: readonly Row[],
): Promise<Related> {
  const ids = new Map<Slug, Set<string>>()
  for (const row of rows) gatherRelations(fields, row, ids)
  const related = new Map<Slug, Map<string, Row>>()
  for (const [slug, wanted] of ids) {
    const found = await readReadable(req, slug, { id: { in: [...wanted] } })
    const { shown } = viewOf(req.payload, slug)
    related.set(slug, new Map(found.map((row) => [row.id, show(shown, row, none)])))
  }
  return related
}

/**
 * The related links of articles, in order.
 * @param names leaves all other fields out
 */
const readLinks = (
  req: PayloadRequest,
  rows: readonly Row[],
  names?: ReadonlySet<string>,
): Promise<Row[]> =>
  readReadable(
    req,
    slugs.relatedLinks,
    { from: { in: rows.map(({ id }) => id) } },
    viewOf(req.payload, slugs.relatedLinks, names),
  )

/** Related links as readers see them, by the article that they lead from. */
async function linksByArticle(
  req: PayloadRequest,
  links: readonly Row[],
): Promise<ReadonlyMap<string, Row[]>> {
  // A link without a target is looked up too, as in `hideUnservedTarget`.
  const targets = new Set(links.map(({ id, target }) => String(target ?? id)))
  const seen = await readReadable(req, slugs.articles, { id: { in: [...targets] } }, { stored: [] })
  const served = new Set(seen.map(({ id }) => id))
  const { shown } = viewOf(req.payload, slugs.relatedLinks)
  const showLink = (link: Row): Row => {
    const target = served.has(String(link.target)) ? link.target : null
    return show(shown, { ...link, target }, none)
  }
  return new Map([...byRelation(links, 'from')].map(([from, own]) => [from, own.map(showLink)]))
}

/** Documents by the one that a field of theirs refers to, in their order. */
export function byRelation(rows: readonly Row[], field: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = relationId(row[field])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(row)
  }
  return groups
}

/** The documents of a collection that a filter finds and that the asking reader may read. */
export async function readReadable(
  req: PayloadRequest,
  collection: Slug,
  filter: Where,
  { stored }: Pick<PublicView, 'stored'> = viewOf(req.payload, collection),
  sort?: string[],
): Promise<Row[]> {
  const where = await whereReadable(req, collection, filter)
  return (await readRows({ req, collection, where, sort, fields: stored })).rows
}

/** A filter together with the rule of who reads a collection. */
async function whereReadable(req: PayloadRequest, slug: Slug, where: Where): Promise<Where> {
  const rule = await req.payload.collections[slug].config.access.read({ req })
  if (rule === true) return where
  return { and: [where, rule === false ? nothing : rule] }
}
