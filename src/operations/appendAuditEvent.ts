import type { PayloadRequest } from 'payload'
import type { Actor } from '../domain/actor.ts'
import { type AuditEntry, auditHash, type RecordedAct } from '../domain/auditEvent.ts'
import { slugs } from '../slugs.ts'
import { requestId } from './requestId.ts'

type Act = Omit<
  AuditEntry,
  'sequence' | 'previousHash' | 'event' | 'actor' | 'role' | 'requestId'
> & {
  event: RecordedAct
  actor: Actor
}

/**
 * Appends one event to the audit chain, inside the caller's transaction. `sequence` is unique in
 * the database, so two writers cannot both follow the same event: one of them meets a conflict
 * and its whole transaction is tried again. Within one request events follow each other in turn:
 * Payload deletes many at once.
 */
export async function appendAuditEvent(req: PayloadRequest, act: Act): Promise<void> {
  const before = req.context[turn] as Promise<void> | undefined
  const appended = append(req, act, before)
  req.context[turn] = appended.catch(() => {})
  await appended
}

const turn = 'lastAuditEvent'

async function append(req: PayloadRequest, act: Act, before?: Promise<void>): Promise<void> {
  await before
  const { docs } = await req.payload.find({
    collection: slugs.auditEvents,
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const previous = docs[0]
  const { actor, ...rest } = act
  const entry: AuditEntry = {
    ...rest,
    requestId: requestId(req),
    actor: actor.kind === 'user' ? actor.id : 'system',
    role: actor.kind === 'user' ? actor.role : 'system',
    sequence: (previous?.sequence ?? 0) + 1,
    previousHash: previous?.hash ?? '',
  }
  await req.payload.create({
    collection: slugs.auditEvents,
    data: { ...entry, hash: auditHash(entry) },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
