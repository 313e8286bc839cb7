import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { everLive } from '../access/served.ts'
import { staffOf } from '../access/staff.ts'
import { type Limit, limits, lookBack, secondsToWait } from '../domain/corrections/rate.ts'
import { makeReference, referenceBytes } from '../domain/corrections/reference.ts'
import { slugs } from '../slugs.ts'
import { notify } from './notify.ts'
import { readWorkingCopy } from './readArticle.ts'
import { runInTransaction } from './runInTransaction.ts'
import { senderHash } from './senderHash.ts'

/** How far the clocks of two processes may lie apart, in milliseconds. */
const tolerance = 60_000

/** What a reader reports. */
export type Report = {
  /** The article's slug. */
  article: string
  message: string
  quote?: string
  sourceUrl?: string
  /** For the staff alone, and not for long (`forgetReporters`). */
  contact?: string
}

/** A reference nobody has. */
export const newReference = (): string =>
  makeReference(Uint8Array.from(randomBytes(referenceBytes)))

/**
 * Takes in a reader's report on an article that is, or was, live, and tells the desk of it. Gives
 * the reference by which its outcome can be asked for.
 *
 * Limits are judged before anything is looked up, so that a sender who is over them learns nothing
 * and holds nobody up, and again where it is stored.
 * @param sender the address it came from; a hash of it is all that is kept
 * @param now milliseconds since the epoch
 */
export async function submitCorrection(
  req: PayloadRequest,
  report: Report,
  sender: string | null,
  now: number,
): Promise<{ reference: string }> {
  const from = senderHash(req, sender)
  await keepToLimits(req, from, now)
  const articleId = await findEverLive(req, report.article)
  if (articleId === null) throw new RefusedError([{ code: 'not_found' }])
  return runInTransaction(req, async () => {
    await keepToLimits(req, from, now)
    const reference = newReference()
    const at = new Date(now).toISOString()
    await req.payload.create({
      collection: slugs.corrections,
      data: {
        ...report,
        article: articleId,
        reference,
        state: 'open',
        senderHash: from,
        sequence: await nextSequence(req),
        createdAt: at,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const article = await readWorkingCopy(req, articleId)
    if (!article) throw new RefusedError([{ code: 'not_found' }])
    const actor = staffOf(req)?.id ?? null
    await notify(req, { kind: 'correction', article, actor, at, key: reference })
    return { reference }
  })
}

async function keepToLimits(req: PayloadRequest, from: string, now: number): Promise<void> {
  const waits = [
    await waitUnder(req, limits.address, now, { senderHash: { equals: from } }),
    await waitUnder(req, limits.everybody, now),
  ]
  const retryAfter = Math.max(...waits)
  if (retryAfter > 0) throw new RefusedError([{ code: 'too_many_requests', retryAfter }])
}

async function waitUnder(
  req: PayloadRequest,
  rules: readonly Limit[],
  now: number,
  which: Where = {},
): Promise<number> {
  const { most, within } = lookBack(rules)
  const at = (instant: number) => new Date(instant).toISOString()
  const { docs } = await req.payload.find({
    collection: slugs.corrections,
    where: {
      and: [
        { createdAt: { greater_than: at(now - within) } },
        // A clock that was ahead for a while must not shut the door until it is reached again.
        { createdAt: { less_than: at(now + tolerance) } },
        which,
      ],
    },
    sort: '-createdAt',
    limit: most,
    pagination: false,
    select: { createdAt: true },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return secondsToWait(
    docs.map(({ createdAt }) => Date.parse(createdAt)),
    rules,
    now,
  )
}

async function findEverLive(req: PayloadRequest, slug: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and: [{ slug: { equals: slug } }, everLive] },
    draft: false,
    limit: 1,
    pagination: false,
    depth: 0,
    joins: false,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return docs[0]?.id ?? null
}

/**
 * Numbers follow each other, so two that were let through by the same count cannot both be stored:
 * one of them meets a conflict and is counted again.
 */
async function nextSequence(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: slugs.corrections,
    sort: '-sequence',
    limit: 1,
    pagination: false,
    showHiddenFields: true,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs[0]?.sequence ?? 0) + 1
}
