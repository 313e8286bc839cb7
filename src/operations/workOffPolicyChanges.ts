import type { PayloadRequest } from 'payload'
import { slugs } from '../slugs.ts'
import { flagTouched } from './flagTouched.ts'
import { liftRaised } from './liftRaised.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

/** How many articles one transaction takes: readers and writers wait for no more. */
const batch = 100

const acts = { flagging: flagTouched, lifting: liftRaised } as const

/**
 * Does what activated and cancelled policy changes have given to do: articles are flagged, or
 * flags lifted, in batches. How far it came is stored with each batch, so that it can be stopped at
 * any moment and goes on where it was; two at once do nothing twice.
 * @param now milliseconds since the epoch
 * @param stop ends it after the batch under way
 */
export async function workOffPolicyChanges(
  req: PayloadRequest,
  now: number,
  stop?: AbortSignal,
): Promise<void> {
  const { docs } = await req.payload.find({
    collection: slugs.policyChanges,
    where: { 'progress.work': { exists: true } },
    sort: 'activatedAt',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const { id } of docs) {
    while (!stop?.aborted && (await nextBatch(req, id, now))) {
      // Readers come first; and SQLite frees a transaction's file handles between turns.
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

/** Does the next batch and stores how far it came, in one transaction. Says whether more is left. */
const nextBatch = (req: PayloadRequest, id: string, now: number): Promise<boolean> =>
  runInTransaction(req, async () => {
    // Read anew each time: it may have been cancelled since.
    const change = await readById(req, slugs.policyChanges, id)
    const work = change?.progress?.work
    if (!work) return false
    const { cursor, done, more } = await acts[work](req, change, batch, now)
    await req.payload.update({
      collection: slugs.policyChanges,
      id,
      data: {
        progress: {
          ...change.progress,
          work: more ? work : null,
          cursor,
          done: (change.progress?.done ?? 0) + done,
        },
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return more
  })
