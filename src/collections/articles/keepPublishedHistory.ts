import type { CollectionBeforeDeleteHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { hasBeenLive } from '../../operations/readArticle.ts'

/**
 * Refuses to delete an article that has ever been live: readers were told something, so it is
 * withdrawn, never erased.
 */
export const keepPublishedHistory: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await hasBeenLive(req, String(id))) throw new RefusedError([{ code: 'not_deletable' }])
}
