import { performance } from 'node:perf_hooks'
import { urlProblem } from '../domain/sources/fetchableUrl.ts'
import { type DeliveryProblem, problemOfStatus } from '../domain/webhooks/problem.ts'
import { receiverReach } from '../domain/webhooks/receiverReach.ts'
import { keyOf } from '../domain/webhooks/secret.ts'
import { type Message, signedHeaders } from '../domain/webhooks/signature.ts'
import type { Webhook } from '../payload-types.ts'
import { type Asking, askServer } from './askServer.ts'
import type { Sent } from './requestPage.ts'
import { resolveHost } from './resolveHost.ts'

/** A receiver says quickly that it has the message, and what it makes of it later is its own. */
export const receiverAsking: Asking = {
  ...receiverReach,
  resolve: resolveHost,
  patience: 10_000,
  most: 4 * 1024,
}

/** What became of a message. */
export type Reply = {
  /** Null where nothing answered. */
  status: number | null
  /** Null: it was taken. */
  problem: DeliveryProblem | null
  /** What was answered, or the beginning of it. */
  text: string
  milliseconds: number
}

/** How long the secret before a rotation signs beside the new one, in milliseconds. */
export const rotationPeriod = 24 * 60 * 60 * 1000

/**
 * Signs a message and sends it to its receiver, once and without following a redirect. Every
 * address of the receiver's host is judged before one is connected to.
 * @param now milliseconds since the epoch
 * @param stop ends it early, by throwing
 */
export async function postMessage(
  webhook: Webhook,
  { id, body }: Omit<Message, 'timestamp'>,
  now: number,
  asking: Asking,
  stop: AbortSignal = new AbortController().signal,
): Promise<Reply> {
  const began = performance.now()
  const reply = (status: number | null, problem: DeliveryProblem | null, text = ''): Reply => ({
    status,
    problem,
    text,
    milliseconds: Math.round(performance.now() - began),
  })
  if (!URL.canParse(webhook.url)) return reply(null, { code: 'not_http' })
  const url = new URL(webhook.url)
  const problem = urlProblem(url, asking)
  if (problem) return reply(null, problem)
  const keys = keysOf(webhook, now)
  if (keys.length === 0) return reply(null, { code: 'no_secret' })

  const timestamp = Math.floor(now / 1000)
  const sent: Sent = {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'PolicyDesk (webhook)',
      ...signedHeaders({ id, timestamp, body }, keys),
    },
    body,
  }
  const answer = await askServer(url, asking, asking.patience, stop, sent)
  if ('problem' in answer) return reply(null, answer.problem)
  const text = new TextDecoder().decode(answer.bytes)
  return reply(answer.status, problemOfStatus(answer.status), text)
}

/** What to sign with: its secret and, for a day after a rotation, the one before. */
function keysOf({ secret, previousSecret, rotatedAt }: Webhook, now: number): Uint8Array[] {
  const isRecent = rotatedAt ? now - Date.parse(rotatedAt) < rotationPeriod : false
  return [secret, ...(isRecent ? [previousSecret] : [])].flatMap((one) => keyOf(one ?? '') ?? [])
}
