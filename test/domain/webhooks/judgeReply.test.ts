import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failuresAtMost, judgeReply, pauseAfter } from '../../../src/domain/webhooks/judgeReply.ts'
import {
  type DeliveryProblem,
  deliveryProblems,
  problemOfStatus,
} from '../../../src/domain/webhooks/problem.ts'

const now = Date.parse('2026-11-22T02:00:00Z')
const hour = 60 * 60 * 1000
const refused: DeliveryProblem = { code: 'http_status', detail: 'HTTP 500' }

describe('what a status says', () => {
  it.each([
    [200, null],
    [202, null],
    [204, null],
    [299, null],
    [301, 'redirected'],
    [302, 'redirected'],
    [304, 'redirected'],
    [307, 'redirected'],
    [308, 'redirected'],
    [400, 'http_status'],
    [401, 'http_status'],
    [404, 'http_status'],
    [410, 'gone'],
    [429, 'http_status'],
    [500, 'http_status'],
    [503, 'http_status'],
    [100, 'http_status'],
    [0, 'http_status'],
  ])('of %i: %s', (status, code) => {
    expect(problemOfStatus(status)?.code ?? null).toBe(code)
  })
})

describe('an attempt', () => {
  it.each([
    [1, 10_000],
    [2, 30_000],
    [3, 90_000],
    [7, 7_290_000],
    [8, 4 * hour],
    [12, 4 * hour],
  ])('after failure %i waits for %i ms', (failures, pause) => {
    expect(pauseAfter(failures)).toBe(pause)
  })

  it('that is taken ends the count', () => {
    expect(judgeReply(7, null, now)).toEqual({ failures: 0, nextAttemptAt: now, disabled: null })
  })

  it('that says gone switches it off at once', () => {
    expect(judgeReply(0, { code: 'gone' }, now)).toMatchObject({ failures: 1, disabled: 'gone' })
  })

  it('that fails for about a day switches it off, and not before', () => {
    let at = now
    let failures = 0
    for (;;) {
      const judged = judgeReply(failures, refused, at)
      expect(judged.failures).toBe(failures + 1)
      failures = judged.failures
      if (judged.disabled !== null) {
        expect(judged.disabled).toBe('failing')
        break
      }
      expect(judged.nextAttemptAt).toBeGreaterThan(at)
      at = judged.nextAttemptAt
    }
    expect(failures).toBe(failuresAtMost)
    expect((at - now) / hour).toBeGreaterThan(22)
    expect((at - now) / hour).toBeLessThan(25)
  })

  it('never waits for less, nor for more than four hours', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.constantFrom(...deliveryProblems), (before, code) => {
        const pause = judgeReply(before, { code }, now).nextAttemptAt - now
        expect(pause).toBeLessThanOrEqual(4 * hour)
        expect(pause).toBeGreaterThanOrEqual(before > 0 ? pauseAfter(before) : 10_000)
      }),
    )
  })
})
