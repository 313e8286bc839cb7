import type { PayloadRequest, Where } from 'payload'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** What it takes of an article to flag it. */
export type Flaggable = Pick<Article, 'id' | 'workflow' | 'accuracy'>

/** What is always selected of `workflow` would replace a plain `true`. */
const select = { workflow: { revision: true }, accuracy: true } as const

/**
 * The articles that a filter finds, in the order of their ids, as far as it takes to flag them or to
 * lift their flags.
 * @param options how many at most (0: all), and whether of their working copies
 */
export async function readFlaggable(
  req: PayloadRequest,
  where: Where,
  { limit = 0, draft = false }: { limit?: number; draft?: boolean } = {},
): Promise<Flaggable[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where,
    draft,
    select,
    sort: 'id',
    limit,
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
