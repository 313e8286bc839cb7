import type { CollectionAfterChangeHook } from 'payload'
import { staffOf } from '../../access/staff.ts'
import { relationId } from '../../domain/relationId.ts'
import { notify } from '../../operations/notify.ts'
import { markOf } from '../../operations/transitionMark.ts'
import type { Article } from '../../payload-types.ts'

/** Tells whoever was just given an article to work on, and until when. */
export const notifyAssignee: CollectionAfterChangeHook<Article> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const { assignee, dueAt } = doc.workflow ?? {}
  const before = previousDoc?.workflow?.assignee
  if (markOf(req) || !assignee || relationId(assignee) === relationId(before)) return
  await notify(req, {
    kind: 'assigned',
    article: doc,
    actor: staffOf(req)?.id ?? null,
    day: dueAt?.slice(0, 10),
    at: doc.updatedAt,
    key: doc.updatedAt,
  })
}
