import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/**
 * The article as it is live, else its working copy: the text that a doubt or a verification is
 * about. Null where there is no such article.
 */
export async function readLiveText(req: PayloadRequest, id: string): Promise<Article | null> {
  const read = (draft: boolean) =>
    req.payload.findByID({
      collection: slugs.articles,
      id,
      draft,
      depth: 0,
      joins: false,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
  const live = await read(false)
  return live?._status === 'published' ? live : read(true)
}
