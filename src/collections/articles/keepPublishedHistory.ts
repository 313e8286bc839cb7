import type { CollectionBeforeDeleteHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { hasBeenLive } from '../../operations/readArticle.ts'
import { slugs } from '../../slugs.ts'

/**
 * Refuses to delete an article that has ever been live: readers were told something, so it is
 * withdrawn, never erased. A draft that never went out goes with its related links.
 */
export const keepPublishedHistory: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await hasBeenLive(req, String(id))) throw new RefusedError([{ code: 'not_deletable' }])
  req.context.deletingArticle = id
  await req.payload.delete({
    collection: slugs.relatedLinks,
    where: { from: { equals: id } },
    overrideAccess: true,
    req,
  })
}
