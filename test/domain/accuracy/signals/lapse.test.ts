import { describe, expect, it } from 'vitest'
import { ANY_LAPSE, intersect, lapseLength } from '../../../../src/domain/accuracy/signals/lapse.ts'

const length = (words: string) => lapseLength(words) ?? ANY_LAPSE

describe('the length of a lapse', () => {
  it.each([
    ['断缴超过3个月', { low: 3, withLow: false, high: Number.POSITIVE_INFINITY }],
    ['断缴满一年', { low: 12, withLow: true }],
    ['断缴十二个月', { low: 12 }],
    ['断缴两年以上', { low: 24, withLow: true }],
    ['断缴半年', { low: 6 }],
    ['断缴十天', { low: 1 / 3 }],
    ['断缴二十年', { low: 240 }],
    ['断缴不足3个月', { low: 0, high: 3, withHigh: false }],
    ['断缴3个月(含)以内', { high: 3, withHigh: true }],
    ['断缴90日', { low: 3 }],
    ['需在3个月内补缴,否则', { low: 3, withLow: false, high: Number.POSITIVE_INFINITY }],
  ])('%s', (words, expected) => {
    expect(lapseLength(words)).toMatchObject(expected)
  })

  it.each(['断缴后', '2024年12月31日', ''])('is not told by %j', (words) => {
    expect(lapseLength(words)).toBeUndefined()
  })

  it.each([
    ['断缴超过3个月', '断缴3个月以内', false],
    ['断缴满3个月', '断缴3个月以内', true],
    ['断缴满3个月', '断缴不足3个月', false],
    ['断缴超过6个月', '断缴超过3个月', true],
    ['断缴超过6个月', '', true],
  ])('%s and %s: %s', (one, other, both) => {
    expect(intersect(length(one), length(other))).toBe(both)
    expect(intersect(length(other), length(one))).toBe(both)
  })
})
