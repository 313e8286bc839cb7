import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, synonyms } from '../../../src/domain/search/canonicalText.ts'
import { chunksOf, ideographsOf } from '../../../src/domain/search/grams.ts'
import { longestQuestion, readQuery } from '../../../src/domain/search/query.ts'

const canonical = (text: string) => canonicalText(text).signs.join('')
const gramsOf = (text: string) =>
  chunksOf(canonicalText(text).signs).flatMap(({ grams }) => grams.map(({ gram }) => gram))

describe('the canonical form of a text', () => {
  it.each([
    ['医保', '医保'],
    ['ＡＰＰ　１２', 'app 12'],
    ['㈠ﬁ', '(一)fi'],
    ['É', 'é'],
    ['e\u0301', 'é'],
    ['职工停缴、停保、停交、断交', '职工断缴、断缴、断缴、断缴'],
    ['个人帐户', '个人账户'],
    ['中断交费', '中断缴费'],
  ])('%s -> %s', (text, form) => {
    expect(canonical(text)).toBe(form)
  })

  it('has words that stand for others of their length, and for themselves', () => {
    for (const [word, stands] of Object.entries(synonyms)) {
      expect([...stands]).toHaveLength([...word].length)
      expect(canonical(stands)).toBe(stands)
    }
  })

  it('says of each sign what was written there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { written, signs, places } = canonicalText(text)
        expect(written.join('')).toBe(text.normalize('NFC'))
        expect(places).toHaveLength(signs.length)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
        expect(places.every((place) => place < written.length)).toBe(true)
      }),
    )
  })
})

describe('the grams of a text', () => {
  it.each<[text: string, grams: string[]]>([
    ['', []],
    ['，。 !', []],
    ['断缴多久', ['断缴', '缴多', '多久']],
    ['断缴，多久', ['断缴', '多久']],
    ['医 保', []],
    ['30天', ['30', '0天']],
    ['2025年社保', ['2025', '5年', '年社', '社保']],
    ['用APP办', ['用a', 'app', 'p办']],
    ['Social Security-2', ['social', 'security', '2']],
    ['𠀀𠀁', ['𠀀𠀁']],
    ['a'.repeat(40), ['a'.repeat(32)]],
  ])('%j', (text, grams) => {
    expect(gramsOf(text)).toEqual(grams)
  })

  it('stand where they say', () => {
    const { signs } = canonicalText('问：断缴30天?')
    const chunks = chunksOf(signs)
    expect(chunks.map(({ start, end }) => signs.slice(start, end).join(''))).toEqual([
      '问',
      '断缴30天',
    ])
    for (const { gram, start, end } of chunks.flatMap(({ grams }) => grams)) {
      expect(signs.slice(start, end).join('')).toBe(gram)
    }
    expect(ideographsOf(signs).map(({ gram }) => gram)).toEqual(['问', '断', '缴', '天'])
  })
})

describe('a question', () => {
  it.each<[q: string, grams: string[], titleGrams: string[], phrases: string[]]>([
    ['停保多久', ['断缴', '缴多', '多久'], [], ['断缴多久']],
    ['断缴 报销', ['断缴', '报销'], [], []],
    ['断缴断缴', ['断缴', '缴断'], [], ['断缴断缴']],
    ['医', [], ['医'], []],
    ['医 断缴', ['断缴'], ['医'], []],
    ['65岁', ['65', '5岁'], [], ['65岁']],
    ['"断缴" OR title:', ['断缴', 'or', 'title'], [], []],
  ])('%s', (q, grams, titleGrams, phrases) => {
    const query = readQuery(q)
    expect(query?.grams).toEqual(grams)
    expect(query?.titleGrams).toEqual(titleGrams)
    expect(query?.phrases.map(({ text }) => text)).toEqual(phrases)
  })

  it.each(['', ' ', '？！', '"', '*', '医'.repeat(longestQuestion + 1)])('%j is none', (q) => {
    expect(readQuery(q)).toBeNull()
  })

  const anyText = fc
    .array(fc.constantFrom(...'断缴停保交帐账户医多久30aB，。 𠀀'), { maxLength: 30 })
    .map((list) => list.join(''))

  it('that is part of a text is found in it, phrases too', () => {
    fc.assert(
      fc.property(anyText, fc.nat(30), fc.nat(30), (text, from, length) => {
        const { signs } = canonicalText(text)
        const asked = signs.slice(from, from + length)
        // Half of a number or of a word is another one.
        const cuts = [from, from + length].some((at) =>
          [signs[at - 1], signs[at]].every((sign) => /[a-z0-9]/.test(sign ?? '')),
        )
        const query = readQuery(asked.join(''))
        if (cuts || !query) return
        const form = canonical(text)
        const grams = gramsOf(text)
        for (const gram of query.grams) {
          // What is spelled otherwise only where it was cut is no part of it.
          if (canonical(asked.join('')) === asked.join('')) expect(grams).toContain(gram)
        }
        for (const phrase of query.phrases) {
          if (canonical(asked.join('')) === asked.join('')) expect(form).toContain(phrase.text)
        }
      }),
    )
  })

  it('holds words of letters and digits only, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (q) => {
        const query = readQuery(q)
        for (const gram of [...(query?.grams ?? []), ...(query?.titleGrams ?? [])]) {
          expect(gram).toMatch(/^[\p{L}\p{N}\p{M}]+$/u)
        }
      }),
    )
  })
})
