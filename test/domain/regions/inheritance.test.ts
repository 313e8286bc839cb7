import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  levelsOf,
  matterOf,
  nearerThanWidest,
  nearestOnly,
  nearestPlaces,
  placesAt,
  placesOf,
} from '../../../src/domain/regions/inheritance.ts'

const yibin = levelsOf([
  { id: 'yibin', level: 'prefecture' },
  { id: 'sichuan', level: 'province' },
  { id: 'china', level: 'country' },
])

describe('where an article holds', () => {
  it.each<[regions: string[], category: string, type: string, places: string[]]>([
    [[], 'lapse', 'employee', ['national/lapse/employee']],
    [['a', 'b'], 'lapse', 'none', ['a/lapse/none', 'b/lapse/none']],
    [['a'], '', '', ['a//none']],
  ])('regions %j, category %j, type %j', (regions, primaryCategory, insuranceType, places) => {
    expect(placesOf({ regions, primaryCategory, insuranceType })).toEqual(places)
  })
})

describe('the levels that rules come from', () => {
  it('are the region, what lies above it, and everywhere, which the country is too', () => {
    expect(yibin).toEqual([['yibin'], ['sichuan'], ['china', 'national']])
    expect(levelsOf([{ id: 'china', level: 'country' }])).toEqual([['china', 'national']])
    expect(levelsOf([{ id: 'x', level: 'county' }])).toEqual([['x'], ['national']])
  })

  it('are looked at for nearer rules without the widest', () => {
    expect(placesAt(nearerThanWidest(yibin), ['m/none'])).toEqual([
      'yibin/m/none',
      'sichuan/m/none',
    ])
  })
})

describe('the nearest rule', () => {
  const matters = ['m/none', 'n/none']
  it.each<[taken: string[], places: string[]]>([
    [[], ['china/m/none', 'national/m/none', 'china/n/none', 'national/n/none']],
    [['yibin/m/none'], ['yibin/m/none', 'china/n/none', 'national/n/none']],
    [
      ['sichuan/m/none', 'yibin/m/none', 'sichuan/n/none'],
      ['yibin/m/none', 'sichuan/n/none'],
    ],
    [['elsewhere/m/none'], ['china/m/none', 'national/m/none', 'china/n/none', 'national/n/none']],
  ])('with articles at %j', (taken, places) => {
    expect(nearestPlaces(yibin, matters, new Set(taken))).toEqual(places)
  })

  const anyArticle = fc.record({
    regions: fc.uniqueArray(fc.constantFrom('yibin', 'sichuan', 'china', 'beijing'), {
      maxLength: 3,
    }),
    primaryCategory: fc.constantFrom('', 'm', 'n'),
    insuranceType: fc.constantFrom('none', 'employee'),
  })
  type Article = { regions: string[]; primaryCategory: string; insuranceType: string }

  /** The rule once more, word for word: how near an article is, or not at all. */
  const distance = ({ regions }: Article): number | undefined => {
    if (regions.includes('yibin')) return 0
    if (regions.includes('sichuan')) return 1
    return regions.length === 0 || regions.includes('china') ? 2 : undefined
  }

  it('holds, and no other of its matter, whatever articles there are', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 12 }), (articles) => {
        const all = articles.map((article) => ({ article, places: placesOf(article) }))
        const expected = articles.filter((one) => {
          const rivals = articles.filter(
            (other) =>
              matterOf(other.primaryCategory, other.insuranceType) ===
              matterOf(one.primaryCategory, one.insuranceType),
          )
          const nearest = Math.min(...rivals.flatMap((rival) => distance(rival) ?? []))
          return distance(one) === nearest
        })
        expect(nearestOnly(all, yibin).map(({ article }) => article)).toEqual(expected)
      }),
    )
  })

  it('is the same from the places that a database is asked for', () => {
    fc.assert(
      fc.property(fc.array(anyArticle, { maxLength: 12 }), (articles) => {
        const all = articles.map((article) => ({ article, places: placesOf(article) }))
        const every = ['', 'm', 'n'].flatMap((category) =>
          ['none', 'employee'].map((type) => matterOf(category, type)),
        )
        const asked = placesAt(nearerThanWidest(yibin), every)
        const taken = new Set(all.flatMap(({ places }) => places).filter((p) => asked.includes(p)))
        const nearest = nearestPlaces(yibin, every, taken)
        const found = all.filter(({ places }) => places.some((place) => nearest.includes(place)))
        expect(found).toEqual(nearestOnly(all, yibin))
        // One row for each article: a database joins its places.
        for (const { places } of found) {
          const matching = places.filter((place) => nearest.includes(place))
          expect(new Set(matching.map((place) => place.replace('china', 'national'))).size).toBe(1)
        }
      }),
    )
  })
})
