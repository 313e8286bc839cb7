import type { CollectionBeforeChangeHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { isOutOfScope } from '../../operations/isOutOfScope.ts'
import { markOf } from '../../operations/transitionMark.ts'
import type { Article } from '../../payload-types.ts'

/**
 * Refuses a save by somebody whose charge leaves the article out, as it was or as it would be, so
 * that nobody can draw an article into their charge or push one out of it. (A transition has been
 * decided already.)
 */
export const requireScope: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (markOf(req)) return data
  const stored = operation === 'update' ? originalDoc : undefined
  const resolved = { ...stored, ...data }
  if (await isOutOfScope(req, ...(stored ? [stored, resolved] : [resolved])))
    throw new RefusedError([{ code: 'out_of_scope' }])
  return data
}
