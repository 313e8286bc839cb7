import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  makeReference,
  readReference,
  referenceBytes,
} from '../../../src/domain/corrections/reference.ts'

const bytes = fc.uint8Array({ minLength: referenceBytes, maxLength: referenceBytes })

describe('a reference', () => {
  it('holds 80 bits in four groups of four letters', () => {
    expect(referenceBytes * 8).toBe(80)
    expect(makeReference(new Uint8Array(10))).toBe('0000-0000-0000-0000')
    expect(makeReference(new Uint8Array(10).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZ-ZZZZ')
    expect(makeReference(Uint8Array.from([0, 68, 50, 20, 199, 66, 84, 182, 53, 207]))).toBe(
      '0123-4567-89AB-CDEF',
    )
  })

  it('loses no bit of what it is made from', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const same = one.every((byte, n) => byte === other[n])
        expect(makeReference(one) === makeReference(other)).toBe(same)
      }),
    )
  })

  it('is made of letters nobody takes for another, and read as it was given out', () => {
    fc.assert(
      fc.property(bytes, (one) => {
        const reference = makeReference(one)
        expect(reference).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readReference(reference)).toBe(reference)
        expect(readReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference)
      }),
    )
  })

  it('is read where somebody took a digit for a letter', () => {
    expect(readReference('o1li-0000-0000-0000')).toBe('0111-0000-0000-0000')
  })

  it.each(['', '0000-0000-0000-000', '0000-0000-0000-00000', '0000-0000-0000-000U', '../articles'])(
    'is not %j',
    (text) => {
      expect(readReference(text)).toBeNull()
    },
  )
})
