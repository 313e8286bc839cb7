import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isSettled,
  reconcileFindings,
  type StoredFinding,
} from '../../../src/domain/accuracy/reconcileFindings.ts'
import type { Finding } from '../../../src/domain/accuracy/signals/finding.ts'
import { findingKey } from '../../../src/domain/accuracy/signals/findingKey.ts'
import { findSignals } from '../../../src/domain/accuracy/signals/findSignals.ts'
import { fingerprintOf } from '../../../src/domain/content/fourGrams.ts'
import { sampleArticle } from './signals/sampleArticle.ts'

const findingsIn = (body: string) => findSignals(sampleArticle({ title: '医保断缴', body }))

/** The store after a plan was carried out, ids being keys. */
function carriedOut(
  stored: readonly StoredFinding[],
  plan: ReturnType<typeof reconcileFindings>,
): StoredFinding[] {
  const row = (key: string, finding: Finding, state: StoredFinding['state']) => {
    const { signal, severity, field, start, end, quote, data } = finding
    return { id: key, key, signal, severity, field, start, end, quote, data, state }
  }
  return [
    ...stored
      .filter(({ id }) => !plan.removed.includes(id))
      .map((one) => {
        const moved = plan.moved.find(({ id }) => id === one.id)
        if (moved) return row(one.key, moved.finding, moved.state)
        return plan.gone.includes(one.id) ? { ...one, state: 'gone' as const } : one
      }),
    ...plan.added.map(({ key, finding }) => row(key, finding, 'open')),
  ]
}

/** The store after the text became another. */
const storedAfter = (stored: readonly StoredFinding[], body: string) =>
  carriedOut(stored, reconcileFindings(stored, findingsIn(body)))

const dismissed = (stored: readonly StoredFinding[]): StoredFinding[] =>
  stored.map((one) => (one.state === 'open' ? { ...one, state: 'dismissed' } : one))

const said = (stored: readonly StoredFinding[]) =>
  stored.map(({ quote, state }) => `${quote} ${state}`)

const doubt = '目前尚未找到相关规定。'

describe('what is stored of findings', () => {
  it('is what was found, open', () => {
    expect(said(storedAfter([], doubt))).toEqual(['尚未找到 open'])
  })

  it('is nothing more when nothing changed', () => {
    const stored = storedAfter([], doubt)
    expect(isSettled(reconcileFindings(stored, findingsIn(doubt)))).toBe(true)
  })

  it('keeps a dismissal through edits elsewhere, and follows the words to their new place', () => {
    const stored = dismissed(storedAfter([], doubt))
    const moved = storedAfter(stored, `先写一段。\n${doubt}`)
    expect(said(moved)).toEqual(['尚未找到 dismissed'])
    expect(moved[0]?.start).toBeGreaterThan(stored[0]?.start ?? 0)
  })

  it('loses one that nobody dismissed with its words, and finds it open again with them', () => {
    const without = storedAfter(storedAfter([], doubt), '已经找到。')
    expect(without).toEqual([])
    expect(said(storedAfter(without, doubt))).toEqual(['尚未找到 open'])
  })

  it('keeps a dismissed one while its words are gone, and dismissed when they come back', () => {
    const gone = storedAfter(dismissed(storedAfter([], doubt)), '已经找到。')
    expect(said(gone)).toEqual(['尚未找到 gone'])
    expect(isSettled(reconcileFindings(gone, findingsIn('另一段。')))).toBe(true)
    expect(said(storedAfter(gone, doubt))).toEqual(['尚未找到 dismissed'])
  })

  it('does not take a dismissal for one of other words', () => {
    const stored = storedAfter(dismissed(storedAfter([], doubt)), '本市尚未找到另外的规定。')
    expect(said(stored)).toEqual(['尚未找到 gone', '尚未找到 open'])
  })

  it('counts equal sentences once', () => {
    expect(findingsIn(`${doubt}\n${doubt}`)).toHaveLength(2)
    expect(storedAfter([], `${doubt}\n${doubt}`)).toHaveLength(1)
  })

  it('leaves alone what was not looked for, and takes up what is said otherwise of it', () => {
    const text = '断缴三个月以内补缴的，待遇不受影响。'
    const article = sampleArticle({ title: '甲', body: text, others: { other: text } })
    const found = findSignals(article)
    expect(found.map(({ signal }) => signal)).toEqual(['duplicate'])
    const stored = carriedOut([], reconcileFindings([], found))
    expect(isSettled(reconcileFindings(stored, [], ['duplicate']))).toBe(true)
    expect(reconcileFindings(stored, []).removed).toEqual([findingKey(found[0] as Finding)])

    const others = [{ id: 'other', fingerprint: fingerprintOf(`${text}超过的须等待。`) }]
    const less = reconcileFindings(stored, findSignals({ ...article, others }))
    expect(less).toMatchObject({ added: [], gone: [], removed: [] })
    expect(less.moved).toHaveLength(1)
  })

  it('settles in one step, and has no finding twice, whatever the text was and becomes', () => {
    const sentence = fc.constantFrom(doubt, '一切照旧。', '可以换现。', '根据相关政策规定办理。')
    const text = fc.array(sentence, { maxLength: 5 }).map((lines) => lines.join('\n'))
    const step = fc.record({ text, dismiss: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        let stored: StoredFinding[] = []
        for (const { text: body, dismiss } of steps) {
          stored = storedAfter(stored, body)
          expect(isSettled(reconcileFindings(stored, findingsIn(body)))).toBe(true)
          expect(new Set(stored.map(({ key }) => key)).size).toBe(stored.length)
          const present = new Set(findingsIn(body).map(findingKey))
          for (const { key, state } of stored) expect(present.has(key)).toBe(state !== 'gone')
          if (dismiss) stored = dismissed(stored)
        }
      }),
    )
  })
})
