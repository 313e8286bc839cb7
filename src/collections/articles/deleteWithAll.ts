import type { CollectionBeforeDeleteHook } from 'payload'
import { nowOf } from '../../access/served.ts'
import { actorOf } from '../../access/staff.ts'
import { systemActor } from '../../domain/actor.ts'
import { appendAuditEvent } from '../../operations/appendAuditEvent.ts'
import { readWorkingCopy, workflowOf } from '../../operations/readArticle.ts'
import { underDeletion } from '../../operations/underDeletion.ts'
import { slugs } from '../../slugs.ts'

const hanging = [
  slugs.comments,
  slugs.notifications,
  slugs.accuracyFlags,
  slugs.findings,
  slugs.reviewTasks,
] as const

/**
 * A draft that never went out takes all that hangs on it along: its related links, the comments,
 * doubts, findings and tasks about it and what people were told of it. That it was there, and who
 * deleted it, stays in the audit trail.
 */
export const deleteWithAll: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const article = await readWorkingCopy(req, String(id))
  if (!article) return
  underDeletion(req).add(article.id)
  await req.payload.delete({
    collection: slugs.relatedLinks,
    where: { from: { equals: id } },
    overrideAccess: true,
    req,
  })
  for (const collection of hanging) {
    await req.payload.db.deleteMany({ collection, where: { article: { equals: id } }, req })
  }
  const { state, revision, contentHash } = workflowOf(article)
  await appendAuditEvent(req, {
    article: article.id,
    event: 'delete',
    actor: actorOf(req) ?? systemActor,
    from: state,
    to: '',
    revision,
    contentHash,
    comment: article.title,
    at: new Date(nowOf(req)).toISOString(),
  })
}
