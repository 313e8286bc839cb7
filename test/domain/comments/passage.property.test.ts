import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, bare, carry, locate } from '../../../src/domain/comments/passage.ts'

/** Of few letters and some white space, so that quotes stand in many places. */
const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '\n'), maxLength: 40 })

/** A text, and a passage of it that begins and ends with a letter. */
const passageInText = text
  .filter((whole) => bare(whole) !== '')
  .chain((whole) => {
    const length = bare(whole).length
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ whole, from: Math.min(a, b), to: Math.max(a, b) + 1 }))
  })

const made = ({ whole, from, to }: { whole: string; from: number; to: number }) => {
  const passage = anchor(whole, bare(whole).slice(from, to), from)
  if (!passage) throw new Error('A piece of a text is in the text')
  return passage
}

/** What was never in the text: it tells the edge of an edit from an accidental likeness. */
const fresh = fc
  .string({ unit: fc.constantFrom('甲', 'a', ' '), maxLength: 10 })
  .map((inner) => `※${inner}※`)

/** Replaces the letters of a text from one position to another, white space not counted. */
function splice(whole: string, from: number, to: number, by: string): string {
  const letters = [...bare(whole)]
  letters.splice(from, to - from, by)
  return letters.join('')
}

describe('a passage', () => {
  it('is anchored where it was pointed at, whatever else reads the same', () => {
    fc.assert(
      fc.property(passageInText, (one) => {
        const passage = made(one)
        expect(passage.start).toBe(one.from)
        expect(locate(one.whole, passage)).toBe(one.from)
      }),
    )
  })

  it('stays as it is when nothing changes', () => {
    fc.assert(
      fc.property(passageInText, (one) => {
        const passage = made(one)
        expect(carry(one.whole, one.whole, passage)).toBe(passage)
        expect(carry(one.whole, bare(one.whole), passage)).toBe(passage)
      }),
    )
  })

  it('moves exactly with an edit before it', () => {
    fc.assert(
      fc.property(passageInText, fc.nat(), fc.nat(), fresh, (one, a, b, by) => {
        const [x, y] = [a % (one.from + 1), b % (one.from + 1)]
        const [start, end] = [Math.min(x, y), Math.max(x, y)]
        const after = splice(one.whole, start, end, by)
        const carried = carry(one.whole, after, made(one))
        expect(carried.lost).toBe(false)
        expect(carried.start).toBe(one.from - (end - start) + bare(by).length)
      }),
    )
  })

  it('stays where it is with an edit after it', () => {
    fc.assert(
      fc.property(passageInText, fc.nat(), fc.nat(), fresh, (one, a, b, by) => {
        const room = bare(one.whole).length - one.to + 1
        const [x, y] = [one.to + (a % room), one.to + (b % room)]
        const after = splice(one.whole, Math.min(x, y), Math.max(x, y), by)
        const carried = carry(one.whole, after, made(one))
        expect(carried).toMatchObject({ lost: false, start: one.from })
      }),
    )
  })

  it('is lost with an edit inside it, and back where it was when that is undone', () => {
    const longer = passageInText.filter(({ from, to }) => to - from >= 2)
    fc.assert(
      fc.property(longer, fc.nat(), fc.nat(), (one, a, b) => {
        const inside = one.to - one.from - 1
        const [x, y] = [one.from + 1 + (a % inside), one.from + 1 + (b % inside)]
        const after = splice(one.whole, Math.min(x, y), Math.max(x, y), '※')
        const passage = made(one)
        const lost = carry(one.whole, after, passage)
        expect(lost).toEqual({ ...passage, lost: true })
        expect(carry(after, one.whole, lost)).toEqual(passage)
      }),
    )
  })

  it('stands on its quote after any edit, unless it is lost', () => {
    fc.assert(
      fc.property(passageInText, text, fc.boolean(), (one, after, lost) => {
        const passage = made(one)
        const carried = carry(one.whole, after, { ...passage, lost })
        if (carried.lost) {
          expect(carried).toMatchObject({ quote: passage.quote, start: passage.start })
        } else {
          const { start, quote, prefix, suffix } = carried
          expect(bare(after).startsWith(quote, start)).toBe(true)
          expect(bare(after)).toContain(prefix + quote + suffix)
        }
      }),
    )
  })

  it('is never lost by an edit that leaves it alone, repetitions and deletions included', () => {
    fc.assert(
      fc.property(passageInText, text, text, (one, before, after) => {
        const letters = bare(one.whole)
        const quote = letters.slice(one.from, one.to)
        const around = [letters.slice(0, one.from), letters.slice(one.to)]
        for (const changed of [`${before}${quote}${around[1]}`, `${around[0]}${quote}${after}`]) {
          expect(carry(one.whole, changed, made(one)).lost).toBe(false)
        }
      }),
    )
  })
})
