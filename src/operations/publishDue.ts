import type { PayloadRequest } from 'payload'
import { refusalsOf } from '../access/RefusedError.ts'
import { systemActor } from '../domain/actor.ts'
import { slugs } from '../slugs.ts'
import { applyTransition } from './applyTransition.ts'
import { reportUnpublished } from './reportUnpublished.ts'

/**
 * Publishes every scheduled article whose time has come, each in a transaction of its own. One
 * whose approval no longer holds is reported once and left, one that cannot be stored is logged
 * and tried again: neither holds up another.
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
      await explain(req, id, error, now)
    }
  }
  return published
}

async function explain(req: PayloadRequest, id: string, cause: unknown, now: number) {
  const msg = 'A scheduled article was not published.'
  const { logger } = req.payload
  try {
    const refusals = refusalsOf(cause)
    if (!refusals) throw cause
    const isNews = await reportUnpublished(req, id, refusals, now)
    if (isNews) logger.warn({ article: id, refusals, msg })
  } catch (error) {
    logger.error({ article: id, err: error, msg })
  }
}
