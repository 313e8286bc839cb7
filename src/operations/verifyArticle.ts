import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { actorOf } from '../access/staff.ts'
import type { CheckedSource } from '../domain/accuracy/accuracy.ts'
import { policyDayAt, policyDayFrom, toPolicyDay } from '../domain/accuracy/policyDay.ts'
import { intervalOf } from '../domain/accuracy/reviewInterval.ts'
import { lineOf } from '../domain/categories/tree.ts'
import type { Refusal } from '../domain/refusal.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { closeTasksOf } from './closeTask.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { workflowOf } from './readArticle.ts'
import { readById } from './readById.ts'
import { readCategories } from './readCategories.ts'
import { readLiveText } from './readLiveText.ts'
import { recordAccuracy } from './recordAccuracy.ts'
import { closeFlag } from './resolveFlag.ts'
import { runInTransaction } from './runInTransaction.ts'

export type Check = {
  sources: readonly CheckedSource[]
  note?: string
  /** A day; by default the category's interval from now. */
  nextReviewAt?: string
  /** The flags that the check settles: confirmed right. */
  resolves?: readonly string[]
  /** The hash of the text that was checked, as the page told it. */
  contentHash?: string
}

/**
 * Records that the live text was checked against sources and is still right: no edit, no draft.
 * The check is bound to that very text, and refused when it changed since it was read.
 * @param now milliseconds since the epoch
 */
export async function verifyArticle(
  req: PayloadRequest,
  id: string,
  check: Check,
  now: number,
): Promise<{ id: string; verifiedAt: string; nextReviewAt: string }> {
  const actor = actorOf(req)
  if (actor?.kind !== 'user') throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const article = await readLiveText(req, id)
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    const isLive = article._status === 'published'
    const outOfScope = await isOutOfScope(req, article)
    const refusals = [
      ...verificationRefusals(article, outOfScope),
      ...(isLive ? refusalsOf(article, check, now) : []),
    ]
    if (refusals.length > 0) throw new RefusedError(refusals)

    const { contentHash } = workflowOf(article)
    const verifiedAt = new Date(now).toISOString()
    const nextReviewAt = dayOf(check.nextReviewAt) ?? (await reviewDayFor(req, article, now))
    const note = check.note?.trim() ?? ''
    for (const flagId of new Set(check.resolves)) {
      const flag = await readById(req, slugs.accuracyFlags, flagId)
      if (!flag || relationId(flag.article) !== id) throw new RefusedError([{ code: 'not_found' }])
      const evidence = check.sources[0]?.url ?? ''
      const settlement = { resolution: 'confirmed', note: note || evidence, evidence } as const
      await closeFlag(req, { flag, article, outOfScope, settlement, actor, now })
    }
    await req.payload.create({
      collection: slugs.verifications,
      data: {
        article: id,
        by: actor.id,
        at: verifiedAt,
        sources: check.sources.map((source) => ({ ...source })),
        note,
        contentHash,
        nextReviewAt,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await closeTasksOf(req, id, note, now)
    await recordAccuracy(req, { article, event: 'verify', actor, comment: note || null, now })
    return { id, verifiedAt, nextReviewAt }
  })
}

const dayOf = (value: string | undefined): string | null => (value ? toPolicyDay(value) : null)

/** Why somebody may not verify an article as it stands, whatever they checked. */
export function verificationRefusals(article: Article, outOfScope: boolean): Refusal[] {
  const refusals: Refusal[] = []
  if (outOfScope) refusals.push({ code: 'out_of_scope' })
  if (article._status !== 'published') refusals.push({ code: 'wrong_state' })
  return refusals
}

/** What is wrong with a check, whoever makes it. */
function refusalsOf(article: Article, check: Check, now: number): Refusal[] {
  const refusals: Refusal[] = []
  const { contentHash } = workflowOf(article)
  if (check.contentHash !== undefined && check.contentHash !== contentHash) {
    refusals.push({ code: 'content_changed' })
  }
  if (check.sources.length === 0) refusals.push({ code: 'source_required' })
  const day = dayOf(check.nextReviewAt)
  if (check.nextReviewAt && (day === null || day <= policyDayAt(now))) {
    refusals.push({ code: 'invalid_request', fields: ['nextReviewAt'] })
  }
  return refusals
}

/** The next day of review that the category's interval, its own or inherited, gives. */
export async function reviewDayFor(
  req: PayloadRequest,
  article: Article,
  now: number,
): Promise<string> {
  const { primaryCategory } = article
  if (!primaryCategory) return policyDayFrom(now, intervalOf([]))
  const categories = await readCategories(req)
  const intervals = lineOf(categories, relationId(primaryCategory)).map(
    (id) => categories.find((category) => category.id === id)?.reviewIntervalDays,
  )
  return policyDayFrom(now, intervalOf(intervals))
}
