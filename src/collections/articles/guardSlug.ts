import type { CollectionBeforeChangeHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { isSlugTaken } from '../../operations/isSlugTaken.ts'
import { hasBeenLive } from '../../operations/readArticle.ts'
import type { Article } from '../../payload-types.ts'

/**
 * Refuses a slug that another article uses, be it live or a draft, and a change of slug once the
 * article has been live: its address, and the tombstone after it, must stay where they were.
 */
export const guardSlug: CollectionBeforeChangeHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const stored = operation === 'update' ? originalDoc : undefined
  if (!data.slug || data.slug === stored?.slug) return data
  // A restored version brings back its text, not an address given up since.
  if (stored && req.context.restoring) return { ...data, slug: stored.slug }
  if (stored?.id && (await hasBeenLive(req, stored.id))) {
    throw new RefusedError([{ code: 'slug_fixed' }])
  }
  if (await isSlugTaken(req, data.slug, stored?.id))
    throw new RefusedError([{ code: 'slug_taken' }])
  return data
}
