import type { PayloadRequest } from 'payload'
import { type Actor, userId } from '../domain/actor.ts'
import { type AuditEntry, auditHash, type RecordedAct } from '../domain/auditEvent.ts'
import { slugs } from '../slugs.ts'
import { insertRows } from './insertRows.ts'
import { lastBySequence } from './lastBySequence.ts'
import { requestId } from './requestId.ts'

export type Act = Omit<
  AuditEntry,
  'sequence' | 'previousHash' | 'event' | 'actor' | 'role' | 'requestId'
> & {
  event: RecordedAct
  actor: Actor
}

/** Appends one event to the audit chain; see `appendAuditEvents`. */
export const appendAuditEvent = (req: PayloadRequest, act: Act): Promise<void> =>
  appendAuditEvents(req, [act])

/**
 * Appends events to the audit chain, in order, inside the caller's transaction. `sequence` is
 * unique in the database, so two writers cannot both follow the same event: one of them meets a
 * conflict and its whole transaction is tried again. Within one request events follow each other
 * in turn: Payload deletes many at once.
 */
export async function appendAuditEvents(req: PayloadRequest, acts: readonly Act[]): Promise<void> {
  const before = req.context[turn] as Promise<void> | undefined
  const appended = append(req, acts, before)
  req.context[turn] = appended.catch(() => {})
  await appended
}

const turn = 'lastAuditEvent'

async function append(req: PayloadRequest, acts: readonly Act[], before?: Promise<void>) {
  await before
  let previous = await lastEvent(req)
  const rows = acts.map(({ actor, ...rest }) => {
    const entry: AuditEntry = {
      ...rest,
      requestId: requestId(req),
      actor: userId(actor) ?? 'system',
      role: actor.kind === 'user' ? actor.role : 'system',
      sequence: previous.sequence + 1,
      previousHash: previous.hash,
    }
    const hash = auditHash(entry)
    previous = { sequence: entry.sequence, hash }
    return { ...entry, hash, createdAt: entry.at, updatedAt: entry.at }
  })
  await insertRows(req, slugs.auditEvents, rows)
}

async function lastEvent(req: PayloadRequest): Promise<{ sequence: number; hash: string }> {
  const last = await lastBySequence(req, slugs.auditEvents)
  return { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' }
}
