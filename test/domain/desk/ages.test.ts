import { describe, expect, it } from 'vitest'
import { ageBounds, ages, countAges, type Standing } from '../../../src/domain/desk/ages.ts'

const now = Date.UTC(2026, 5, 30)
const standing = (age: number | null, count: number): Standing => ({
  regions: [],
  category: 'c',
  status: 'verified',
  age,
  count,
})

describe('ages since the last verification', () => {
  it('are told apart by 30, 90, 180 and 365 days', () => {
    expect(ageBounds(now)).toEqual([
      '2026-05-31T00:00:00.000Z',
      '2026-04-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      '2025-06-30T00:00:00.000Z',
    ])
  })

  it('add up what agrees in nothing else', () => {
    const bands = countAges(
      [standing(0, 3), standing(4, 1), standing(0, 2), standing(null, 7)],
      now,
    )
    expect(bands.map(({ age, count }) => [age, count])).toEqual([
      ['month', 5],
      ['quarter', 0],
      ['half', 0],
      ['year', 0],
      ['older', 1],
      ['never', 7],
    ])
  })

  it('have bounds that meet, the freshest without an end and the oldest without a beginning', () => {
    const bands = countAges([], now)
    expect(bands.map(({ age }) => age)).toEqual(ages)
    const bounds = ageBounds(now)
    expect(bands.map(({ from, to }) => [from, to])).toEqual([
      [bounds[0], null],
      [bounds[1], bounds[0]],
      [bounds[2], bounds[1]],
      [bounds[3], bounds[2]],
      [null, bounds[3]],
      [null, null],
    ])
  })
})
