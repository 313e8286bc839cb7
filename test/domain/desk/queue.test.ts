import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../src/domain/desk/excerpt.ts'
import { arrangeQueue, type Queued } from '../../../src/domain/desk/queue.ts'

const day = (date: string) => `${date}T12:00:00.000Z`
const today = day('2026-06-15')
const now = Date.parse(today)
const article = (id: string, extra: Partial<Queued> = {}): Queued => ({
  id,
  title: id,
  state: 'draft',
  dueAt: null,
  updatedAt: '2026-06-01T00:00:00.000Z',
  isAssigned: false,
  ...extra,
})

describe('a queue', () => {
  it.each([
    ['late', { isAssigned: true, dueAt: day('2026-06-14') }],
    ['late', { isAssigned: true, dueAt: day('2026-06-14'), state: 'approved' }],
    ['returned', { state: 'changes_requested' }],
    ['returned', { state: 'changes_requested', isAssigned: true, dueAt: today }],
    ['assigned', { isAssigned: true, dueAt: today }],
    ['assigned', { isAssigned: true, state: 'in_review' }],
    ['ready', { state: 'approved' }],
    ['ready', { state: 'approved', isAssigned: true }],
    ['begun', {}],
    // Somebody else's day is not theirs.
    ['begun', { dueAt: day('2026-06-14') }],
  ] as const)('says %s of %j', (why, extra) => {
    expect(arrangeQueue([article('a', extra)], now)[0]?.why).toBe(why)
  })

  it('is in the order of urgency, then of days, then of waiting', () => {
    const queue = arrangeQueue(
      [
        article('begun'),
        article('ready', { state: 'approved' }),
        article('assigned, no day', { isAssigned: true }),
        article('assigned, later', { isAssigned: true, dueAt: day('2026-06-20') }),
        article('assigned, today', { isAssigned: true, dueAt: today }),
        article('returned last', { state: 'changes_requested' }),
        article('returned first', {
          state: 'changes_requested',
          updatedAt: '2026-05-01T00:00:00.000Z',
        }),
        article('late', { isAssigned: true, dueAt: day('2026-06-01') }),
      ],
      now,
    )
    expect(queue.map(({ id }) => id)).toEqual([
      'late',
      'returned first',
      'returned last',
      'assigned, today',
      'assigned, later',
      'assigned, no day',
      'ready',
      'begun',
    ])
  })
})

describe('the beginning of a list', () => {
  it.each([
    [3, { shown: 2, counted: 5 }, { total: 3, more: false, items: [0, 1] }],
    [5, { shown: 2, counted: 5 }, { total: 5, more: true, items: [0, 1] }],
    [1, { shown: 2, counted: 5, read: 5 }, { total: 1, more: true, items: [0] }],
    [0, { shown: 2, counted: 5 }, { total: 0, more: false, items: [] }],
  ])('of %i things: %j', (length, limits, excerpt) => {
    expect(excerptOf([...Array(length).keys()], limits)).toEqual(excerpt)
  })
})
