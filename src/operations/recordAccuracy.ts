import type { PayloadRequest } from 'payload'
import type { Actor } from '../domain/actor.ts'
import type { Article } from '../payload-types.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { currentAccuracy } from './currentAccuracy.ts'
import { workflowOf } from './readArticle.ts'
import { storeAccuracy } from './storeAccuracy.ts'

export type AccuracyAct = {
  /** The text it is about, as it was before. */
  article: Article
  event: 'flag' | 'resolve_flag' | 'verify'
  actor: Actor
  comment: string | null
  /** Milliseconds since the epoch. */
  now: number
}

/**
 * After a flag or a verification was written: stores the accuracy that follows, and one audit
 * event, in the caller's transaction.
 */
export async function recordAccuracy(req: PayloadRequest, act: AccuracyAct): Promise<void> {
  const { article, event, actor, comment, now } = act
  const { revision, contentHash } = workflowOf(article)
  const accuracy = await currentAccuracy(req, article.id, contentHash, now)
  await storeAccuracy(req, [article.id], accuracy, now)
  await appendAuditEvent(req, {
    article: article.id,
    event,
    actor,
    from: article.accuracy?.status ?? 'unverified',
    to: accuracy.status,
    revision,
    contentHash,
    comment,
    at: new Date(now).toISOString(),
  })
}
