import type { CollectionAfterChangeHook } from 'payload'
import { nowOf } from '../../access/served.ts'
import { updateFindings } from '../../operations/updateFindings.ts'
import type { Article } from '../../payload-types.ts'

/** Looks through a text that has just changed, in the transaction of its write. */
export const recordFindings: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const before = operation === 'update' ? previousDoc?.workflow?.contentHash : undefined
  if (doc.workflow?.contentHash !== before) await updateFindings(req, doc.id, nowOf(req))
}
