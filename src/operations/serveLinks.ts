import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { updateRows } from './updateRows.ts'

/**
 * Writes to the related links of articles until when readers may see them, as it follows from what
 * is stored of the articles: never, where one is not live or under a blocking flag. Whatever changes
 * that of an article ends with this, in the same transaction, so that a read of links need not look
 * at articles: on MongoDB that would be a look at all of them.
 */
export async function serveLinks(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { id: { in: [...ids] } },
    select: { _status: true, servedUntil: true, accuracy: { withheld: true } },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const groups = new Map<string | null, string[]>()
  for (const article of docs as Article[]) {
    const servedUntil = servedUntilOf(article)
    groups.set(servedUntil, [...(groups.get(servedUntil) ?? []), article.id])
  }
  for (const [servedUntil, from] of groups) {
    await updateRows(req, {
      collection: slugs.relatedLinks,
      by: 'from',
      ids: from,
      values: { servedUntil },
    })
  }
}

const servedUntilOf = ({ _status, accuracy, servedUntil }: Article): string | null =>
  _status === 'published' && accuracy?.withheld === false ? (servedUntil ?? null) : null
