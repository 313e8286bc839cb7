import type { PayloadRequest, Where } from 'payload'
import { policyDayAt } from '../domain/accuracy/policyDay.ts'
import type { Article } from '../payload-types.ts'
import { isStaff } from './staff.ts'

/** The instant a request is judged at, milliseconds since the epoch; tests set it in the context. */
export const nowOf = (req: Pick<PayloadRequest, 'context'>): number =>
  typeof req.context.now === 'number' ? req.context.now : Date.now()

/** The promise of DESIGN §1 as a filter: live, under no blocking flag, not past its expiry. */
export const served = (now: number): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { 'accuracy.withheld': { equals: false } },
    { servedUntil: { greater_than_equal: policyDayAt(now) } },
  ],
})

/** `served`, of an article at hand. */
export const isServed = (
  { _status, accuracy, servedUntil }: Pick<Article, '_status' | 'accuracy' | 'servedUntil'>,
  now: number,
): boolean =>
  _status === 'published' && accuracy?.withheld === false && (servedUntil ?? '') >= policyDayAt(now)

/**
 * What has been live and may be spoken of though it is not served (withheld, withdrawn): its slug
 * is public knowledge. Nothing else of it is.
 */
export const everLive: Where = {
  or: [{ _status: { equals: 'published' } }, { 'workflow.state': { equals: 'withdrawn' } }],
}

/** `everLive`, of an article at hand. */
export const wasEverLive = ({ _status, workflow }: Pick<Article, '_status' | 'workflow'>) =>
  _status === 'published' || workflow?.state === 'withdrawn'

type Asker = { req: PayloadRequest }

const narrowing = 'nextReadOf'

/**
 * Narrows the read of articles that is about to begin, and no later one, by paths that its reader
 * may not name.
 */
export const narrowNextRead = (req: Pick<PayloadRequest, 'context'>, where: Where): void => {
  req.context[narrowing] = where
}

function takeNarrowing({ context }: PayloadRequest): Where | undefined {
  const where = context[narrowing] as Where | undefined
  delete context[narrowing]
  return where
}

/** Staff read every article, everyone else what is served. */
export const readArticles = ({ req }: Asker): boolean | Where => {
  const rule = isStaff({ req }) || served(nowOf(req))
  const narrower = takeNarrowing(req)
  if (!narrower) return rule
  return rule === true ? narrower : { and: [rule, narrower] }
}

/**
 * Staff read every related link, everyone else the approved ones of served articles. Each says
 * itself until when it is served (`serveLinks`): a filter over the relation to its article would
 * have MongoDB look at all articles, and SQLite join them once for each condition.
 */
export const readRelatedLinks = ({ req }: Asker): boolean | Where =>
  isStaff({ req }) || {
    and: [
      { live: { equals: true } },
      { servedUntil: { greater_than_equal: policyDayAt(nowOf(req)) } },
    ],
  }
