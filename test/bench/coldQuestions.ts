import type { Library } from './loadArticles.ts'
import {
  clearlyIn,
  graphql,
  type Kind,
  limit,
  listFault,
  type Question,
  statusFault,
} from './questions.ts'

/** One kind of read, as PolicyDesk is asked for it and as stock Payload is. */
export type Pair = { policydesk: Question[]; stock: Question[] }

/**
 * The same reads of both, of regions and articles with which both show the same: stock Payload
 * knows nothing of what is withheld or has expired. Each article is asked for the way that each has
 * for it; over GraphQL both are sent the same words.
 */
export function coldQuestions(library: Library): Record<Kind, Pair> {
  const { regions, articles } = clearlyIn(library)
  const lists = regions.map(
    (region): Question => ({
      method: 'GET',
      path: `/api/articles?${parameters({ 'where[regions.code][equals]': region.code, limit: String(limit) })}`,
      fault: listFault(library, region, (answer) => answer),
    }),
  )
  const graphqlLists = regions.map(
    (region): Question => ({
      ...graphql(
        `{ Articles(where: { regions: { equals: "${region.id}" } }, limit: ${limit}) { totalDocs docs { id slug title shortAnswer updatedAt regions { code fullName } } } }`,
      ),
      fault: listFault(library, region, ({ data }) => data?.Articles),
    }),
  )
  const graphqlDetails = articles.map(
    ({ slug }): Question => ({
      ...graphql(
        `{ Articles(where: { slug: { equals: "${slug}" } }, limit: 1) { docs { id slug title shortAnswer body updatedAt sources { title authority } regions { code fullName } relatedLinks { docs { title url target { slug } } } } } }`,
      ),
      fault: detailFault(slug, ({ data }) => data?.Articles?.docs[0]),
    }),
  )
  return {
    'list, REST': both(lists),
    'detail, REST': {
      policydesk: articles.map(({ slug }) => ({
        method: 'GET',
        path: `/api/articles/by-slug/${slug}`,
        fault: detailFault(slug, (answer) => answer),
      })),
      stock: articles.map(({ slug }) => ({
        method: 'GET',
        path: `/api/articles?${parameters({ 'where[slug][equals]': slug, limit: '1' })}`,
        fault: detailFault(slug, ({ docs }) => docs?.[0]),
      })),
    },
    'list, GraphQL': both(graphqlLists),
    'detail, GraphQL': both(graphqlDetails),
  }
}

const both = (questions: Question[]): Pair => ({ policydesk: questions, stock: questions })

const parameters = (values: Record<string, string>) => new URLSearchParams(values)

type Doc = { slug?: string; title?: string; body?: unknown; relatedLinks?: { docs?: unknown[] } }

const detailFault =
  (
    slug: string,
    // biome-ignore lint/suspicious/noExplicitAny: an answer as it came, looked at below
    docIn: (answer: any) => Doc | undefined,
  ): Question['fault'] =>
  (status, text) => {
    const fault = statusFault(status)
    if (fault) return fault
    const doc = docIn(JSON.parse(text))
    if (doc?.slug !== slug) return `the article ${doc?.slug}, not ${slug}`
    if (!doc.body || !doc.title) return 'no text'
    return doc.relatedLinks?.docs?.length ? null : 'no related links'
  }
