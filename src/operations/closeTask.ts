import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { staffOf } from '../access/staff.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { runInTransaction } from './runInTransaction.ts'

/**
 * Settles a task by hand, with a word on what was found. Settled once, it stays as it is.
 * @param now milliseconds since the epoch
 */
export async function closeTask(
  req: PayloadRequest,
  id: string,
  note: string,
  now: number,
): Promise<{ id: string; state: 'done' }> {
  const staff = staffOf(req)
  if (!staff) throw new RefusedError([{ code: 'not_signed_in' }])
  return runInTransaction(req, async () => {
    const task = await readById(req, slugs.reviewTasks, id)
    if (!task) throw new RefusedError([{ code: 'not_found' }])
    if (task.state === 'done') return { id, state: 'done' }
    if (note === '') throw new RefusedError([{ code: 'note_required' }])
    await req.payload.update({
      collection: slugs.reviewTasks,
      id,
      data: { state: 'done', note, doneBy: staff.id, doneAt: new Date(now).toISOString() },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { id, state: 'done' }
  })
}

/** Settles every open task of an article: it has just been checked. */
export async function closeTasksOf(
  req: PayloadRequest,
  article: string,
  note: string,
  now: number,
): Promise<void> {
  await req.payload.db.updateMany({
    collection: slugs.reviewTasks,
    where: { and: [{ article: { equals: article } }, { state: { equals: 'open' } }] },
    data: {
      state: 'done',
      note,
      doneBy: staffOf(req)?.id ?? null,
      doneAt: new Date(now).toISOString(),
    },
    returning: false,
    req,
  })
}
