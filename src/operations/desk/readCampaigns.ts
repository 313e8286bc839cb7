import type { PayloadRequest } from 'payload'
import { isOverdue } from '../../domain/accuracy/policyDay.ts'
import type { Campaign } from '../../domain/desk/desk.ts'
import { slugs } from '../../slugs.ts'
import { deskCountsOf } from './deskCounts.ts'

/** How many policy changes the desk shows. */
const most = 20

/** The policy changes that are active, the most pressing first. */
export async function readCampaigns(req: PayloadRequest, now: number): Promise<Campaign[]> {
  const { docs } = await req.payload.find({
    collection: slugs.policyChanges,
    where: { state: { equals: 'active' } },
    sort: ['dueAt', 'id'],
    limit: most,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const counts = await deskCountsOf(req).flags(
    req,
    docs.map(({ id }) => id),
  )
  return docs.map(({ id, title, dueAt, progress }) => {
    const { open = 0, total = 0 } = counts.find((one) => one.policyChange === id) ?? {}
    return {
      id,
      title,
      dueAt: dueAt ?? null,
      overdue: isOverdue(dueAt, now),
      work: progress?.work ?? null,
      done: progress?.done ?? 0,
      total: progress?.total ?? 0,
      settled: total - open,
      raised: total,
    }
  })
}
