import { describe, expect, it } from 'vitest'
import { lineOf, withBelow } from '../../../src/domain/categories/tree.ts'

/** Children before their parents as well as after; a parent filled in, as a deep read gives it. */
const categories = [
  { id: '中断三个月', parent: '断缴' },
  { id: '医保', parent: null },
  { id: '断缴', parent: { id: '医保' } },
  { id: '报销', parent: '医保' },
  { id: '养老' },
  { id: '甲', parent: '乙' },
  { id: '乙', parent: '甲' },
]

describe('categories with all below them', () => {
  it.each<[string, string[], string[]]>([
    ['none', [], []],
    ['one at the top', ['医保'], ['医保', '断缴', '报销', '中断三个月']],
    ['one in between', ['断缴'], ['断缴', '中断三个月']],
    ['one with none below', ['养老'], ['养老']],
    ['one below another that is given', ['中断三个月', '断缴'], ['中断三个月', '断缴']],
    ['two', ['养老', '断缴'], ['养老', '断缴', '中断三个月']],
    ['a loop', ['甲'], ['甲', '乙']],
    ['one that is unknown', ['生育'], ['生育']],
  ])('%s', (_, ids, found) => {
    expect(withBelow(categories, ids)).toEqual(found)
  })
})

describe('the line down to a category', () => {
  it.each<[string, string, string[]]>([
    ['none', '', []],
    ['at the top', '医保', ['医保']],
    ['two levels down', '中断三个月', ['医保', '断缴', '中断三个月']],
    ['in a loop', '甲', ['乙', '甲']],
    ['unknown', '生育', ['生育']],
  ])('%s', (_, id, line) => {
    expect(lineOf(categories, id)).toEqual(line)
  })
})
