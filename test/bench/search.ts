import { nearestOnly } from '../../src/domain/regions/inheritance.ts'
import type { Library } from './loadArticles.ts'
import { evenly, type Question, servedOf, statusFault } from './questions.ts'
import { compareAll } from './reads.ts'
import type { Section } from './section.ts'

/** How many documents an answer asks for. */
const limit = 10

/** How fast what readers look for is found, and what holds in a region. */
export const search: Section = async ({ library, options }) => ({
  name: 'search',
  title: `Search over ${options.connections} connections, medians of ${options.rounds} rounds`,
  ...(await compareAll(searchQuestions(library), options)),
})

type Kind = 'rare words' | 'common words' | 'in a region' | 'what holds in a region'

/** A question by a number that stands in one title, by words of all texts, and by both and a region. */
export function searchQuestions(library: Library): Record<Kind, Question[]> {
  const served = servedOf(library)
  const slugs = new Set(served.map(({ slug }) => slug))
  const regions = evenly(library.regions, 24)
  return {
    'rare words': evenly(served, 100).map(({ slug, number }) =>
      ask('search', { q: `第${number}问` }, (docs, total) => {
        if (total !== 1) return `${total} articles, not 1`
        return docs[0] === slug ? null : `${docs[0]}, not ${slug}`
      }),
    ),
    'common words': ['停保 恢复', '办理登记手续', '社会保险 缴费记录', '一次性告知'].map((q) =>
      ask('search', { q }, (docs) => {
        if (docs.length !== limit) return `${docs.length} articles, not ${limit}`
        const stranger = docs.find((slug) => !slugs.has(slug))
        return stranger ? `${stranger} is not served` : null
      }),
    ),
    'in a region': regions.map(({ code }) =>
      ask('search', { q: '办理登记手续', region: code }, (docs) =>
        docs.length > 0 ? null : 'no articles',
      ),
    ),
    'what holds in a region': regions.map(({ code, levels }) => {
      const inForce = nearestOnly(served, levels).length
      return ask('articles', { region: code }, (docs, total) => {
        if (total !== inForce) return `${total} articles in ${code}, not ${inForce}`
        return docs.length === Math.min(limit, inForce) ? null : `${docs.length} documents`
      })
    }),
  }
}

type Fault = (slugs: readonly string[], total: number) => string | null

const ask = (path: string, parameters: Record<string, string>, fault: Fault): Question => ({
  method: 'GET',
  path: `/api/${path}?${new URLSearchParams({ ...parameters, limit: String(limit) })}`,
  fault: (status, text) => {
    const wrong = statusFault(status)
    if (wrong) return wrong
    const { docs, totalDocs } = JSON.parse(text)
    return fault(
      docs.map((doc: Doc) => ('article' in doc ? doc.article.slug : doc.slug)),
      totalDocs,
    )
  },
})

type Doc = { slug: string } | { article: { slug: string } }
