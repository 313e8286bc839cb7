/** An article as a preview counts it: the ids of its regions and of its category. */
export type Counted = { regions: readonly string[]; category: string }

/** How many articles there are of each id; `''` stands for nationwide, or for no category. */
export type Counts = ReadonlyMap<string, number>

/** Counts articles by region, one of two regions under each, and by category. */
export function summarise(articles: readonly Counted[]): { regions: Counts; categories: Counts } {
  return {
    regions: count(articles.flatMap(({ regions }) => (regions.length > 0 ? regions : ['']))),
    categories: count(articles.map(({ category }) => category)),
  }
}

/** The most frequent first. */
function count(ids: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return new Map([...counts].toSorted(([, a], [, b]) => b - a))
}
