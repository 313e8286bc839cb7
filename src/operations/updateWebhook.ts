import type { PayloadRequest } from 'payload'
import type { Webhook } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { updateRows } from './updateRows.ts'

/** Writes how a webhook stands, inside the caller's transaction and past its hooks. */
export const updateWebhook = (
  req: PayloadRequest,
  id: string,
  values: Partial<Webhook>,
): Promise<void> => updateRows(req, { collection: slugs.webhooks, by: 'id', ids: [id], values })
