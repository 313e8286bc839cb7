import type { PayloadRequest } from 'payload'
import type { TaskReason } from '../domain/accuracy/tasks.ts'
import { slugs } from '../slugs.ts'
import { runInTransaction } from './runInTransaction.ts'

export type Task = {
  article: string
  reason: TaskReason
  /** For the staff. */
  message: string
  /** The policy day by which somebody should have looked. */
  dueAt?: string
  /** What tells this occasion from the next one of the same reason for the article. */
  occasion: string
}

/** Opens a task for the desk, once for each occasion. Gives whether it is new. */
export async function openTask(req: PayloadRequest, task: Task): Promise<boolean> {
  const { occasion, ...rest } = task
  const key = [task.reason, task.article, occasion].join(':')
  return runInTransaction(req, async () => {
    const { totalDocs } = await req.payload.count({
      collection: slugs.reviewTasks,
      where: { key: { equals: key } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0) return false
    await req.payload.create({
      collection: slugs.reviewTasks,
      data: { ...rest, key, state: 'open' },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return true
  })
}
