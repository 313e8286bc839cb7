import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { Feed } from '../domain/changes/feed.ts'
import { messageIdOf, upTo, wantedOf } from '../domain/webhooks/batch.ts'
import { judgeReply } from '../domain/webhooks/judgeReply.ts'
import type { Webhook } from '../payload-types.ts'
import type { Asking } from './askServer.ts'
import { postMessage, type Reply } from './postMessage.ts'
import { readWebhook } from './readWebhook.ts'
import { recordDelivery } from './recordDelivery.ts'
import { runInTransaction } from './runInTransaction.ts'
import { tellAdmins } from './tellAdmins.ts'
import { updateWebhook } from './updateWebhook.ts'

export type Sending = {
  asking: Asking
  /** Reads a page of the change feed, as consumers do who ask for it. */
  readFeed: (req: PayloadRequest, since: string) => Promise<Feed>
  /** The time, in milliseconds since the epoch. */
  clock: () => number
  /** Ends it early: what is under way is sent again later. */
  stop?: AbortSignal
}

/** A webhook that is ours to send to, and what. */
type Claimed = { webhook: Webhook; claim: string; since: string; feed: Feed }

/** How much longer than a request can take a webhook is left to whoever sends to it, in milliseconds. */
const margin = 20_000
/** How many pages of changes that a webhook does not want are passed over at a time. */
const pagesAtMost = 20

/**
 * Sends a webhook the next of what has changed, if it is due and nobody else is sending to it.
 * @returns whether it was taken, so that there may be more to send
 */
export async function deliverBatch(
  req: PayloadRequest,
  id: string,
  sending: Sending,
): Promise<boolean> {
  const claimed = await claim(req, id, sending)
  if (!claimed) return false
  const body = JSON.stringify(claimed.feed)
  const message = { id: messageIdOf(id, body), body }
  const { asking, clock, stop } = sending
  let reply: Reply
  try {
    reply = await postMessage(claimed.webhook, message, clock(), asking, stop)
  } catch (error) {
    // Nothing is known against the receiver: whoever runs next sends it again.
    await release(req, claimed, clock())
    if (stop?.aborted) return false
    throw error
  }
  // Where this fails the claim stays until it runs out: the receiver may well have the message.
  await settle(req, claimed, message.id, reply, clock())
  return reply.problem === null
}

/**
 * Takes a webhook for this runner by putting its next attempt off: one that dies on the way leaves
 * it to be tried again soon. Where what is to be sent ends is kept, so that it is the same then.
 */
const claim = (req: PayloadRequest, id: string, sending: Sending): Promise<Claimed | null> =>
  runInTransaction(req, async () => {
    const now = sending.clock()
    const webhook = await readWebhook(req, id)
    if (!webhook?.enabled) return null
    if ((webhook.nextAttemptAt ?? '') > new Date(now).toISOString()) return null
    const { since, feed } = await nextWanted(req, webhook, sending)
    const cursor = Number(since)
    if (feed.changes.length === 0) {
      if (cursor !== webhook.cursor) await updateWebhook(req, id, { cursor, batchEnd: null })
      return null
    }
    const ours = randomUUID()
    const until = now + sending.asking.patience + margin
    await updateWebhook(req, id, {
      cursor,
      batchEnd: Number(feed.next),
      claim: ours,
      nextAttemptAt: new Date(until).toISOString(),
    })
    return { webhook, claim: ours, since, feed }
  })

/** The first page with something that a webhook wants; where there is none, an empty one. */
async function nextWanted(
  req: PayloadRequest,
  { cursor, batchEnd, types }: Webhook,
  { readFeed }: Sending,
): Promise<Pick<Claimed, 'since' | 'feed'>> {
  let since = String(cursor)
  let end = batchEnd ?? null
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const page = upTo(await readFeed(req, since), end)
    const changes = wantedOf(page, types ?? [])
    if (changes.length > 0 || page.next === since) return { since, feed: { ...page, changes } }
    since = page.next
    end = null
  }
  return { since, feed: { changes: [], next: since } }
}

/** Writes down what came of an attempt, unless the webhook is somebody else's by now. */
const settle = (
  req: PayloadRequest,
  { webhook: { id }, claim: ours, since, feed }: Claimed,
  messageId: string,
  reply: Reply,
  now: number,
): Promise<void> =>
  runInTransaction(req, async () => {
    const webhook = await readWebhook(req, id)
    if (!webhook) return
    const { length: changes } = feed.changes
    const attempt = { kind: 'changes', messageId, changes, since, next: feed.next } as const
    await recordDelivery(req, id, attempt, reply, now)
    if (webhook.claim !== ours) return
    const { problem, status } = reply
    const { failures, nextAttemptAt, disabled } = judgeReply(webhook.failures ?? 0, problem, now)
    const at = new Date(now).toISOString()
    await updateWebhook(req, id, {
      claim: null,
      failures,
      nextAttemptAt: new Date(nextAttemptAt).toISOString(),
      lastStatus: status,
      lastProblem: problem?.code ?? null,
      lastError: problem?.detail ?? null,
      ...(problem === null && { cursor: Number(feed.next), batchEnd: null, lastDeliveredAt: at }),
      ...(disabled && { enabled: false, disabledAt: at, disabledReason: disabled }),
    })
    if (!disabled) return
    await tellAdmins(req, {
      kind: 'webhook_disabled',
      about: { webhook: id },
      title: webhook.name,
      at,
      key: at,
    })
    req.payload.logger.warn({ webhook: id, problem, msg: 'A webhook was switched off.' })
  })

const release = (req: PayloadRequest, { webhook: { id }, claim: ours }: Claimed, now: number) =>
  runInTransaction(req, async () => {
    const webhook = await readWebhook(req, id)
    if (webhook?.claim !== ours) return
    const nextAttemptAt = new Date(now).toISOString()
    await updateWebhook(req, id, { claim: null, nextAttemptAt })
  })
