import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { administeredWebhook } from './administeredWebhook.ts'
import type { Asking } from './askServer.ts'
import { postMessage, type Reply } from './postMessage.ts'
import { recordDelivery } from './recordDelivery.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Sends a webhook a message without changes, also while it is not enabled, and gives what came
 * back. However it ends, the webhook stands as before.
 * @param now milliseconds since the epoch
 */
export async function pingWebhook(
  req: PayloadRequest,
  id: string,
  now: number,
  asking: Asking,
): Promise<Reply & { id: string; messageId: string }> {
  const webhook = await administeredWebhook(req, id)
  const messageId = `msg_${randomUUID().replaceAll('-', '')}`
  const next = String(webhook.cursor)
  const body = JSON.stringify({ changes: [], next, ping: true })
  const reply = await postMessage(webhook, { id: messageId, body }, now, asking)
  await runInTransaction(req, () =>
    recordDelivery(req, id, { kind: 'ping', messageId, changes: 0, since: next, next }, reply, now),
  )
  return { id, messageId, ...reply }
}
