import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { AuditEvent } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** The audit events of an article, newest first, for staff. */
export async function listHistory(req: PayloadRequest, id: string): Promise<AuditEvent[]> {
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
  return docs
}
