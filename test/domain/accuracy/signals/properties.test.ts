import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fields } from '../../../../src/domain/accuracy/signals/article.ts'
import type { Finding } from '../../../../src/domain/accuracy/signals/finding.ts'
import { findingKey } from '../../../../src/domain/accuracy/signals/findingKey.ts'
import { findSignals } from '../../../../src/domain/accuracy/signals/findSignals.ts'
import { heldOut } from './heldOut.ts'
import { labelled } from './labelled.ts'
import { sampleArticle } from './sampleArticle.ts'

const samples = [...labelled, ...heldOut]
const bodies = samples.flatMap(({ article }) => article.body || [])
const sentence = fc.constantFrom(...bodies)
const glue = fc.constantFrom('', '\n', '。', ' ', '，', '\r\n', '\u3000', '\ufeff')
const sentences = fc
  .array(fc.tuple(sentence, glue), { maxLength: 12 })
  .map((parts) => parts.flat().join(''))

/** Every short word that a rule knows, cut loose: the likeliest to break one. */
const shreds = fc
  .array(
    fc.oneof(
      fc.constantFrom(...[...new Set(bodies.join('').match(/[\p{L}]{2}|[^\p{L}]/gu) ?? [])]),
      fc.constantFrom('2023年', '12月31日', '至', '截止', '(', ')', '×', '=', '3个月', '账户'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))
const anyText = fc.oneof(fc.string({ unit: 'binary' }), shreds, sentences)

const anyArticle = fc.record({
  title: fc.oneof(fc.constantFrom('四川宜宾2024年医保', '停缴后余额', ''), anyText),
  shortAnswer: anyText,
  body: anyText,
  notices: anyText,
  category: fc.constantFrom('', 'off-topic'),
  others: fc.dictionary(fc.constantFrom('a', 'b'), sentences),
  today: fc.constantFrom('2026-06-01', '2024-02-29', '1999-12-31', '', 'soon'),
})

const isInPlace = (
  { field, start, end, quote }: Pick<Finding, 'field' | 'start' | 'end' | 'quote'>,
  article: Record<(typeof fields)[number], string>,
) => start >= 0 && end <= article[field].length && article[field].slice(start, end) === quote

describe('for any article at all, the findings', () => {
  it('come, the same each time, and quote the text where they say', () => {
    fc.assert(
      fc.property(anyArticle, (given) => {
        const article = sampleArticle(given)
        const found = findSignals(article)
        expect(findSignals(article)).toEqual(found)
        for (const finding of found) {
          expect(isInPlace(finding, article)).toBe(true)
          expect(!finding.other || isInPlace(finding.other, article)).toBe(true)
          const isWhole = finding.signal === 'duplicate' || finding.signal === 'off-topic'
          expect(isWhole || finding.quote.trim() !== '').toBe(true)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('stand in order, and no signal says the same words twice', () => {
    fc.assert(
      fc.property(anyArticle, (given) => {
        const found = findSignals(sampleArticle(given))
        const places = found.map(({ field, start }) => fields.indexOf(field) * 1e6 + start)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const last = new Map<string, number>()
        for (const { signal, field, start, end, data } of found) {
          const name = `${signal} ${field} ${data.id ?? ''}`
          expect(start).toBeGreaterThanOrEqual(last.get(name) ?? 0)
          last.set(name, end)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Full sentences that bear on nothing: no year, no place, no account, no money. */
const NEUTRAL = [
  '办理前请先核对姓名。',
  '窗口按号排队。\n',
  '资料应当清楚完整；',
  '请保持手机畅通！',
]

describe('text put in elsewhere', () => {
  it('keeps the keys of all findings', () => {
    // A heading and a title give sentences below them their conditions: these bodies have none.
    const lines = fc.array(
      fc.constantFrom(...bodies.filter((text) => /[。！!]$/.test(text) && !text.includes('\n'))),
      { minLength: 1, maxLength: 8 },
    )
    const neutral = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.constantFrom(...NEUTRAL)), {
      minLength: 1,
      maxLength: 6,
    })
    let seen = 0
    fc.assert(
      fc.property(lines, neutral, (parts, inserted) => {
        const longer = [...parts]
        for (const [at, text] of inserted) longer.splice(Math.min(at, longer.length), 0, text)
        const keysOf = (body: string) => findSignals(sampleArticle({ body })).map(findingKey)
        const before = keysOf(parts.join(''))
        seen += before.length
        expect(keysOf(longer.join(''))).toEqual(before)
      }),
      { numRuns: 400 },
    )
    expect(seen).toBeGreaterThan(400)
  })
})
