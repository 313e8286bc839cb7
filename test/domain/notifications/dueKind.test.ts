import { describe, expect, it } from 'vitest'
import { dueKind } from '../../../src/domain/notifications/dueKind.ts'

const day = '2026-03-10T12:00:00.000Z'

describe('what is told of a due day', () => {
  // The day begins and ends in China, eight hours before it does in UTC.
  it.each([
    ['2026-03-08T15:59:59Z', null],
    ['2026-03-08T16:00:00Z', 'due_tomorrow'],
    ['2026-03-09T16:00:00Z', 'due_tomorrow'],
    ['2026-03-10T15:59:59Z', 'due_tomorrow'],
    ['2026-03-10T16:00:00Z', 'overdue'],
    ['2027-01-01T00:00:00Z', 'overdue'],
  ])('at %s: %s', (now, kind) => {
    expect(dueKind(day, Date.parse(now))).toBe(kind)
  })

  it('is nothing where it is no day', () => {
    expect(dueKind('soon', Date.parse('2026-03-10T00:00:00Z'))).toBeNull()
  })
})
