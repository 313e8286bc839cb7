import { slugs } from '../../src/slugs.ts'
import { graphql, type Question, servedOf } from './questions.ts'
import { type Bench, WrongAnswer } from './section.ts'

/** The short answer of an article's edition, by its number. */
export const editionText = (number: number): string =>
  `按时办理登记手续的，待遇恢复（edition-${number}-）。`

/**
 * Which edition of an article an answer shows; 0 for what was there before the first. A list shows
 * several articles, of which one has editions.
 */
export const editionIn = (text: string): number => Number(/edition-(\d+)-/.exec(text)?.[1] ?? 0)

/** An article to publish again and again, and where readers find it. */
export type Living = { id: string; slug: string; regions: readonly string[]; doors: Question[] }

/**
 * The last served article of a region that no other is about: no other article leads to it, so that
 * it is all that its editions change.
 */
export async function livingArticle({ payload, library }: Bench): Promise<Living> {
  const article = servedOf(library).findLast(({ regions }) => regions.length > 0)
  const region = library.regions.find(({ id }) => id === article?.regions[0])
  if (!article || !region) throw new Error('There is no article of a region.')
  const { slug, regions } = article
  const { docs } = await payload.find({
    collection: slugs.articles,
    where: { slug: { equals: slug } },
    depth: 0,
    overrideAccess: true,
  })
  const id = docs[0]?.id
  if (!id) throw new WrongAnswer(`There is no article ${slug}.`)
  const fault: Question['fault'] = (status, text) =>
    status === 200 && text.includes(slug) ? null : `status ${status}, or another article`
  const list = new URLSearchParams({ 'where[regions.code][equals]': region.code, limit: '10' })
  return {
    id,
    slug,
    regions,
    doors: [
      { method: 'GET', path: `/api/articles/by-slug/${slug}`, fault },
      // What was published last comes first.
      { method: 'GET', path: `/api/articles?${list}`, fault },
      {
        ...graphql(
          `{ Articles(where: { slug: { equals: "${slug}" } }, limit: 1) { docs { slug shortAnswer } } }`,
        ),
        fault,
      },
    ],
  }
}
