import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeTypes } from '../../../src/domain/changes/changeOf.ts'
import type { Feed } from '../../../src/domain/changes/feed.ts'
import { messageIdOf, upTo, wantedOf } from '../../../src/domain/webhooks/batch.ts'

const types = fc.uniqueArray(fc.constantFrom(...changeTypes))

/** A page of the feed, in order, with gaps where the feed keeps rows for itself. */
const page = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...changeTypes)))
  .map((steps): Feed => {
    let sequence = 0
    const changes = steps.map(([step, type]) => {
      sequence += step
      const article = { id: `a${step}`, slug: 's' }
      return { cursor: String(sequence), type, article, at: '2026-11-22T02:00:00.000Z' }
    })
    return { changes, next: String(sequence) }
  })

describe('what is sent of a page', () => {
  it('is all of it where no types are chosen, else those chosen, in order', () => {
    fc.assert(
      fc.property(page, types, (feed, chosen) => {
        const wanted = wantedOf(feed, chosen)
        const left = feed.changes.filter((change) => !wanted.includes(change))
        if (chosen.length === 0) expect(wanted).toEqual(feed.changes)
        else expect(wanted.every(({ type }) => chosen.includes(type))).toBe(true)
        expect(left.some(({ type }) => chosen.includes(type))).toBe(false)
        const cursors = wanted.map(({ cursor }) => Number(cursor))
        expect(cursors).toEqual([...cursors].sort((a, b) => a - b))
      }),
    )
  })

  it('is the same again, whatever was appended meanwhile', () => {
    fc.assert(
      fc.property(page, fc.nat(), (feed, cut) => {
        const first = feed.changes.slice(0, (cut % (feed.changes.length + 1)) + 1)
        const next = first.at(-1)?.cursor ?? '0'
        const before = { changes: first, next }
        expect(upTo(feed, Number(next))).toEqual(before)
        expect(upTo(before, null)).toEqual(before)
      }),
    )
  })
})

describe('the id of a message', () => {
  it('is the same for the same words to the same receiver, and no other', () => {
    const id = messageIdOf('w1', '{"changes":[]}')
    // No dot, which parts it from the timestamp in what is signed.
    expect(id).toMatch(/^msg_[\da-f]{32}$/)
    expect(messageIdOf('w1', '{"changes":[]}')).toBe(id)
    expect(messageIdOf('w2', '{"changes":[]}')).not.toBe(id)
    expect(messageIdOf('w1', '{"changes":[1]}')).not.toBe(id)
  })
})
