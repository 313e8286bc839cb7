import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chanceFrom } from '../chance.ts'
import { median, medianInterval, percentile } from './statistics.ts'

const values = fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 1 })

describe('the bench’s arithmetic', () => {
  it('takes the percentile by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n)
    expect(percentile(hundred, 0.5)).toBe(50)
    expect(percentile(hundred, 0.99)).toBe(99)
    expect(percentile(hundred, 1)).toBe(100)
    expect(percentile(hundred, 0)).toBe(1)
    expect(percentile([7], 0.99)).toBe(7)
    expect(percentile([1, 2, 3], 0.5)).toBe(2)
  })

  it('takes the middle, or the mean of the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([10, 1, 2, 3])).toBe(2.5)
    expect(median([5])).toBe(5)
    expect(median([])).toBeNaN()
  })

  it('has as many values above the median as below, in whatever order they come', () => {
    fc.assert(
      fc.property(values, (list) => {
        const middle = median(list)
        const below = list.filter((value) => value < middle).length
        const above = list.filter((value) => value > middle).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(list.length / 2)
        expect(median(list.toReversed())).toBe(middle)
      }),
    )
  })

  it('never leaves more than its share above a percentile', () => {
    fc.assert(
      fc.property(values, fc.double({ noNaN: true, min: 0, max: 1 }), (list, share) => {
        const limit = percentile(list, share)
        expect(list).toContain(limit)
        const above = list.filter((value) => value > limit).length
        expect(above).toBeLessThanOrEqual(list.length * (1 - share) + 1e-9)
      }),
    )
  })

  it('gives an interval around the median that is narrow where the values agree', () => {
    const chance = chanceFrom(1)
    const spread = (width: number) =>
      medianInterval(
        Array.from({ length: 400 }, () => 50 + (chance.below(2_001) - 1_000) * (width / 1_000)),
        chance,
      )
    const wide = spread(40)
    const narrow = spread(4)
    for (const { from, to } of [wide, narrow]) {
      expect(from).toBeLessThan(to)
      expect(from).toBeLessThan(52)
      expect(to).toBeGreaterThan(48)
    }
    expect(narrow.to - narrow.from).toBeLessThan((wide.to - wide.from) / 3)
    expect(medianInterval([5, 5, 5], chance)).toEqual({ from: 5, to: 5 })
  })
})
