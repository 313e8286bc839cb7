import type { PayloadRequest, Where } from 'payload'
import { policyDayAt } from '../domain/accuracy/policyDay.ts'
import { slugs } from '../slugs.ts'
import { appendChanges } from './appendChanges.ts'
import { lastRow } from './lastChange.ts'
import { appendWhatChanged } from './recordChanges.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Tells consumers of the articles whose last day has ended. They are withheld by the clock, with
 * nothing written; this is what is written of it, once: with each run that finds something to say,
 * a row notes up to which day all has been told.
 * @param now milliseconds since the epoch
 * @returns how many have ended
 */
export const recordExpired = (req: PayloadRequest, now: number): Promise<number> =>
  runInTransaction(req, async () => {
    const today = policyDayAt(now)
    // The policy day before which every end has been told.
    const toldBefore = (await lastRow(req, ['day_ended']))?.at
    if (toldBefore !== undefined && toldBefore >= today) return 0
    const ended = await readEnded(req, today, toldBefore)
    await appendWhatChanged(
      req,
      ended,
      new Map(ended.map((id) => [id, { standing: 'served' }])),
      now,
    )
    await appendChanges(req, [{ type: 'day_ended', article: '', slug: '', at: today }])
    return ended.length
  })

async function readEnded(
  req: PayloadRequest,
  today: string,
  toldBefore: string | undefined,
): Promise<string[]> {
  const and: Where[] = [
    { _status: { equals: 'published' } },
    { 'accuracy.withheld': { equals: false } },
    { effectiveTo: { less_than: today } },
    ...(toldBefore ? [{ effectiveTo: { greater_than_equal: toldBefore } }] : []),
  ]
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: { and },
    select: { slug: true },
    joins: false,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id }) => id)
}
