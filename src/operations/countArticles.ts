import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../slugs.ts'

/** How many stored articles a filter finds, whoever asks. */
export async function countArticles(req: PayloadRequest, where: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.articles,
    where,
    overrideAccess: true,
    req,
  })
  return totalDocs
}
