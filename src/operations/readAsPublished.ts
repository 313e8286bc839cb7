import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Article, RelatedLink } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { currentAccuracy, writableLists } from './currentAccuracy.ts'
import { readLinks, readWorkingCopy, workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'

/** An article as it would be stored, and the related links that would go live with it. */
export type AsPublished = { article: Article; links: RelatedLink[] }

/**
 * The working copy of an article as it would be stored, were it approved and published now: with
 * the accuracy that its text would have. Nothing is written. For staff.
 * @param now milliseconds since the epoch
 */
export async function readAsPublished(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<AsPublished> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const working = await readWorkingCopy(req, id)
  if (!working) throw new RefusedError([{ code: 'not_found' }])
  const links = await readLinks(req, id)
  if (working._status === 'published') {
    // Nothing waits to be published: what is live stays as it is, an emergency's text unreviewed.
    const live = await readById(req, slugs.articles, id)
    if (live?._status === 'published') {
      return { article: live, links: links.filter((link) => link.live === true) }
    }
  }
  const { contentHash } = workflowOf(working)
  return {
    article: {
      ...working,
      _status: 'published',
      workflow: { ...working.workflow, unreviewed: false },
      accuracy: writableLists(await currentAccuracy(req, id, contentHash, now)),
    },
    links,
  }
}
