import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isAdmin, isStaff } from '../access/staff.ts'
import type { Webhook } from '../payload-types.ts'
import { readWebhook } from './readWebhook.ts'

/**
 * A webhook, for an administrator.
 * @throws {RefusedError} `not_signed_in`, `not_permitted` or `not_found`
 */
export async function administeredWebhook(req: PayloadRequest, id: string): Promise<Webhook> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  if (!isAdmin({ req })) throw new RefusedError([{ code: 'not_permitted' }])
  const webhook = await readWebhook(req, id)
  if (!webhook) throw new RefusedError([{ code: 'not_found' }])
  return webhook
}
