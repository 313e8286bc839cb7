import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits, lookBack, secondsToWait } from '../../../src/domain/corrections/rate.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.parse('2031-05-06T08:00:00.000Z')
const ago = (...minutes: number[]) => minutes.map((one) => now - one * minute)

describe('the limits on corrections', () => {
  it.each([
    ['nothing was sent', [], 0],
    ['four were sent within the hour', ago(1, 2, 3, 59), 0],
    ['five were sent within the hour', ago(1, 2, 3, 4, 50), 10 * 60],
    ['the fifth was sent an hour ago', ago(1, 2, 3, 4, 60), 0],
    ['six were, so the second of them has to leave', ago(1, 2, 3, 4, 50, 55), 10 * 60],
  ])('of an address: %s', (_, sent, seconds) => {
    expect(secondsToWait(sent, limits.address, now)).toBe(seconds)
  })

  it('of an address let twenty through in a day', () => {
    const spread = (count: number) => ago(...Array.from({ length: count }, (_, n) => 65 + n * 60))
    expect(secondsToWait(spread(19), limits.address, now)).toBe(0)
    expect(secondsToWait(spread(20), limits.address, now)).toBe((24 * 60 - 65 - 19 * 60) * 60)
  })

  it('of everybody let 200 through in an hour', () => {
    const sent = Array.from({ length: 200 }, (_, n) => now - n * 1000)
    expect(secondsToWait(sent.slice(1), limits.everybody, now)).toBe(0)
    expect(secondsToWait(sent, limits.everybody, now)).toBe(3600 - 199)
  })

  it('say a wait after which one more is let through, and never one that is too long', () => {
    const instants = fc.array(fc.integer({ min: now - 26 * hour, max: now }), { maxLength: 30 })
    fc.assert(
      fc.property(instants, (sent) => {
        const wait = secondsToWait(sent, limits.address, now)
        expect(secondsToWait(sent, limits.address, now + wait * 1000)).toBe(0)
        if (wait > 0) {
          expect(secondsToWait(sent, limits.address, now + (wait - 1) * 1000)).toBe(1)
        }
      }),
    )
  })

  it('are judged alike by the newest ones that one has to look at', () => {
    const { most, within } = lookBack(limits.address)
    expect({ most, within }).toEqual({ most: 20, within: 24 * hour })
    const instants = fc.array(fc.integer({ min: now - 26 * hour, max: now }), { maxLength: 40 })
    fc.assert(
      fc.property(instants, (sent) => {
        const seen = sent
          .filter((at) => at > now - within)
          .toSorted((a, b) => b - a)
          .slice(0, most)
        expect(secondsToWait(seen, limits.address, now)).toBe(
          secondsToWait(sent, limits.address, now),
        )
      }),
    )
  })
})
