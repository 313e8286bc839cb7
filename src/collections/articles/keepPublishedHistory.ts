import type { CollectionBeforeDeleteHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { slugs } from '../../slugs.ts'

/**
 * Refuses to delete an article that has ever been live: readers were told something, so it is
 * withdrawn, never erased. A draft that never went out goes with its related links.
 */
export const keepPublishedHistory: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { totalDocs } = await req.payload.countVersions({
    collection: slugs.articles,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) throw new RefusedError([{ code: 'not_deletable' }])
  req.context.deletingArticle = id
  await req.payload.delete({
    collection: slugs.relatedLinks,
    where: { from: { equals: id } },
    overrideAccess: true,
    req,
  })
}
