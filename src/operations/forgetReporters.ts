import type { PayloadRequest } from 'payload'
import { dayLength } from '../domain/accuracy/policyDay.ts'
import { slugs } from '../slugs.ts'
import { runInTransaction } from './runInTransaction.ts'

/** How long is kept what could tell who reported something, in days: of contacts, after closing. */
export const keptReporterDays = { senderHash: 30, contact: 90 } as const

/**
 * Erases from corrections what could tell who sent them. What they say stays.
 * @param now milliseconds since the epoch
 */
export async function forgetReporters(req: PayloadRequest, now: number): Promise<void> {
  const before = (days: number) => ({ less_than: new Date(now - days * dayLength).toISOString() })
  const { db } = req.payload
  const collection = slugs.corrections
  await runInTransaction(req, async () => {
    await db.updateMany({
      collection,
      where: {
        and: [{ createdAt: before(keptReporterDays.senderHash) }, { senderHash: { exists: true } }],
      },
      data: { senderHash: null },
      returning: false,
      req,
    })
    await db.updateMany({
      collection,
      where: {
        and: [{ closedAt: before(keptReporterDays.contact) }, { contact: { exists: true } }],
      },
      data: { contact: null },
      returning: false,
      req,
    })
  })
}
