import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, similarity } from '../../../src/domain/content/fourGrams.ts'

const alike = (a: string, b: string) => similarity(fingerprintOf(a), fingerprintOf(b))

describe('how much two texts share', () => {
  it.each([
    ['医保断缴怎么补', '医保断缴，怎么补？', 1],
    ['个人帐户Ａ', '个人账户a', 1],
    ['医保', '医保', 1],
    ['医保', '社保', 0],
    ['', '', 0],
    ['。', '，', 0],
    // Four-grams 甲乙丙丁 | 乙丙丁戊 against 甲乙丙丁 | 乙丙丁己: one of three.
    ['甲乙丙丁戊', '甲乙丙丁己', 1 / 3],
  ])('%j and %j: %d', (a, b, expected) => {
    expect(alike(a, b)).toBeCloseTo(expected, 9)
  })

  it('is a share, the same both ways, and whole for a text and itself', () => {
    const text = fc.string({ unit: fc.constantFrom('医', '保', '断', '缴', ' ', '1') })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const share = alike(a, b)
        expect(share).toBe(alike(b, a))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(alike(a, a)).toBe(a.trim() === '' ? 0 : 1)
      }),
    )
  })
})
