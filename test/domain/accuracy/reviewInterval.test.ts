import { describe, expect, it } from 'vitest'
import { policyDayFrom } from '../../../src/domain/accuracy/policyDay.ts'
import { defaultInterval, intervalOf } from '../../../src/domain/accuracy/reviewInterval.ts'

describe('the interval between checks', () => {
  it.each([
    [[], defaultInterval],
    [[null, undefined, 0], defaultInterval],
    [[365], 365],
    [[365, 90], 90],
    [[365, null], 365],
    [[365, 90, undefined], 90],
  ])('of the line %j is %d days', (line, days) => {
    expect(intervalOf(line)).toBe(days)
  })

  it('is counted in days as they are in China', () => {
    expect(policyDayFrom(Date.parse('2026-03-01T15:00:00Z'), 30)).toBe('2026-03-31T12:00:00.000Z')
    expect(policyDayFrom(Date.parse('2026-03-01T16:00:00Z'), 30)).toBe('2026-04-01T12:00:00.000Z')
  })
})
