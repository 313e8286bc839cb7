import { describe, expect, it } from 'vitest'
import { growthTable } from './growth.ts'

const speed = (p50: number) => ({ requestsPerSecond: 1, p50, p99: p50 })
const run = (articles: number, list: number, residentMB: number) => ({
  articles,
  cold: { kinds: { list: { policydesk: speed(list), alone: speed(list), bytes: 1 } }, residentMB },
})

describe('the table of growth', () => {
  it('compares each run with the one of fewest articles, whatever order they came in', () => {
    expect(growthTable([run(10_000, 12, 400), run(1_000, 10, 200), run(100_000, 15, 500)])).toEqual(
      [
        ['', '1000 articles', '10000 articles', 'times', '100000 articles', 'times'],
        ['list, p50 ms', '10.0', '12.0', '1.20', '15.0', '1.50'],
        ['memory of the server, MB', '200', '400', '2.00', '500', '2.50'],
      ],
    )
  })

  it('is empty where there is nothing to compare', () => {
    expect(growthTable([])).toEqual([])
    expect(growthTable([run(1_000, 10, 200)])).toEqual([])
  })
})
