import type { Place } from '../regions/inheritance.ts'

/** An article that was found. */
export type Hit = {
  id: string
  /** All that was looked for is in the title. */
  inTitle: boolean
  /** What was asked for side by side stands so, in the title or, where it is not there, anywhere. */
  isClose: boolean
  /** When it was last checked, ISO 8601; null when it never was. */
  verifiedAt: string | null
  places: readonly Place[]
}

/**
 * Hits -> the order in which they are told, each article once: titles first, then what stands side
 * by side as it was asked for, then what was checked last; ids decide the rest.
 */
export function rank(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>()
  for (const hit of hits) {
    const known = best.get(hit.id)
    if (!known || compare(hit, known) < 0) best.set(hit.id, hit)
  }
  return [...best.values()].sort(compare)
}

const compare = (a: Hit, b: Hit): number =>
  Number(b.inTitle) - Number(a.inTitle) ||
  Number(b.isClose) - Number(a.isClose) ||
  order(b.verifiedAt ?? '', a.verifiedAt ?? '') ||
  order(a.id, b.id)

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
