import type { Endpoint } from 'payload'
import { listTree, type TreeSlug } from '../operations/listTree.ts'

/**
 * `GET /api/regions/tree?parent=ID` (or `?search=WORDS`), and the same of categories: `{ nodes }`,
 * for staff; those at the top where neither is given.
 */
export const treeEndpoint = (slug: TreeSlug): Endpoint => ({
  path: '/tree',
  method: 'get',
  handler: async (req) => {
    const { parent, search } = req.query ?? {}
    const question =
      typeof search === 'string' && search !== ''
        ? { search }
        : { parent: typeof parent === 'string' ? parent : '' }
    return Response.json({ nodes: await listTree(req, slug, question) })
  },
})
