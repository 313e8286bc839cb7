import type { PayloadRequest } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { nowOf } from '../../access/served.ts'
import { insuranceTypes } from '../../domain/content/insuranceTypes.ts'
import { readContent } from '../../domain/content/readContent.ts'
import { nearestOnly } from '../../domain/regions/inheritance.ts'
import { facets, searchedBody } from '../../domain/search/entry.ts'
import { highlightTitle, type Part, snippetOf } from '../../domain/search/highlight.ts'
import { type Query, readQuery } from '../../domain/search/query.ts'
import { type Hit, rank } from '../../domain/search/rank.ts'
import { asStranger } from '../asStranger.ts'
import { limitOf, pageOf } from '../clamp.ts'
import { regionLevels } from '../regionLevels.ts'
import { requireReader } from '../requireReader.ts'
import type { Row } from '../view/publicView.ts'
import { readArticlesFlat } from '../view/readArticles.ts'
import { categoryAndBelow } from './categoryAndBelow.ts'
import { findHits } from './findHits.ts'

/** As it was sent. */
export type SearchRequest = {
  q?: unknown
  /** A national code: what holds there, of what was found. */
  region?: unknown
  /** A slug: the category and all below it. */
  category?: unknown
  insuranceType?: unknown
  limit?: unknown
  page?: unknown
}

export type SearchPage = {
  docs: { article: Row; title: Part[]; snippet: Part[] }[]
  totalDocs: number
  /** False where there are more than are counted and ranked. */
  totalIsExact: boolean
  limit: number
  page: number
  totalPages: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

/** How many articles are counted and ranked: so many with the words in their titles, and as many more. */
export const mostRanked = 300

/**
 * Searches what is served, for everybody as for a stranger: titles before texts, see `rank`.
 *
 * How many queries that takes follows from the question alone: those that read the filters, one for
 * titles and one for all texts (on SQLite two each, where characters stand side by side), and, where
 * there is anything to show, the articles of the page as a list reads them.
 * @throws {RefusedError} `invalid_request` or `invalid_operand`, with the parameter
 */
export async function searchArticles(
  req: PayloadRequest,
  asked: SearchRequest,
): Promise<SearchPage> {
  requireReader(req)
  const query = typeof asked.q === 'string' ? readQuery(asked.q) : null
  if (!query) throw new RefusedError([{ code: 'invalid_request', fields: ['q'] }])
  const limit = limitOf(asked.limit)
  const page = pageOf(asked.page)
  const { hits, totalIsExact } = await find(req, query, asked)
  const totalPages = Math.max(Math.ceil(hits.length / limit), 1)
  const hasPrevPage = page > 1
  const hasNextPage = page < totalPages
  const first = (page - 1) * limit
  return {
    docs: await show(req, hits.slice(first, first + limit), query),
    totalDocs: hits.length,
    totalIsExact,
    limit,
    page,
    totalPages,
    pagingCounter: first + 1,
    hasPrevPage,
    hasNextPage,
    prevPage: hasPrevPage ? page - 1 : null,
    nextPage: hasNextPage ? page + 1 : null,
  }
}

/** All that is found, in order. */
async function find(
  req: PayloadRequest,
  query: Query,
  { region, category, insuranceType }: SearchRequest,
): Promise<{ hits: Hit[]; totalIsExact: boolean }> {
  const levels = isGiven(region) ? await regionLevels(req, region) : undefined
  const filters = [
    ...(levels ? [levels.flat().map(facets.region)] : []),
    ...(isGiven(category)
      ? [(await categoryAndBelow(req, String(category))).map(facets.category)]
      : []),
    ...(isGiven(insuranceType) ? [[facets.insuranceType(knownType(insuranceType))]] : []),
  ]
  const look = { query, facets: filters, now: nowOf(req), most: mostRanked }
  const [inTitles, anywhere] = await Promise.all([
    findHits(req, { ...look, titlesOnly: true }),
    findHits(req, { ...look, titlesOnly: false }),
  ])
  const hits = rank([...inTitles, ...anywhere])
  return {
    hits: levels ? nearestOnly(hits, levels) : hits,
    totalIsExact: anywhere.length < mostRanked,
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function knownType(value: unknown): string {
  const known = insuranceTypes.find((type) => type === value)
  if (!known) throw new RefusedError([{ code: 'invalid_operand', fields: ['insuranceType'] }])
  return known
}

/** The articles of a page as any list gives them, with what was looked for marked. */
async function show(
  req: PayloadRequest,
  hits: readonly Hit[],
  query: Query,
): Promise<SearchPage['docs']> {
  if (hits.length === 0) return []
  const ids = hits.map(({ id }) => id)
  const articles = await readArticlesFlat(asStranger(req), ids)
  return ids.flatMap((id) => {
    const article = articles.get(id)
    if (!article) return []
    const content = readContent(article, [])
    return [
      {
        article,
        title: highlightTitle(content.title, query),
        snippet: snippetOf(searchedBody(content), query),
      },
    ]
  })
}
