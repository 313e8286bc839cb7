import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkLink, type StoredAuditEntry } from '../../src/domain/auditChain.ts'
import { type AuditEntry, auditHash } from '../../src/domain/auditEvent.ts'

/** A chain of so many events, as `appendAuditEvent` makes it. */
function chain(length: number): StoredAuditEntry[] {
  const entries: StoredAuditEntry[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const entry: AuditEntry = {
      sequence,
      event: 'submit',
      article: 'a',
      actor: 'u',
      role: 'editor',
      from: 'draft',
      to: 'in_review',
      revision: sequence,
      contentHash: 'h',
      comment: null,
      at: '2026-01-01T00:00:00.000Z',
      requestId: 'r',
      previousHash: entries.at(-1)?.hash ?? '',
    }
    entries.push({ ...entry, hash: auditHash(entry) })
  }
  return entries
}

const firstBreak = (entries: readonly StoredAuditEntry[]) =>
  entries
    .map((entry, index) => checkLink(entries[index - 1] ?? null, entry))
    .find((broken) => broken !== null)

describe('the audit chain', () => {
  it('is whole as it was written', () => {
    expect(firstBreak(chain(20))).toBeUndefined()
  })

  it('shows the first event that was altered, whatever was altered in it', () => {
    const fields = Object.keys(chain(1)[0] ?? {}).filter((key) => key !== 'sequence')
    fc.assert(
      fc.property(fc.nat(9), fc.constantFrom(...fields), (index, field) => {
        const entries = chain(10)
        entries[index] = { ...entries[index], [field]: 'forged' } as StoredAuditEntry
        expect(firstBreak(entries)).toEqual({ sequence: index + 1, reason: 'altered' })
      }),
    )
  })

  it('shows where an event was taken out', () => {
    const entries = chain(10)
    entries.splice(4, 1)
    expect(firstBreak(entries)).toEqual({ sequence: 5, reason: 'missing' })
  })

  it('shows where an event was forged with a hash of its own', () => {
    const entries = chain(10)
    const { hash: _, ...old } = entries[4] as StoredAuditEntry
    const forged = { ...old, comment: 'never said' }
    entries[4] = { ...forged, hash: auditHash(forged) }
    expect(firstBreak(entries)).toEqual({ sequence: 6, reason: 'unlinked' })
  })
})
