import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { articleSlug, withSuffix } from '../../domain/content/slug.ts'
import type { Article } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'

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
  for (let n = 2; await isTaken(req, slug); n += 1) slug = withSuffix(base, n)
  return { ...data, slug }
}

async function isTaken(req: PayloadRequest, slug: string): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.articles,
    where: { slug: { equals: slug } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
