import { type CollectionBeforeReadHook, createDataloaderCacheKey } from 'payload'
import { isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'

/**
 * Takes the target out of a related link when the reader may not see that article: not even its
 * id is told. The request's data loader asks for all targets of an answer in one query.
 *
 * A link without a target is looked up too (nothing is found by the link's own id), and all this
 * happens before anything is filled in: how much work an answer is tells nothing of hidden targets.
 * And it is shown as one whose target is hidden, also where the database keeps nothing for nothing.
 */
export const hideUnservedTarget: CollectionBeforeReadHook = async ({
  doc,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || isStaff({ req })) return doc
  const seen = await req.payloadDataLoader.load(
    createDataloaderCacheKey({
      collectionSlug: slugs.articles,
      currentDepth: 1,
      depth: 0,
      docID: doc.target ?? doc.id,
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
