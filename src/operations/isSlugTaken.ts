import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'

/** Whether another article than `self` goes by a slug, live or in its working copy. */
export async function isSlugTaken(
  req: PayloadRequest,
  slug: string,
  self?: string,
): Promise<boolean> {
  for (const draft of [false, true]) {
    const { docs } = await req.payload.find({
      collection: slugs.articles,
      where: { slug: { equals: slug }, ...(self && { id: { not_equals: self } }) },
      draft,
      limit: 1,
      pagination: false,
      depth: 0,
      joins: false,
      select: { slug: true },
      overrideAccess: true,
      req,
    })
    if (docs.length > 0) return true
  }
  return false
}
