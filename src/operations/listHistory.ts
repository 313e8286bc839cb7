import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { AuditEvent } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readNames } from './readNames.ts'

/** An event, and the name of whoever acted: null for PolicyDesk itself and for who is gone. */
export type HistoryEvent = AuditEvent & { by: string | null }

/** The audit events of an article, newest first, for staff. */
export async function listHistory(req: PayloadRequest, id: string): Promise<HistoryEvent[]> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const { docs } = await req.payload.find({
    collection: slugs.auditEvents,
    where: { article: { equals: id } },
    sort: '-sequence',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const actors = docs.map(({ actor }) => actor).filter((actor) => actor !== 'system')
  const names = await readNames(req, actors)
  return docs.map((event) => ({ ...event, by: names.get(event.actor ?? '') ?? null }))
}
