import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSlug, withSuffix } from '../../../src/domain/content/slug.ts'

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((n) => String.fromCodePoint(n)) }),
  fc.string({ unit: fc.constantFrom('医', '保', 'a', 'Z', '-', ' ', '9', 'é', '\ud800', '绿') }),
)

describe('article slugs', () => {
  it.each([
    ['2025年四川宜宾护理津贴怎么领', '2025-nian-si-chuan-yi-bin-hu-li-jin-tie-zen-me-ling'],
    ['清明户外BBQ脚被咬了', 'qing-ming-hu-wai-bbq-jiao-bei-yao-le'],
    ['2025 医保Q&A:余额', '2025-yi-bao-q-a-yu-e'],
    ['Ünïted café', 'united-cafe'],
    ['重庆绿卡', 'chong-qing-lv-ka'],
  ])('turns %s into %s', (title, slug) => {
    expect(articleSlug(title)).toBe(slug)
  })

  it.each([
    ['浙江乐清医保', 'zhe-jiang-yue-qing-yi-bao'],
    ['广东大埔社保', 'guang-dong-da-bu-she-bao'],
    ['新疆尉犁县', 'xin-jiang-yu-li-xian'],
    ['山东单县', 'shan-dong-shan-xian'],
    ['山西洪洞', 'shan-xi-hong-tong'],
    ['安徽涡阳', 'an-hui-guo-yang'],
    ['河南浚县', 'he-nan-xun-xian'],
    ['成都郫都', 'cheng-du-pi-du'],
  ])('reads the place name in %s as %s', (title, slug) => {
    expect(articleSlug(title)).toBe(slug)
  })

  it('falls back where nothing can be read', () => {
    expect(articleSlug('')).toBe('article')
    expect(articleSlug(' ?!。')).toBe('article')
  })

  it('cuts a long title at a hyphen, and a long word where it must', () => {
    const slug = articleSlug('职工医保停缴后账户余额怎么办'.repeat(5))
    expect(slug.length).toBeLessThanOrEqual(80)
    expect(articleSlug('职工医保停缴后账户余额怎么办'.repeat(6))).toBe(slug)
    expect(slug).toMatch(/-[a-z]{2,}$/)
    expect(articleSlug('x'.repeat(100))).toBe('x'.repeat(80))
  })

  it('are well formed for any text', () => {
    const wellFormed = (slug: string) => SLUG.test(slug) && slug.length <= 80
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 99_999 }), (text, n) => {
        const slug = articleSlug(text)
        return wellFormed(slug) && wellFormed(withSuffix(slug, n))
      }),
      { numRuns: 500 },
    )
  })

  it('are told apart by a number that always fits', () => {
    expect(withSuffix('yi-bao', 2)).toBe('yi-bao-2')
    const long = withSuffix(`${'bao-'.repeat(19)}baox`, 12)
    expect(long).toBe(`${'bao-'.repeat(19)}12`)
  })
})
