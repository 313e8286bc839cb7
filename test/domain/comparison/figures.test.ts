import { describe, expect, it } from 'vitest'
import { figureKind, figureValue } from '../../../src/domain/comparison/figures.ts'
import { tokensOf } from '../../../src/domain/comparison/tokens.ts'

describe('a figure', () => {
  it.each([
    ['120元', 'amount'],
    ['1,200.50 元', 'amount'],
    ['3万元', 'amount'],
    ['¥80', 'amount'],
    ['85%', 'percent'],
    ['百分之七十', 'percent'],
    ['2025年', 'date'],
    ['2025年度', 'date'],
    ['2025年3月1日', 'date'],
    ['2025-03-01', 'date'],
    ['6月30日', 'date'],
    ['3个月', 'duration'],
    ['三个月', 'duration'],
    ['半年', 'duration'],
    ['60周岁', 'duration'],
    ['15年', 'duration'],
    ['第三十五号', 'number'],
    ['一级', 'number'],
    ['38号', 'number'],
    ['12', 'number'],
    ['一般', null],
    ['元', null],
    ['统一', null],
    ['abc', null],
  ])('%s is %s', (word, kind) => {
    expect(figureKind(word)).toBe(kind)
  })

  it.each([
    ['1,200 元', '1200元'],
    ['１２０元', '120元'],
    ['三个月', '3个月'],
    ['2025-03-01', '2025年3月1日'],
    ['2025年03月01日', '2025年3月1日'],
    ['3月1号', '3月1日'],
    ['百分之七十', '70%'],
    ['85％', '85%'],
    ['十五年', '15年'],
    ['二百零三元', '203元'],
    ['一万二千元', '12000元'],
  ])('%s is the same as %s', (one, other) => {
    expect(figureValue(one)).toBe(figureValue(other))
  })

  it.each([
    ['120元', '130元'],
    ['3个月', '3年'],
    ['120万元', '120元'],
    ['85%', '85'],
    ['100元', '10元'],
  ])('%s is not the same as %s', (one, other) => {
    expect(figureValue(one)).not.toBe(figureValue(other))
  })
})

it.each([
  ['自2025年3月1日起，每人每月1,200元（约85%）。', ['2025年3月1日', '1,200元', '85%']],
  ['国发〔2015〕52号，第三条', ['2015', '52号', '第三条']],
  ['见 https://www.gov.cn/a/2015-09/25.htm 。', ['https://www.gov.cn/a/2015-09/25.htm']],
  ['统一办理，一般三个月，一样的', ['三个月']],
  ['3至6个月', ['3', '6个月']],
])('the pieces of %s are wholes', (text, wholes) => {
  const tokens = tokensOf(text)
  expect(tokens.join('')).toBe(text)
  expect(tokens.filter((token) => token.length > 1)).toEqual(
    expect.arrayContaining(wholes.filter((one) => one.length > 1)),
  )
  expect(tokens.filter((token) => figureKind(token) || token.startsWith('http'))).toEqual(wholes)
})
