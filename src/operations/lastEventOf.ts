import type { PayloadRequest } from 'payload'
import type { RecordedAct } from '../domain/auditEvent.ts'
import type { AuditEvent } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** The last time that one of some events happened to an article; undefined where none has. */
export async function lastEventOf(
  req: PayloadRequest,
  article: string,
  events: readonly RecordedAct[],
): Promise<AuditEvent | undefined> {
  const { docs } = await req.payload.find({
    collection: slugs.auditEvents,
    where: { and: [{ article: { equals: article } }, { event: { in: [...events] } }] },
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}
