import type { PayloadRequest } from 'payload'
import type { WebhookDelivery } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import type { Reply } from './postMessage.ts'

type Attempt = Pick<WebhookDelivery, 'kind' | 'messageId' | 'changes' | 'since' | 'next'>

/**
 * Records an attempt for the administrators, inside the caller's transaction. What the receiver
 * answered is not kept: it may be anything.
 * @param now milliseconds since the epoch
 */
export async function recordDelivery(
  req: PayloadRequest,
  webhook: string,
  attempt: Attempt,
  { status, problem, milliseconds }: Reply,
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString()
  await req.payload.db.create({
    collection: slugs.webhookDeliveries,
    data: {
      webhook,
      ...attempt,
      status,
      problem: problem?.code ?? null,
      error: problem?.detail ?? null,
      milliseconds,
      createdAt: at,
      updatedAt: at,
    },
    req,
  })
}
