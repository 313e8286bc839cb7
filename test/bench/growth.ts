import type { ColdFigures } from './cold.ts'

/** The cold reads of one run. */
export type ColdRun = { articles: number; cold: ColdFigures }

/**
 * How cold reads by one reader slow down with the number of articles, from the smallest number to
 * each of the others; no rows where there is nothing to compare.
 */
export function growthTable(runs: readonly ColdRun[]): string[][] {
  const [first, ...others] = runs.toSorted((a, b) => a.articles - b.articles)
  if (!first || others.length === 0) return []
  const kinds = Object.entries(first.cold.kinds)
  return [
    [
      '',
      `${first.articles} articles`,
      ...others.flatMap(({ articles }) => [`${articles} articles`, 'times']),
    ],
    ...kinds.map(([kind, { alone }]) => [
      `${kind}, p50 ms`,
      alone.p50.toFixed(1),
      ...others.flatMap(({ cold }) => {
        const p50 = cold.kinds[kind]?.alone.p50
        return p50 === undefined ? ['', ''] : [p50.toFixed(1), (p50 / alone.p50).toFixed(2)]
      }),
    ]),
    [
      'memory of the server, MB',
      first.cold.residentMB.toFixed(0),
      ...others.flatMap(({ cold }) => [
        cold.residentMB.toFixed(0),
        (cold.residentMB / first.cold.residentMB).toFixed(2),
      ]),
    ],
  ]
}
