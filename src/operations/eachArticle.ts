import type { PayloadRequest } from 'payload'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** How many articles are held at once. */
const batch = 50

/** An article as it is live (else as it was first stored), and its working copy. */
export type BothTexts = { live: Article; working: Article }

/** Every article there is, in batches, in the order of their ids. */
export async function* eachArticle(req: PayloadRequest): AsyncGenerator<BothTexts> {
  const read = (draft: boolean, where: Parameters<typeof req.payload.find>[0]['where']) =>
    req.payload.find({
      collection: slugs.articles,
      where,
      draft,
      sort: 'id',
      limit: batch,
      pagination: false,
      depth: 0,
      joins: false,
      overrideAccess: true,
      req,
    })
  for (let last = ''; ; ) {
    const { docs: stored } = await read(false, last === '' ? {} : { id: { greater_than: last } })
    const { docs } = await read(true, { id: { in: stored.map(({ id }) => id) } })
    const working = new Map(docs.map((article) => [article.id, article]))
    for (const live of stored) yield { live, working: working.get(live.id) ?? live }
    if (stored.length < batch) return
    last = stored.at(-1)?.id ?? ''
    // SQLite frees a transaction's file handles between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
