import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Hit, rank } from '../../../src/domain/search/rank.ts'

const hit = (id: string, given: Partial<Hit> = {}): Hit => ({
  id,
  inTitle: false,
  isClose: false,
  verifiedAt: null,
  places: [],
  ...given,
})

describe('the order of what was found', () => {
  it('is titles, then closeness, then what was checked last, then ids', () => {
    const hits = [
      hit('h'),
      hit('g', { verifiedAt: '2025-01-01T00:00:00.000Z' }),
      hit('f', { verifiedAt: '2026-01-01T00:00:00.000Z' }),
      hit('e', { isClose: true }),
      hit('d', { inTitle: true, verifiedAt: '2026-01-01T00:00:00.000Z' }),
      hit('c', { inTitle: true, isClose: true }),
      hit('b', { inTitle: true, isClose: true, verifiedAt: '2025-01-01T00:00:00.000Z' }),
      hit('a'),
    ]
    expect(rank(hits).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'a', 'h'])
  })

  const anyHit = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    inTitle: fc.boolean(),
    isClose: fc.boolean(),
    verifiedAt: fc.constantFrom(null, '2025-01-01T00:00:00.000Z'),
    places: fc.constant([]),
  })

  it('names each once, as its best, and does not hang on the order of finding', () => {
    fc.assert(
      fc.property(fc.array(anyHit), (hits) => {
        const ranked = rank(hits)
        expect(ranked.map(({ id }) => id).sort()).toEqual(
          [...new Set(hits.map(({ id }) => id))].sort(),
        )
        for (const { id, inTitle } of ranked) {
          expect(inTitle).toBe(hits.some((one) => one.id === id && one.inTitle))
        }
        expect(rank(hits.toReversed())).toEqual(ranked)
      }),
    )
  })
})
