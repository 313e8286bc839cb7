import { type AuditEntry, auditHash } from './auditEvent.ts'

export type StoredAuditEntry = AuditEntry & { hash: string }

/** Where a chain breaks: at this sequence number, for this reason. */
export type BrokenLink = {
  sequence: number
  reason: 'missing' | 'altered' | 'unlinked'
}

/**
 * Checks the next entry of the chain against the one before (null at the start): nothing missing
 * between them, its own hash right, and linked to the other's. Gives null where all is well.
 */
export function checkLink(
  previous: Pick<StoredAuditEntry, 'sequence' | 'hash'> | null,
  entry: StoredAuditEntry,
): BrokenLink | null {
  const expected = (previous?.sequence ?? 0) + 1
  if (entry.sequence !== expected) return { sequence: expected, reason: 'missing' }
  const { hash, ...content } = entry
  if (auditHash(content) !== hash) return { sequence: entry.sequence, reason: 'altered' }
  if (entry.previousHash !== (previous?.hash ?? '')) {
    return { sequence: entry.sequence, reason: 'unlinked' }
  }
  return null
}
