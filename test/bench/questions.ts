import type { Library, Loaded } from './loadArticles.ts'
import { clearRegions } from './sampleArticle.ts'

/** One request, and what must be true of its answer. */
export type Question = {
  method: 'GET' | 'POST'
  path: string
  body?: string
  /** Asked with the ETag of the answer, by somebody who has it: the answer is then a 304. */
  again?: true
  /** What is wrong with an answer, or null. */
  fault: (status: number, text: string) => string | null
}

export type Kind = 'list, REST' | 'detail, REST' | 'list, GraphQL' | 'detail, GraphQL'

/** How many documents a list asks for. */
export const limit = 10

/** The reads that sites live on: a region's articles, and one article by its slug. */
export function questionsAbout(
  library: Library,
  regions: Library['regions'],
  articles: readonly Loaded[],
): Record<Kind, Question[]> {
  return {
    'list, REST': regions.map((region) => ({
      method: 'GET',
      path: `/api/articles?${new URLSearchParams({
        'where[regions.code][equals]': region.code,
        limit: String(limit),
      })}`,
      fault: listFault(library, region, (answer) => answer),
    })),
    'detail, REST': articles.map(({ slug }) => ({
      method: 'GET',
      path: `/api/articles/by-slug/${slug}`,
      fault: (status, text) => statusFault(status) ?? articleFault(slug, JSON.parse(text)),
    })),
    'list, GraphQL': regions.map((region) => ({
      ...graphql(
        `{ Articles(where: { regions: { equals: "${region.id}" } }, limit: ${limit}) { totalDocs docs { id slug title shortAnswer updatedAt contentHash accuracy { status verifiedAt } regions { code fullName } } } }`,
      ),
      fault: listFault(library, region, ({ data }) => data?.Articles),
    })),
    'detail, GraphQL': articles.map(({ slug }) => ({
      ...graphql(
        `{ Articles(where: { slug: { equals: "${slug}" } }, limit: 1) { docs { id slug title shortAnswer body updatedAt contentHash accuracy { status verifiedAt verifiedAgainst } sources { title authority } regions { code fullName } relatedLinks { docs { title url target { slug } } } } } }`,
      ),
      fault: (status, text) =>
        statusFault(status) ?? articleFault(slug, JSON.parse(text).data?.Articles?.docs[0]),
    })),
  }
}

/** Regions, and articles of theirs, of which all that is published is served. */
export function clearlyIn(library: Library): Pick<Library, 'regions' | 'articles'> {
  const regions = library.regions.slice(0, clearRegions)
  const clear = new Set(regions.map(({ id }) => id))
  const articles = library.articles.filter(({ regions: ids }) => ids.some((id) => clear.has(id)))
  return { regions, articles: evenly(articles, 200) }
}

/** Questions about what both what is served and what is published have in common. */
export function clearQuestions(library: Library): Record<Kind, Question[]> {
  const { regions, articles } = clearlyIn(library)
  return questionsAbout(library, regions, articles)
}

/** Questions about all kinds of regions and articles. */
export const commonQuestions = (library: Library): Record<Kind, Question[]> =>
  questionsAbout(library, evenly(library.regions, 24), evenly(servedOf(library), 200))

export const servedOf = ({ articles }: Library) =>
  articles.filter(({ standing }) => standing === 'served')

/** So many of a list, from all over it. */
export const evenly = <T>(list: readonly T[], count: number): T[] =>
  list.filter((_, index) => index % Math.max(Math.floor(list.length / count), 1) === 0)

export const graphql = (query: string) => ({
  method: 'POST' as const,
  path: '/api/graphql',
  body: JSON.stringify({ query }),
})

export const statusFault = (status: number) => (status === 200 ? null : `status ${status}`)

type Doc = { slug?: string; contentHash?: string; relatedLinks?: { docs?: unknown[] } }

const articleFault = (slug: string, doc: Doc | undefined): string | null => {
  if (doc?.slug !== slug) return `the article ${doc?.slug}, not ${slug}`
  if (!doc.contentHash) return 'no content hash'
  return doc.relatedLinks?.docs?.length ? null : 'no related links'
}

/** All of a region's served articles are counted, and none but these shown. */
export function listFault(
  library: Library,
  region: { id: string; code: string },
  // biome-ignore lint/suspicious/noExplicitAny: an answer as it came, looked at below
  listIn: (answer: any) => { totalDocs?: number; docs?: Doc[] } | undefined,
): Question['fault'] {
  const ofRegion = servedOf(library).filter(({ regions }) => regions.includes(region.id))
  const slugs = new Set(ofRegion.map(({ slug }) => slug))
  return (status, text) => {
    const fault = statusFault(status)
    if (fault) return fault
    const { totalDocs, docs = [] } = listIn(JSON.parse(text)) ?? {}
    const expected = Math.min(limit, slugs.size)
    if (totalDocs !== slugs.size)
      return `${totalDocs} articles in ${region.code}, not ${slugs.size}`
    if (docs.length !== expected) return `${docs.length} documents, not ${expected}`
    const stranger = docs.find(({ slug }) => !slugs.has(String(slug)))
    return stranger ? `${stranger.slug} is not of ${region.code}` : null
  }
}
