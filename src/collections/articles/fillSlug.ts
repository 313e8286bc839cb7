import type { CollectionBeforeValidateHook } from 'payload'
import { articleSlug, withSuffix } from '../../domain/content/slug.ts'
import { isSlugTaken } from '../../operations/isSlugTaken.ts'
import type { Article } from '../../payload-types.ts'

/**
 * Gives an article without a slug one made from its title (pinyin), told apart from those in use
 * by a number. A slug once stored is never recomputed: addresses on other sites depend on it.
 */
export const fillSlug: CollectionBeforeValidateHook<Article> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const current = data?.slug ?? (operation === 'update' ? originalDoc?.slug : undefined)
  if (!data || (typeof current === 'string' && current.trim() !== '')) return data
  const base = articleSlug(typeof data.title === 'string' ? data.title : '')
  let slug = base
  for (let n = 2; await isSlugTaken(req, slug); n += 1) slug = withSuffix(base, n)
  return { ...data, slug }
}
