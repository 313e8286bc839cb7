import type { CollectionAfterChangeHook } from 'payload'
import { carryComments } from '../../operations/carryComments.ts'
import { markOf } from '../../operations/transitionMark.ts'
import type { Article } from '../../payload-types.ts'

/**
 * Moves the passages that comments are about along with every edit, whichever door it came
 * through. (A transition moves the very text that was decided on.) What was written is read anew:
 * a caller may have asked to be told only some fields of it.
 */
export const keepCommentsInPlace: CollectionAfterChangeHook<Article> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  if (operation === 'update' && !markOf(req)) await carryComments(req, doc.id, previousDoc)
  return doc
}
