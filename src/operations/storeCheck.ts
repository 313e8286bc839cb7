import type { PayloadRequest } from 'payload'
import { type Judgement, judgeCheck, lookBy, type Seen } from '../domain/sources/judgeCheck.ts'
import type { Source } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { findDependents } from './findDependents.ts'
import { openTasks } from './openTasks.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

/** What became of a check: how the source was found, and how many tasks that opened. */
export type StoredCheck = { outcome: Judgement['outcome']; tasks: number }

/**
 * Records what a check of a source saw, and opens a task for every live article that rests on it
 * where that is news: all in one transaction. Null, and nothing is recorded, when the entry was
 * checked, given another address or deleted since the check began: two at once are one.
 * @param source as it was when the check began
 * @param now milliseconds since the epoch
 */
export async function storeCheck(
  req: PayloadRequest,
  source: Source,
  seen: Seen,
  now: number,
): Promise<StoredCheck | null> {
  return runInTransaction(req, async () => {
    const stored = await readById(req, slugs.sources, source.id)
    const isAsItWas = stored?.checkedAt === source.checkedAt && stored?.url === source.url
    if (!stored || !isAsItWas) return null
    const { outcome, checkedHash, goneSince, news } = judgeCheck(stored, seen, now)
    const problem = 'problem' in seen ? seen.problem : null
    await req.payload.db.updateOne({
      collection: slugs.sources,
      id: stored.id,
      data: {
        checkOutcome: outcome,
        checkedHash,
        goneSince,
        checkedAt: new Date(now).toISOString(),
        checkProblem: problem?.code ?? null,
        checkMessage: problem?.detail ?? null,
      },
      returning: false,
      req,
    })
    return { outcome, tasks: news ? await openDependents(req, stored, news, now) : 0 }
  })
}

const openDependents = async (
  req: PayloadRequest,
  source: Source,
  { reason, occasion }: NonNullable<Judgement['news']>,
  now: number,
): Promise<number> =>
  openTasks(
    req,
    (await findDependents(req, source)).map((article) => ({
      article,
      reason,
      message: `${source.title} ${source.url}`,
      dueAt: lookBy(now),
      // Two sources may be replaced by the same page, or go on the same day.
      occasion: `${source.id}:${occasion}`,
    })),
  )
