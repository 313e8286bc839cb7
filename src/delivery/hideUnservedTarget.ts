import { type CollectionAfterReadHook, createDataloaderCacheKey } from 'payload'
import { isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'

/**
 * Takes the target out of a related link when the reader may not see that article: not even its
 * id is told. The request's data loader asks for all targets of an answer in one query.
 */
export const hideUnservedTarget: CollectionAfterReadHook = async ({ doc, overrideAccess, req }) => {
  if (overrideAccess || isStaff({ req }) || !doc.target) return doc
  const id = typeof doc.target === 'object' ? doc.target.id : doc.target
  const seen = await req.payloadDataLoader.load(
    createDataloaderCacheKey({
      collectionSlug: slugs.articles,
      currentDepth: 1,
      depth: 0,
      docID: id,
      draft: false,
      fallbackLocale: null as never,
      locale: null as never,
      overrideAccess: false,
      select: { slug: true },
      showHiddenFields: false,
      transactionID: req.transactionID as string,
    }),
  )
  return seen ? doc : { ...doc, target: null }
}
