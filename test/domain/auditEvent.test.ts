import { describe, expect, it } from 'vitest'
import { type AuditEntry, auditHash } from '../../src/domain/auditEvent.ts'

const entry: AuditEntry = {
  sequence: 1,
  event: 'approve',
  article: 'article',
  actor: 'rita',
  role: 'reviewer',
  from: 'in_review',
  to: 'approved',
  revision: 4,
  contentHash: 'text',
  comment: null,
  at: '2026-03-01T00:00:00.000Z',
  requestId: 'r',
  previousHash: '',
}

/** The entry with one field, whichever it is, given another value. */
const changed: [keyof AuditEntry, AuditEntry][] = [
  ['sequence', { ...entry, sequence: 2 }],
  ['event', { ...entry, event: 'publish' }],
  ['article', { ...entry, article: 'other' }],
  ['actor', { ...entry, actor: 'rob' }],
  ['role', { ...entry, role: 'admin' }],
  ['from', { ...entry, from: 'draft' }],
  ['to', { ...entry, to: 'draft' }],
  ['revision', { ...entry, revision: 5 }],
  ['contentHash', { ...entry, contentHash: 'other text' }],
  ['comment', { ...entry, comment: '' }],
  ['at', { ...entry, at: '2026-03-01T00:00:00.001Z' }],
  ['requestId', { ...entry, requestId: 'another' }],
  ['previousHash', { ...entry, previousHash: auditHash(entry) }],
]

/** The hash of the last entry of a chain, each taking up the hash of the one before it. */
const chain = (entries: readonly AuditEntry[]): string =>
  entries.reduce((previousHash, one) => auditHash({ ...one, previousHash }), '')

describe('the hash of an audit event', () => {
  it('is a SHA-256 in hexadecimal, the same for the same event', () => {
    expect(auditHash(entry)).toMatch(/^[0-9a-f]{64}$/)
    const reordered = Object.fromEntries(Object.entries(entry).toReversed()) as AuditEntry
    expect(auditHash(reordered)).toBe(auditHash(entry))
  })

  it('covers every field', () => {
    expect(changed.map(([field]) => field).sort()).toEqual(Object.keys(entry).sort())
  })

  it.each(changed)('changes with its %s', (_, other) => {
    expect(auditHash(other)).not.toBe(auditHash(entry))
  })
})

describe('the audit chain', () => {
  const events = ['submit', 'approve', 'publish'].map((event, index) => ({
    ...entry,
    event,
    sequence: index + 1,
  }))

  it.each(changed.filter(([field]) => field !== 'previousHash' && field !== 'sequence'))(
    'ends otherwise when the %s of an early event was changed',
    (field, other) => {
      const tampered = events.map((one, index) =>
        index === 0 ? { ...one, [field]: other[field] } : one,
      )
      expect(chain(tampered)).not.toBe(chain(events))
    },
  )

  it('ends otherwise when an event was taken out, put in or moved', () => {
    expect(chain(events.slice(1))).not.toBe(chain(events))
    expect(chain([...events, entry])).not.toBe(chain(events))
    expect(chain(events.toReversed())).not.toBe(chain(events))
  })
})
