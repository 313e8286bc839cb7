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
export const openTask = async (req: PayloadRequest, task: Task): Promise<boolean> =>
  (await openTasks(req, [task])) > 0

/** Opens tasks in one transaction, each once for its occasion. Gives how many are new. */
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
    const news = keyed.filter(({ key }) => !opened.has(key))
    for (const task of news) {
      await req.payload.create({
        collection: slugs.reviewTasks,
        data: { ...task, state: 'open' },
        depth: 0,
        overrideAccess: true,
        req,
      })
    }
    return news.length
  })
