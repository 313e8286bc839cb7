import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { flagArticles } from './flagArticles.ts'
import { policyDoubt } from './policyDoubt.ts'
import { policyScope } from './policyScope.ts'
import { readFlaggable } from './readFlaggable.ts'

/**
 * Flags an article for each policy change at work that its working copy lies in the scope of and
 * has not met yet: it was written, or moved there, after the change was activated. In the caller's
 * transaction, with the text that was just stored.
 * @param now milliseconds since the epoch
 */
export async function flagLateArticle(req: PayloadRequest, id: string, now: number): Promise<void> {
  const { docs: changes } = await req.payload.find({
    collection: slugs.policyChanges,
    where: { state: { equals: 'active' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const change of changes) {
    const where = { and: [{ id: { equals: id } }, await policyScope(req, change)] }
    const touched = await readFlaggable(req, where, { draft: true })
    await flagArticles(req, touched, policyDoubt(change), now)
  }
}
