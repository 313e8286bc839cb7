import type { ChangeRow } from '../../domain/changes/changeRow.ts'

/** Lists, counts, searches: what any article may come into or leave. */
export const articles = 'articles'
/** Lists of some region or category. */
export const somewhere = 'somewhere'
/** The change feed itself. */
const feed = 'feed'

/** An id as one database or the other makes it. */
const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/g

/**
 * What an answer to a public read depends on. One that shows a single article depends on every
 * document whose id stands in it: an article that it links to may be shown with it. Where the text
 * itself refers to documents, one that is hidden today may have to appear, so that it depends on
 * all articles, as lists do.
 * @param path after `/api`, without parameters
 */
export function tagsOf(path: string, status: number, body: string): string[] {
  if (path === '/changes') return [feed]
  if (/^\/(regions|categories)(\/|$)/.test(path)) return []
  const [, slug, id] = /^\/articles\/(?:by-slug\/([^/]+)|([^/]+))$/.exec(path) ?? []
  const isOne = (id ?? slug) !== undefined && id !== 'count' && status !== 410
  if (!isOne || body.includes('"relationTo"')) return [articles]
  const own = slug === undefined ? articleTag(id ?? '') : slugTag(decode(slug))
  return [own, ...new Set((body.match(ids) ?? []).map(articleTag))]
}

/** An article, by its id. */
export const articleTag = (id: string): string => `article:${id.toLowerCase()}`
/** What is or may come to be at a slug. */
export const slugTag = (slug: string): string => `slug:${slug}`

/** What a row of the change feed makes outdated; null for everything. */
export function outdatedBy({ type, article, slug, scope }: ChangeRow): string[] | null {
  if (type === 'reference') return null
  const lists = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [somewhere]
  return [articles, feed, articleTag(article), slugTag(slug), ...lists]
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A slug that cannot be read is nobody's; nothing makes its 404 outdated.
    return text
  }
}
