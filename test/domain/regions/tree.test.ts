import { describe, expect, it } from 'vitest'
import {
  ancestorsOf,
  appliesTo,
  buildTree,
  descendantsOf,
  type Region,
  type RegionLevel,
} from '../../../src/domain/regions/tree.ts'

const region = (code: string, level: RegionLevel, parent: string | null): Region => ({
  code,
  name: code,
  fullName: code,
  level,
  parent,
  aliases: [],
})

// Children before parents: the order must not matter.
const tree = buildTree([
  region('511504', 'county', '511500'),
  region('511500', 'prefecture', '510000'),
  region('510000', 'province', '100000'),
  region('440000', 'province', '100000'),
  region('100000', 'country', null),
])
const codes = (regions: Region[]) => regions.map(({ code }) => code)

describe('the region tree', () => {
  it('lists what is above, nearest first', () => {
    expect(codes(ancestorsOf(tree, '511504'))).toEqual(['511500', '510000', '100000'])
    expect(ancestorsOf(tree, '100000')).toEqual([])
    expect(ancestorsOf(tree, 'unknown')).toEqual([])
  })

  it('lists what is below, at every level', () => {
    expect(codes(descendantsOf(tree, '510000'))).toEqual(['511500', '511504'])
    expect(descendantsOf(tree, '100000')).toHaveLength(4)
    expect(descendantsOf(tree, '511504')).toEqual([])
  })

  it.each([
    ['511500', '511500', true],
    ['510000', '511504', true],
    ['100000', '511504', true],
    ['511504', '511500', false],
    ['440000', '511500', false],
    ['unknown', 'unknown', false],
    ['unknown', '511500', false],
  ])('asks whether a rule of %s applies at %s: %s', (rule, place, expected) => {
    expect(appliesTo(tree, rule, place)).toBe(expected)
  })

  it('ends on data that goes in a circle', () => {
    const circle = buildTree([region('1', 'province', '2'), region('2', 'province', '1')])
    expect(codes(ancestorsOf(circle, '1'))).toEqual(['2'])
    expect(codes(descendantsOf(circle, '1'))).toEqual(['2'])
    const outside = buildTree([...circle.byCode.values(), region('3', 'county', '1')])
    expect(codes(ancestorsOf(outside, '3'))).toEqual(['1', '2'])
  })
})
