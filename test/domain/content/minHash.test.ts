import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprintOf, similarity } from '../../../src/domain/content/fourGrams.ts'
import { estimateSimilarity, indexSketches, sketchOf } from '../../../src/domain/content/minHash.ts'

const sketch = (text: string) => sketchOf(fingerprintOf(text))

/** A long text of its own kind, the same for the same number. */
function textOf(kind: number): string {
  let state = kind * 7919 + 1
  return Array.from({ length: 400 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 20_000))
  }).join('')
}

/** Text `kind`, with a share of it taken from text `other` instead. */
const mixed = (kind: number, other: number, share: number) => {
  const cut = Math.round(400 * share)
  return textOf(other).slice(0, cut) + textOf(kind).slice(cut)
}

describe('a sketch', () => {
  it('is the same for texts that differ in spaces and punctuation only', () => {
    expect(sketch('断缴三个月，须重新 计算。')).toEqual(sketch('断缴三个月须重新计算'))
  })

  it('estimates what two texts share', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(50), (share, kind) => {
        const [a, b] = [textOf(kind), mixed(kind + 100, kind, share)]
        const exact = similarity(fingerprintOf(a), fingerprintOf(b))
        expect(Math.abs(estimateSimilarity(sketch(a), sketch(b)) - exact)).toBeLessThan(0.25)
      }),
      { numRuns: 50, seed: 1 },
    )
  })
})

describe('an index of sketches', () => {
  const kinds = Array.from({ length: 200 }, (_, kind) => kind)
  const texts = new Map(kinds.map((kind) => [`text ${kind}`, textOf(kind)]))
  // Each shares two thirds of its four-grams with the text of its number: 80 of 120 parts.
  const doubles = new Map(kinds.map((kind) => [`double ${kind}`, mixed(kind + 1000, kind, 0.8)]))
  const all = new Map([...texts, ...doubles])
  const sketches = new Map([...all].map(([id, text]) => [id, sketch(text)]))
  const nearTo = indexSketches(sketches)

  it('finds nearly every text that shares over half, and hardly any other', () => {
    const found = kinds.map((kind) => nearTo(`double ${kind}`))
    const right = kinds.filter((kind) => found[kind]?.includes(`text ${kind}`)).length
    expect(right / kinds.length).toBeGreaterThan(0.97)
    const wrong = found.flat().filter((id) => !id.startsWith('text')).length
    expect(wrong).toBeLessThan(kinds.length * 0.05)
  })

  it('names the likeliest first, never the text itself, and not more than five', () => {
    const same = new Map(
      Array.from({ length: 40 }, (_, n) => [`same ${n}`, sketch(textOf(1))] as const),
    )
    const near = indexSketches(new Map([...same, ['less', sketch(mixed(2, 1, 0.8))]]))
    expect(near('same 1')).toHaveLength(5)
    expect(near('same 1')).not.toContain('same 1')
    expect(near('same 1')).not.toContain('less')
  })

  it('knows nothing of a text it was not given', () => {
    expect(nearTo('unknown')).toEqual([])
  })
})
