import type { PayloadRequest } from 'payload'
import { dueHorizon, dueKind, openStates } from '../domain/notifications/dueKind.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { notify } from './notify.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Tells whose turn it is of work that is due tomorrow or overdue, once for each day that was set.
 * An article it cannot be told of is logged and holds up no other.
 * @param now milliseconds since the epoch
 */
export async function notifyDue(req: PayloadRequest, now: number): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: {
      and: [
        { 'workflow.dueAt': { less_than_equal: dueHorizon(now) } },
        { 'workflow.state': { in: [...openStates] } },
      ],
    },
    draft: true,
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    req,
  })
  for (const article of docs) {
    try {
      await runInTransaction(req, () => tell(req, article, now))
    } catch (error) {
      req.payload.logger.error({ article: article.id, err: error, msg: 'A due day was not told.' })
    }
  }
}

async function tell(req: PayloadRequest, article: Article, now: number): Promise<void> {
  const { dueAt } = article.workflow ?? {}
  const kind = dueAt ? dueKind(dueAt, now) : null
  if (!dueAt || kind === null) return
  const day = dueAt.slice(0, 10)
  await notify(req, {
    kind,
    article,
    actor: null,
    day,
    at: new Date(now).toISOString(),
    key: day,
  })
}
