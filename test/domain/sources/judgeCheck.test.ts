import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkProblems, isAbsence } from '../../../src/domain/sources/checkProblem.ts'
import {
  judgeCheck,
  type KnownSource,
  lookBy,
  type Seen,
} from '../../../src/domain/sources/judgeCheck.ts'

const now = Date.parse('2026-11-22T02:00:00Z')
const today = '2026-11-22T12:00:00.000Z'
const earlier = '2026-11-08T12:00:00.000Z'
const gone: Seen = { problem: { code: 'not_there', detail: 'HTTP 404' } }
const failed: Seen = { problem: { code: 'timed_out' } }
const nothing = { checkedHash: null, goneSince: null, news: null }

describe('a check', () => {
  it.each<[string, KnownSource, Seen, object]>([
    ['at first sight', {}, { hash: 'a' }, { outcome: 'recorded', checkedHash: 'a', news: null }],
    ['first failed', {}, failed, { ...nothing, outcome: 'failed' }],
    ['first gone', {}, gone, { ...nothing, outcome: 'gone', goneSince: today }],
    [
      'recorded after failures',
      { checkOutcome: 'failed' },
      { hash: 'a' },
      { outcome: 'recorded', checkedHash: 'a', news: null },
    ],
    [
      'unchanged',
      { checkOutcome: 'recorded', checkedHash: 'a' },
      { hash: 'a' },
      { outcome: 'unchanged', checkedHash: 'a', news: null },
    ],
    [
      'changed',
      { checkOutcome: 'unchanged', checkedHash: 'a' },
      { hash: 'b' },
      { outcome: 'changed', checkedHash: 'b', news: { reason: 'source_changed', occasion: 'b' } },
    ],
    [
      'changed, seen after a failure',
      { checkOutcome: 'failed', checkedHash: 'a' },
      { hash: 'b' },
      { outcome: 'changed', news: { reason: 'source_changed', occasion: 'b' } },
    ],
    [
      'gone once',
      { checkOutcome: 'unchanged', checkedHash: 'a' },
      gone,
      { outcome: 'gone', checkedHash: 'a', goneSince: today, news: null },
    ],
    [
      'gone twice in a row',
      { checkOutcome: 'gone', checkedHash: 'a', goneSince: earlier },
      gone,
      {
        outcome: 'gone',
        checkedHash: 'a',
        goneSince: earlier,
        news: { reason: 'source_gone', occasion: '2026-11-08' },
      },
    ],
    [
      'gone, with a failure between',
      { checkOutcome: 'failed', checkedHash: 'a', goneSince: earlier },
      gone,
      { outcome: 'gone', goneSince: today, news: null },
    ],
    [
      'back as it was',
      { checkOutcome: 'gone', checkedHash: 'a', goneSince: earlier },
      { hash: 'a' },
      { outcome: 'unchanged', goneSince: null, news: null },
    ],
    [
      'back, and changed',
      { checkOutcome: 'gone', checkedHash: 'a', goneSince: earlier },
      { hash: 'b' },
      { outcome: 'changed', goneSince: null, news: { reason: 'source_changed', occasion: 'b' } },
    ],
  ])('%s', (_, known, seen, expected) => {
    expect(judgeCheck(known, seen, now)).toMatchObject(expected)
  })

  it('says that a document is gone of two problems only', () => {
    expect(checkProblems.filter((code) => isAbsence({ code }))).toEqual([
      'no_such_host',
      'not_there',
    ])
  })

  it('tells every change once, an absence once while it lasts, and a failure never', () => {
    const look = fc.oneof(
      fc.constantFrom<Seen>({ hash: 'a' }, { hash: 'b' }, gone),
      fc.constantFrom(...checkProblems).map((code): Seen => ({ problem: { code } })),
    )
    fc.assert(
      fc.property(fc.array(look), (looks) => {
        let known: KnownSource = {}
        let text: string | null = null
        let absences = 0
        for (const [index, seen] of looks.entries()) {
          const judged = judgeCheck(known, seen, now + index * 24 * 60 * 60 * 1000)
          const isAbsent = 'problem' in seen && isAbsence(seen.problem)
          absences = isAbsent ? absences + 1 : 0
          const isChanged: boolean = 'hash' in seen && text !== null && seen.hash !== text
          expect(judged.news?.reason ?? null).toBe(
            isChanged ? 'source_changed' : absences > 1 ? 'source_gone' : null,
          )
          if (absences > 2) expect(judged.goneSince).toBe(known.goneSince)
          text = 'hash' in seen ? seen.hash : text
          expect(judged.checkedHash).toBe(text)
          known = { ...judged, checkOutcome: judged.outcome }
        }
      }),
    )
  })

  it('gives fourteen policy days', () => {
    expect(lookBy(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-12-06T12:00:00.000Z')
    expect(lookBy(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-12-07T12:00:00.000Z')
  })
})
