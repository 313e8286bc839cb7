import { createHmac } from 'node:crypto'

/** What is signed: who sends it first says when it was sent, then what. */
export type Message = {
  id: string
  /** Seconds since the epoch. */
  timestamp: number
  body: string
}

/**
 * The headers of a message, by Standard Webhooks 1.0: one signature for each key, since for a while
 * after a rotation the consumer may know the old one only.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signedHeaders = (
  message: Message,
  keys: readonly Uint8Array[],
): Record<`webhook-${string}`, string> => ({
  'webhook-id': message.id,
  'webhook-timestamp': String(message.timestamp),
  'webhook-signature': keys.map((key) => `v1,${sign(message, key)}`).join(' '),
})

const sign = ({ id, timestamp, body }: Message, key: Uint8Array): string =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
