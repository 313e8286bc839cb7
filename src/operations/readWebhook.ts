import type { PayloadRequest } from 'payload'
import type { Webhook } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** A webhook with its secrets deciphered, without its deliveries; null where there is none. */
export const readWebhook = (req: PayloadRequest, id: string): Promise<Webhook | null> =>
  req.payload.findByID({
    collection: slugs.webhooks,
    id,
    joins: false,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
