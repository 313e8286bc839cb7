import { describe, expect, it } from 'vitest'
import { type ChangeType, changeOf } from '../../../src/domain/changes/changeOf.ts'
import { type Row, type Standing, standingOf } from '../../../src/domain/changes/standing.ts'

const now = Date.parse('2026-03-10T02:00:00Z')
const live: Row = { _status: 'published', accuracy: { withheld: false }, effectiveTo: null }

describe('how an article stands to the public', () => {
  it.each<[string, Row | undefined, Standing]>([
    ['live', live, 'served'],
    ['on its last day', { ...live, effectiveTo: '2026-03-10T12:00:00.000Z' }, 'served'],
    ['the day after', { ...live, effectiveTo: '2026-03-09T12:00:00.000Z' }, 'withheld'],
    ['under a block', { ...live, accuracy: { withheld: true } }, 'withheld'],
    ['withdrawn', { _status: 'draft', workflow: { state: 'withdrawn' } }, 'withdrawn'],
    ['a draft', { _status: 'draft', workflow: { state: 'approved' } }, 'absent'],
    ['gone', undefined, 'absent'],
  ])('%s', (_, row, standing) => {
    expect(standingOf(row, now)).toBe(standing)
  })
})

describe('what consumers are told', () => {
  it.each<[Standing, Standing, ChangeType | null]>([
    ['absent', 'served', 'published'],
    ['withdrawn', 'served', 'published'],
    ['served', 'served', 'updated'],
    ['withheld', 'served', 'restored'],
    ['served', 'withheld', 'withheld'],
    ['absent', 'withheld', 'withheld'],
    ['withheld', 'withheld', null],
    ['served', 'withdrawn', 'withdrawn'],
    ['withheld', 'withdrawn', 'withdrawn'],
    ['withdrawn', 'withdrawn', null],
    ['absent', 'absent', null],
    ['withdrawn', 'absent', null],
  ])('from %s to %s: %s', (before, after, change) => {
    expect(changeOf(before, after)).toBe(change)
  })
})
