import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { served } from '../access/served.ts'
import { slugs } from '../slugs.ts'

/**
 * Refuses to name an article in the place of another unless it is a different one that readers
 * are served: the tombstone would lead them nowhere.
 * @param now milliseconds since the epoch
 */
export async function requireServableReplacement(
  req: PayloadRequest,
  { article, replacement, now }: { article: string; replacement: string; now: number },
): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: slugs.articles,
    where: { and: [{ id: { equals: replacement } }, served(now)] },
    overrideAccess: true,
    req,
  })
  if (totalDocs === 0 || replacement === article) {
    throw new RefusedError([{ code: 'replacement_not_served' }])
  }
}
