import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

/** Reads a JSON body that must be an object. */
export async function readBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  const body: unknown = await req.json?.().catch(() => null)
  if (!body || typeof body !== 'object' || Array.isArray(body)) {
    throw new RefusedError([{ code: 'invalid_request' }])
  }
  return body as Record<string, unknown>
}
