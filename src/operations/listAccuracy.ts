import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isServed } from '../access/served.ts'
import { actorOf } from '../access/staff.ts'
import type { CheckedSource } from '../domain/accuracy/accuracy.ts'
import { decideResolution } from '../domain/accuracy/decideResolution.ts'
import { flagReasons, resolutions } from '../domain/accuracy/flags.ts'
import type { ListedAccuracy, ListedFlag } from '../domain/accuracy/listedAccuracy.ts'
import { isOverdue } from '../domain/accuracy/policyDay.ts'
import type { Actor } from '../domain/actor.ts'
import type { Offered } from '../domain/offered.ts'
import type { Refusal } from '../domain/refusal.ts'
import { relationId } from '../domain/relationId.ts'
import type { AccuracyFlag, Article, Verification } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { isOutOfScope } from './isOutOfScope.ts'
import { lastEventOf } from './lastEventOf.ts'
import { workflowOf } from './readArticle.ts'
import { readFlags } from './readFlags.ts'
import { readLiveText } from './readLiveText.ts'
import { readNames } from './readNames.ts'
import { type Circumstances, readCircumstances } from './resolveFlag.ts'
import { reviewDayFor, verificationRefusals } from './verifyArticle.ts'

/** How much of the past is told. */
const most = 50

/**
 * All that the desk shows of an article's accuracy, for staff: open doubts, blocks first and the
 * most pressing of them at the top, what has been verified, and what the asking user may do.
 * @param now milliseconds since the epoch
 */
export async function listAccuracy(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<ListedAccuracy> {
  const actor = actorOf(req)
  if (!actor) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readLiveText(req, id)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  const rows = await readFlags(req, { article: { equals: id } })
  const verifications = await readVerifications(req, id)
  const { accuracy } = article
  const names = await readNames(req, [
    accuracy?.verifiedBy,
    ...rows.flatMap(({ raisedBy, resolvedBy }) => [raisedBy, resolvedBy]),
    ...verifications.map(({ by }) => by),
  ])
  const nameOf = (user: unknown) => names.get(relationId(user)) ?? null
  const outOfScope = await isOutOfScope(req, article)
  const open = rows.filter(({ state }) => state === 'open')
  const circumstancesOf = await readCircumstances(req, article, open, outOfScope)
  const flags = rows.map(
    (row): ListedFlag => ({
      ...shown(row, now),
      ...peopleOf(row, nameOf),
      resolutions: row.state === 'open' ? offersOn(circumstancesOf(row), actor) : [],
    }),
  )
  const { contentHash } = workflowOf(article)
  const isLive = article._status === 'published'
  return {
    id,
    live: isLive,
    served: isServed(article, now),
    liveSince: isLive ? await readLiveSince(req, id) : null,
    status: accuracy?.status ?? 'unverified',
    verifiedAt: accuracy?.verifiedAt ?? null,
    verifiedBy: nameOf(accuracy?.verifiedBy),
    verifiedAgainst: Array.isArray(accuracy?.verifiedAgainst) ? accuracy.verifiedAgainst.length : 0,
    nextReviewAt: accuracy?.nextReviewAt ?? null,
    contentHash,
    flags: flags.filter(({ state }) => state === 'open').toSorted(byUrgency),
    settled: flags
      .filter(({ state }) => state !== 'open')
      .toSorted((a, b) => ((a.resolvedAt ?? '') < (b.resolvedAt ?? '') ? 1 : -1))
      .slice(0, most),
    verifications: verifications.map((row) => ({
      id: row.id,
      at: row.at,
      by: nameOf(row.by),
      sources: (row.sources ?? []).map(sourceOf),
      note: row.note || null,
      nextReviewAt: row.nextReviewAt ?? null,
      holds: isLive && row.contentHash === contentHash,
    })),
    verify: {
      ...offered(verificationRefusals(article, outOfScope)),
      suggested: {
        sources: suggestedSources(article, verifications[0]),
        nextReviewAt: await reviewDayFor(req, article, now),
      },
    },
    raise: {
      ...offered(outOfScope ? [{ code: 'out_of_scope' }] : []),
      reasons: flagReasons,
    },
  }
}

const offered = (refusals: readonly Refusal[]): Offered => ({
  allowed: refusals.length === 0,
  refusals,
})

/** Each way to end a flag, judged as if all that will be asked for had been said. */
function offersOn(circumstances: Circumstances, actor: Actor): ListedFlag['resolutions'] {
  const said = { note: 'said', evidence: 'said' }
  return resolutions.map((resolution) => ({
    resolution,
    ...offered(decideResolution({ ...circumstances, ...said, actor, resolution })),
  }))
}

const shown = (row: AccuracyFlag, now: number) => ({
  id: row.id,
  severity: row.severity,
  reason: row.reason,
  state: row.state,
  origin: row.origin,
  message: row.message ?? '',
  figure: row.figure || null,
  dueAt: row.dueAt ?? null,
  overdue: isOverdue(row.dueAt, now),
  sourceUrl: row.sourceUrl || null,
  raisedAt: row.raisedAt,
  note: row.note || null,
  evidence: row.evidence || null,
  resolvedAt: row.resolvedAt ?? null,
})

const peopleOf = (row: AccuracyFlag, nameOf: (user: unknown) => string | null) => ({
  raisedBy: nameOf(row.raisedBy),
  resolvedBy: nameOf(row.resolvedBy),
})

/** Blocks first, then what is due first, then what has been open longest. */
function byUrgency(a: ListedFlag, b: ListedFlag): number {
  const key = ({ severity, dueAt, raisedAt }: ListedFlag) =>
    `${severity === 'block' ? 0 : 1} ${dueAt ?? '9999'} ${raisedAt}`
  return key(a) < key(b) ? -1 : 1
}

const sourceOf = ({ url, title, note }: NonNullable<Verification['sources']>[number]) => ({
  url,
  ...(title && { title }),
  ...(note && { note }),
})

/** What was checked last time, else what the text says it rests on, as far as that can be opened. */
const suggestedSources = (article: Article, last: Verification | undefined): CheckedSource[] => {
  const before = (last?.sources ?? []).map(({ url, title }) => sourceOf({ url, title }))
  if (before.length > 0) return before
  return (article.sources ?? []).flatMap(({ url, title }) =>
    url ? [sourceOf({ url, title })] : [],
  )
}

async function readVerifications(req: PayloadRequest, article: string): Promise<Verification[]> {
  const { docs } = await req.payload.find({
    collection: slugs.verifications,
    where: { article: { equals: article } },
    sort: '-at',
    limit: most,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

const readLiveSince = async (req: PayloadRequest, article: string): Promise<string | null> =>
  (await lastEventOf(req, article, ['publish', 'emergency_publish']))?.at ?? null
