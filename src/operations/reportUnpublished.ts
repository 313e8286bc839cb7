import type { PayloadRequest } from 'payload'
import { systemActor } from '../domain/actor.ts'
import type { Refusal } from '../domain/refusal.ts'
import { slugs } from '../slugs.ts'
import { appendAuditEvent } from './appendAuditEvent.ts'
import { notify } from './notify.ts'
import { readWorkingCopy, workflowOf } from './readArticle.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Reports that a scheduled article was not published because its approval no longer holds: one
 * audit event, and a word to the people concerned. Gives whether there was something new to report:
 * not when it was reported before, and not when the article is no longer scheduled, since then
 * another runner published it or somebody took it off the schedule.
 */
export async function reportUnpublished(
  req: PayloadRequest,
  id: string,
  refusals: readonly Refusal[],
  now: number,
): Promise<boolean> {
  return runInTransaction(req, async () => {
    const article = await readWorkingCopy(req, id)
    if (!article) return false
    const { state, revision, contentHash } = workflowOf(article)
    if (state !== 'scheduled' || (await wasReported(req, id, revision))) return false
    const at = new Date(now).toISOString()
    await appendAuditEvent(req, {
      article: id,
      event: 'not_published',
      actor: systemActor,
      from: state,
      to: state,
      revision,
      contentHash,
      comment: refusals.map(({ code }) => code).join(', '),
      at,
    })
    await notify(req, { kind: 'not_published', article, actor: null, at, key: String(revision) })
    return true
  })
}

async function wasReported(req: PayloadRequest, id: string, revision: number): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.auditEvents,
    where: {
      and: [
        { article: { equals: id } },
        { event: { equals: 'not_published' } },
        { revision: { equals: revision } },
      ],
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
