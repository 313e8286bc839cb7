import type { PayloadRequest } from 'payload'
import { refusalsOf } from '../access/RefusedError.ts'
import { systemActor } from '../domain/actor.ts'
import { slugs } from '../slugs.ts'
import { applyTransition } from './applyTransition.ts'

/**
 * Publishes every scheduled article whose time has come, each in a transaction of its own. One
 * that is refused (its approval no longer holds, or another runner was faster) or that cannot be
 * stored is logged and left: it holds up no other.
 * @param now milliseconds since the epoch
 */
export async function publishDue(req: PayloadRequest, now: number): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: {
      and: [
        { 'workflow.state': { equals: 'scheduled' } },
        { 'workflow.publishAt': { less_than_equal: new Date(now).toISOString() } },
      ],
    },
    draft: true,
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const published: string[] = []
  for (const { id } of docs) {
    try {
      await applyTransition({ req, id, event: 'publish', now, actor: systemActor })
      published.push(id)
    } catch (error) {
      const refusals = refusalsOf(error)
      const msg = 'A scheduled article was not published.'
      if (refusals) req.payload.logger.warn({ article: id, refusals, msg })
      else req.payload.logger.error({ article: id, err: error, msg })
    }
  }
  return published
}
