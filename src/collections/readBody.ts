import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'

/** Reads a JSON body that must be an object. */
export async function readBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => null)
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    throw new RefusedError([{ code: 'invalid_request' }])
  }
  return body as Record<string, unknown>
}

/** Reads such a body from a member of the staff, and from nobody else. */
export async function readStaffBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  return readBody(req)
}
