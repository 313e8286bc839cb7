import { type Alternatives, whereOf } from './conditions.ts'
import { nestedEntries } from './nestedEntries.ts'

/** Longer lists are written as one value, or the address would be longer than servers take. */
const most = 40

/**
 * The address of a list in the admin UI, below its root, in the form that the list's own filters
 * have.
 * @param alternatives none: everything is listed
 */
export function listAddress(
  collection: string,
  alternatives: Alternatives = [],
  sort?: string,
): string {
  const short = alternatives.map((conditions) =>
    conditions.map(([field, operator, value]) => {
      const isLong = typeof value !== 'string' && value.length > most
      return [field, operator, isLong ? value.join() : value] as const
    }),
  )
  const query = new URLSearchParams([
    ...nestedEntries('where', whereOf(short)),
    ...nestedEntries('sort', sort),
  ])
  const text = query.toString()
  return `/collections/${collection}${text && `?${text}`}`
}
