import type { PayloadRequest } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { actorOf, isReviewer, staffOf } from '../../access/staff.ts'
import { isOverdue, policyDayAt } from '../../domain/accuracy/policyDay.ts'
import type { Desk } from '../../domain/desk/desk.ts'
import { excerptOf } from '../../domain/desk/excerpt.ts'
import { arrangeQueue, type Queued } from '../../domain/desk/queue.ts'
import { relationId } from '../../domain/relationId.ts'
import type { AccuracyFlag, Correction } from '../../payload-types.ts'
import { slugs } from '../../slugs.ts'
import { readCategories } from '../readCategories.ts'
import {
  counted,
  type DeskArticle,
  findDeskArticles,
  findDeskRows,
  inReview,
  type Look,
} from './deskRows.ts'
import { keepApprovable } from './keepApprovable.ts'
import { keepInScope } from './keepInScope.ts'
import { readCampaigns } from './readCampaigns.ts'
import { readOverview } from './readOverview.ts'
import { isAssignedTo, readQueue } from './readQueue.ts'

/** How many of each the desk shows. */
const shown = { queue: 8, others: 5 } as const

/**
 * The desk of the signed-in user: what they have to do next, within what they are in charge of,
 * and how the whole library stands. As many queries whatever there is, none of which reads a text.
 * @param now milliseconds since the epoch
 */
export async function readDesk(req: PayloadRequest, now: number): Promise<Desk> {
  const staff = staffOf(req)
  const actor = actorOf(req)
  if (!staff || !actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const [queue, waiting, blocks, checks, corrections, campaigns, categories] = await Promise.all([
    readQueue(req, staff.id),
    isReviewer({ req }) ? findDeskArticles(req, inReview) : null,
    findDeskRows(req, slugs.accuracyFlags, openBlocks),
    findDeskArticles(req, overdueChecks(policyDayAt(now))),
    findDeskRows(req, slugs.corrections, newCorrections),
    readCampaigns(req, now),
    readCategories(req),
  ])
  const subjects = await readSubjects(req, [...blocks, ...corrections])
  const isTheirs = await keepInScope(req, [...checks, ...subjects.values()], categories)
  const review = waiting && (await keepApprovable(req, waiting, { actor, categories, now }))
  const isAboutTheirs = ({ article }: AccuracyFlag | Correction) => {
    const subject = subjects.get(relationId(article))
    return subject !== undefined && isTheirs(subject)
  }
  const titleOf = (article: unknown) => subjects.get(relationId(article))?.title ?? ''
  const excerpt = <Row, Item>(read: number, kept: Row[], toItem: (row: Row) => Item) =>
    excerptOf(kept.map(toItem), { shown: shown.others, counted, read })

  return {
    role: staff.role,
    queue: excerptOf(
      arrangeQueue(
        queue.map((article) => queued(article, staff.id)),
        now,
      ).map((one) => ({ ...one, overdue: isOverdue(one.dueAt, now) })),
      { shown: shown.queue, counted },
    ),
    review:
      review &&
      excerpt(waiting.length, review, ({ id, title, updatedAt }) => ({
        id,
        title,
        since: updatedAt,
      })),
    blocks: excerpt(blocks.length, blocks.filter(isAboutTheirs), (flag) => ({
      id: flag.id,
      article: relationId(flag.article),
      title: titleOf(flag.article),
      message: flag.message ?? '',
      raisedAt: flag.raisedAt,
      dueAt: flag.dueAt ?? null,
      overdue: isOverdue(flag.dueAt, now),
    })),
    checks: excerpt(checks.length, checks.filter(isTheirs), ({ id, title, accuracy }) => ({
      id,
      title,
      nextReviewAt: accuracy?.nextReviewAt ?? '',
    })),
    corrections: excerpt(corrections.length, corrections.filter(isAboutTheirs), (one) => ({
      id: one.id,
      title: titleOf(one.article),
      message: one.message,
      at: one.createdAt,
    })),
    campaigns: excerptOf(campaigns, { shown: shown.others, counted }),
    overview: await readOverview(req, categories, now),
  }
}

const openBlocks: Look = {
  where: { and: [{ severity: { equals: 'block' } }, { state: { equals: 'open' } }] },
  sort: ['raisedAt', 'id'],
}

const newCorrections: Look = { where: { state: { equals: 'open' } }, sort: ['createdAt', 'id'] }

/** Live, and not checked again by the day that was set. */
const overdueChecks = (today: string): Look => ({
  where: {
    and: [
      { _status: { equals: 'published' } },
      { 'accuracy.nextReviewAt': { exists: true } },
      { 'accuracy.nextReviewAt': { less_than: today } },
    ],
  },
  sort: 'accuracy.nextReviewAt',
})

/** The articles that flags and corrections are about, by id. */
async function readSubjects(
  req: PayloadRequest,
  rows: readonly { article?: unknown }[],
): Promise<Map<string, DeskArticle>> {
  const ids = [...new Set(rows.map(({ article }) => relationId(article)))].filter(Boolean)
  const articles = await findDeskArticles(req, {
    where: { id: { in: ids } },
    sort: 'id',
    limit: ids.length || 1,
  })
  return new Map(articles.map((article) => [article.id, article]))
}

const queued = (article: DeskArticle, user: string): Queued => ({
  id: article.id,
  title: article.title,
  state: article.workflow?.state ?? 'draft',
  dueAt: article.workflow?.dueAt ?? null,
  updatedAt: article.updatedAt,
  isAssigned: isAssignedTo(article, user),
})
