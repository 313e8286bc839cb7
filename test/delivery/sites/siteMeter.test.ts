import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SiteMeter } from '../../../src/delivery/sites/siteMeter.ts'

describe('the share of a site', () => {
  it('is so many requests a minute, and begins anew with the next', () => {
    const meter = new SiteMeter()
    expect([0, 1, 2].map((at) => meter.admit('a', 2, at))).toEqual([0, 0, 60])
    expect(meter.admit('a', 2, 59_001)).toBe(1)
    expect(meter.admit('b', 2, 59_001)).toBe(0)
    expect(meter.admit('a', 2, 60_000)).toBe(0)
  })

  it('is endless where none is given', () => {
    const meter = new SiteMeter()
    for (let n = 0; n < 1_000; n += 1) expect(meter.admit('a', undefined, n)).toBe(0)
  })

  it('is never exceeded within a minute, and a site is told when to come back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 60 }),
        (limit, pauses) => {
          const meter = new SiteMeter()
          let now = 0
          let since = Number.NEGATIVE_INFINITY
          let admitted = 0
          for (const pause of pauses) {
            now += pause
            const wait = meter.admit('a', limit, now)
            if (now - since >= 60_000) {
              since = now
              admitted = 0
            }
            if (wait === 0) admitted += 1
            else expect(now + wait * 1_000).toBeGreaterThanOrEqual(since + 60_000)
            expect(admitted).toBeLessThanOrEqual(limit)
          }
        },
      ),
    )
  })
})

describe('the usage of sites', () => {
  it('is added up by day until it is taken, and what could not be stored is not lost', () => {
    const meter = new SiteMeter()
    meter.count('a', '2026-11-22', 100, true)
    meter.count('a', '2026-11-22', 50, false)
    meter.count('a', '2026-11-23', 1, false)
    const taken = meter.take()
    expect(taken).toEqual([
      { site: 'a', day: '2026-11-22', requests: 2, bytes: 150, hits: 1 },
      { site: 'a', day: '2026-11-23', requests: 1, bytes: 1, hits: 0 },
    ])
    expect(meter.take()).toEqual([])
    meter.count('a', '2026-11-23', 2, true)
    meter.giveBack(taken)
    expect(meter.take()).toContainEqual({
      site: 'a',
      day: '2026-11-23',
      requests: 2,
      bytes: 3,
      hits: 1,
    })
  })
})
