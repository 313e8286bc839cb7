import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  hasExpired,
  isOverdue,
  policyDayAt,
  toPolicyDay,
} from '../../../src/domain/accuracy/policyDay.ts'

const noon = (day: string) => `${day}T12:00:00.000Z`
const at = (instant: string) => Date.parse(instant)

describe('the policy day at an instant', () => {
  it.each([
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['2026-01-01T15:59:59Z', '2026-01-01'],
    ['2026-01-01T15:59:59.999Z', '2026-01-01'],
    ['2026-01-01T16:00:00Z', '2026-01-02'],
    ['2025-12-31T16:00:00Z', '2026-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
  ])('is the day in China: %s is in %s', (instant, day) => {
    expect(policyDayAt(at(instant))).toBe(noon(day))
  })
})

describe('a day from outside', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-01-01T12:00:00.000Z', '2026-01-01'],
    ['2026-01-01T00:00:00Z', '2026-01-01'],
    ['2026-01-01T23:59:59.999Z', '2026-01-01'],
    ['2026-01-01T20:00+08:00', '2026-01-01'],
    ['2026-01-01T23:00:00-05:00', '2026-01-02'],
  ])('is read: %s is %s', (value, day) => {
    expect(toPolicyDay(value)).toBe(noon(day))
  })

  it.each([
    '',
    '2025-02-30',
    '2025-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    'soon',
    '2026-01-01T25:00:00Z',
    '2026-01-01Tnoon',
  ])('is null when there is no such day: %j', (value) => {
    expect(toPolicyDay(value)).toBeNull()
  })

  it('is null for a day that does not exist also when a time stands behind it', () => {
    expect(toPolicyDay('2025-02-30T10:00:00Z')).toBeNull()
  })

  it.each([
    '2025-2-3',
    '2025/02/03',
    'March 3 2025',
    '1',
    '2025',
    '2025-02',
    '2025-02-03T10:00:00',
    ' 2025-02-03',
  ])('is null for %j, which would be another day on a machine in another time zone', (value) => {
    expect(toPolicyDay(value)).toBeNull()
  })

  it('stays as it is once read', () => {
    const days = fc.date({
      min: new Date('1949-10-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const day = policyDayAt(date.getTime())
        expect(toPolicyDay(day)).toBe(day)
        expect(toPolicyDay(day.slice(0, 10))).toBe(day)
      }),
    )
  })
})

describe('a deadline', () => {
  it.each<[string, string | null | undefined, string, boolean]>([
    ['of that day', noon('2026-01-01'), '2026-01-01T15:59:59.999Z', false],
    ['of the day before', noon('2026-01-01'), '2026-01-01T16:00:00.000Z', true],
    ['of a day to come', noon('2026-01-03'), '2026-01-01T16:00:00.000Z', false],
    ['that was not set', null, '2999-01-01T00:00:00Z', false],
    ['that is missing', undefined, '2999-01-01T00:00:00Z', false],
    ['left empty', '', '2999-01-01T00:00:00Z', false],
  ])('%s', (_, day, instant, overdue) => {
    expect(isOverdue(day, at(instant))).toBe(overdue)
  })
})

describe('a rule valid to a day', () => {
  it.each(['2026-01-01', '2026-01-01T12:00:00.000Z', '2026-01-01T00:00:00.000Z'])(
    'holds through that day in China, and not after (%s)',
    (effectiveTo) => {
      expect(hasExpired(effectiveTo, at('2026-01-01T15:59:59.999Z'))).toBe(false)
      expect(hasExpired(effectiveTo, at('2026-01-01T16:00:00.000Z'))).toBe(true)
      expect(hasExpired(effectiveTo, at('2025-12-31T00:00:00.000Z'))).toBe(false)
    },
  )

  it.each([null, undefined, '', 'soon'])('never expires when the day is %j', (effectiveTo) => {
    expect(hasExpired(effectiveTo, at('2999-01-01T00:00:00Z'))).toBe(false)
  })
})
