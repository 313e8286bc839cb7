import type { PayloadRequest, Where } from 'payload'
import { expiryNotice, type FreshnessPolicy } from '../domain/accuracy/freshness.ts'
import { policyDayAt, policyDayFrom } from '../domain/accuracy/policyDay.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { markDue } from './markDue.ts'
import { openTasks } from './openTasks.ts'
import { raiseFlags } from './raiseFlags.ts'

/** How many articles one transaction takes: readers and writers wait for no more. */
const batch = 200

export type Swept = { due: number; notices: number; blocks: number; tasks: number }

/**
 * Looks for live articles whose checks have grown old: past their day they are `due`, after the
 * grace period a notice says so to readers, later, where the policy wants it, they are withheld;
 * those that expire soon become a task. Goes by index and in batches; what it did it does not find
 * again, so that it can be stopped at any moment and run twice at once.
 * @param now milliseconds since the epoch
 */
export async function sweepFreshness(
  req: PayloadRequest,
  policy: FreshnessPolicy,
  now: number,
): Promise<Swept> {
  const { noticeAfterDays, blockAfterDays } = policy
  const overdue = (days: number, ...statuses: string[]): Where => ({
    and: [
      { _status: { equals: 'published' } },
      { 'accuracy.status': { in: statuses } },
      { 'accuracy.nextReviewAt': { less_than: policyDayFrom(now, -days) } },
    ],
  })
  const flag = (severity: 'notice' | 'block', days: number) => (articles: Article[]) =>
    flagOverdue(req, articles, severity, days, now)
  return {
    due: await markDue(req, overdue(0, 'verified', 'unverified'), now),
    blocks:
      blockAfterDays === null
        ? 0
        : await inBatches(
            req,
            overdue(blockAfterDays, 'due', 'flagged'),
            flag('block', blockAfterDays),
          ),
    notices:
      noticeAfterDays === null
        ? 0
        : await inBatches(req, overdue(noticeAfterDays, 'due'), flag('notice', noticeAfterDays)),
    tasks: await inBatches(req, expiringSoon(now), (articles) => openExpiryTasks(req, articles)),
  }
}

const expiringSoon = (now: number): Where => ({
  and: [
    { _status: { equals: 'published' } },
    { effectiveTo: { greater_than_equal: policyDayAt(now) } },
    { effectiveTo: { less_than_equal: policyDayFrom(now, expiryNotice) } },
  ],
})

/** Goes through the live rows that a filter finds, in order of id. Gives how many were acted on. */
async function inBatches(
  req: PayloadRequest,
  where: Where,
  act: (articles: Article[]) => Promise<number>,
): Promise<number> {
  let done = 0
  for (let last: string | undefined; ; ) {
    const { docs } = await req.payload.find({
      collection: slugs.articles,
      where: { and: [where, ...(last ? [{ id: { greater_than: last } }] : [])] },
      select: { title: true, accuracy: true, effectiveTo: true },
      sort: 'id',
      limit: batch,
      joins: false,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    if (docs.length === 0) return done
    done += await act(docs as Article[])
    last = docs.at(-1)?.id
  }
}

/** One flag for each review day that was missed, however often it is dismissed. */
async function flagOverdue(
  req: PayloadRequest,
  articles: readonly Article[],
  severity: 'notice' | 'block',
  days: number,
  now: number,
): Promise<number> {
  const dayOf = ({ accuracy }: Article) => accuracy?.nextReviewAt?.slice(0, 10) ?? ''
  let raised = 0
  for (const day of new Set(articles.map(dayOf))) {
    const doubt = {
      severity,
      reason: 'review_overdue',
      message: `应在 ${day} 复核，已逾期 ${days} 天以上。`,
      origin: 'freshness',
      occasion: `freshness:${severity}:${day}`,
    } as const
    const ids = articles.filter((article) => dayOf(article) === day).map(({ id }) => id)
    raised += (await raiseFlags(req, ids, doubt, now)).length
  }
  return raised
}

const openExpiryTasks = (req: PayloadRequest, articles: readonly Article[]): Promise<number> =>
  openTasks(
    req,
    articles.map(({ id, title, effectiveTo }) => ({
      article: id,
      reason: 'expires_soon',
      message: `《${title}》有效期至 ${effectiveTo?.slice(0, 10)}，届时停止提供。`,
      dueAt: effectiveTo ?? undefined,
      occasion: effectiveTo?.slice(0, 10) ?? '',
    })),
  )
