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

/** Opens tasks for the desk in one transaction, each once for its occasion. Gives how many. */
export const openTasks = (req: PayloadRequest, tasks: readonly Task[]): Promise<number> =>
  runInTransaction(req, async () => {
    const keyed = tasks.map(({ occasion, ...task }) => ({
      ...task,
      key: [task.reason, task.article, occasion].join(':'),
    }))
    const { docs } = await req.payload.find({
      collection: slugs.reviewTasks,
      where: { key: { in: keyed.map(({ key }) => key) } },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const opened = new Set(docs.map(({ key }) => key))
    const before = opened.size
    for (const task of keyed) {
      // What stands twice in a text is one occasion.
      if (opened.has(task.key)) continue
      opened.add(task.key)
      await req.payload.create({
        collection: slugs.reviewTasks,
        data: { ...task, state: 'open' },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
    return opened.size - before
  })
