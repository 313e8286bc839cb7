import { publicFields } from '../publicFields.ts'

/** A read that strangers may make, as the cache knows it. */
export type PublicRead = {
  /** The same for all requests that must be answered alike. */
  key: string
  /** The part of the address after `/api`, without parameters. */
  path: string
}

/** What is public beside the collections. */
const others = ['changes', 'search', 'graphql']
const firstWords: ReadonlySet<string> = new Set([...Object.keys(publicFields), ...others])

/** Addresses longer than this are answered, but not kept. */
const longest = 8_192

/**
 * Reads an address as one of a public read; undefined when it is something else, or nothing to keep.
 * Parameters come in one order, whatever order they were sent in; those of one name keep theirs.
 * @param variant what else an answer depends on: the language
 */
export function publicRead(url: string, variant: string): PublicRead | undefined {
  if (!url.startsWith('/api/') || url.length > longest) return undefined
  const mark = url.indexOf('?')
  const path = mark === -1 ? url.slice(4) : url.slice(4, mark)
  const end = path.indexOf('/', 1)
  if (!firstWords.has(end === -1 ? path.slice(1) : path.slice(1, end))) return undefined
  const query = mark === -1 ? '' : inOrder(url.slice(mark + 1))
  return { key: `${variant} ${path}?${query}`, path }
}

function inOrder(query: string): string {
  if (!query.includes('&')) return query
  const nameOf = (pair: string) => pair.split('=', 1)[0] ?? ''
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0))
    .join('&')
}
