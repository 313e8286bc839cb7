import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { relationId } from '../../domain/relationId.ts'
import { recordChanges } from '../../operations/recordChanges.ts'
import { underDeletion } from '../../operations/underDeletion.ts'
import type { RelatedLink } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'

/** Saves the article with nothing changed: its own hook hashes it anew, links and all. */
async function saveArticle(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.update({
    collection: slugs.articles,
    id,
    data: {},
    draft: true,
    depth: 0,
    overrideAccess: req.user === null,
    req,
  })
}

/** A link that was shown is not shown any more, which consumers are told of its article. */
const recordRemoval = (req: PayloadRequest, link: Partial<RelatedLink>): Promise<void> =>
  link.live && link.from
    ? recordChanges(req, [relationId(link.from)], Date.now(), async () => {})
    : Promise.resolve()

/** A changed link is a changed article: its approval is void, its author a contributor. */
export const recordLinkChange: CollectionAfterChangeHook<RelatedLink> = async ({
  doc,
  previousDoc,
  req,
}) => {
  await recordRemoval(req, previousDoc)
  await saveArticle(req, relationId(doc.from))
  return doc
}

/** So is one that lost a link, unless the article itself is being deleted. */
export const recordLinkRemoval: CollectionAfterDeleteHook<RelatedLink> = async ({ doc, req }) => {
  const article = relationId(doc.from)
  if (underDeletion(req).has(article)) return
  await recordRemoval(req, doc)
  await saveArticle(req, article)
}
