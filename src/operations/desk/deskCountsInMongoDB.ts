import { type Document, ObjectId } from 'mongodb'
import type { PayloadRequest } from 'payload'
import type { AccuracyStatus } from '../../domain/accuracy/accuracy.ts'
import { slugs } from '../../slugs.ts'
import type { DeskCounts } from './deskCounts.ts'

type Model = { aggregate: <Row>(stages: Document[]) => Promise<Row[]> }
type MongoDB = { collections: Record<string, Model>; versions: Record<string, Model> }

type Group = {
  _id: {
    regions?: readonly unknown[] | null
    category?: unknown
    status?: AccuracyStatus | null
    age: number | null
  }
  count: number
}

export const deskCountsInMongoDB: DeskCounts = {
  standings: async (req, bounds) => {
    const groups = await modelOf(req, 'versions', slugs.articles).aggregate<Group>([
      { $match: { latest: true, 'version.workflow.state': { $ne: 'withdrawn' } } },
      {
        $group: {
          _id: {
            regions: '$version.regions',
            category: '$version.primaryCategory',
            status: '$version.accuracy.status',
            age: ageAgainst(bounds),
          },
          count: { $sum: 1 },
        },
      },
    ])
    return groups.map(({ _id: { regions, category, status, age }, count }) => ({
      regions: (regions ?? []).map(String),
      category: category ? String(category) : '',
      status: status ?? 'unverified',
      age,
      count,
    }))
  },
  flags: async (req, policyChanges) => {
    const counts = await modelOf(req, 'collections', slugs.accuracyFlags).aggregate<{
      _id: unknown
      open: number
      total: number
    }>([
      { $match: { policyChange: { $in: policyChanges.map((id) => new ObjectId(id)) } } },
      {
        $group: {
          _id: '$policyChange',
          open: { $sum: { $cond: [{ $eq: ['$state', 'open'] }, 1, 0] } },
          total: { $sum: 1 },
        },
      },
    ])
    return counts.map(({ _id, open, total }) => ({ policyChange: String(_id), open, total }))
  },
}

/** How many of the bounds a verification lies before; null where there is none. */
const ageAgainst = (bounds: readonly string[]): Document => {
  const at = '$version.accuracy.verifiedAt'
  const isBefore = bounds.map((bound) => ({ $cond: [{ $lt: [at, new Date(bound)] }, 1, 0] }))
  return { $cond: [{ $gt: [at, null] }, { $add: isBefore }, null] }
}

function modelOf(req: PayloadRequest, kind: keyof MongoDB, collection: string): Model {
  const model = (req.payload.db as unknown as MongoDB)[kind][collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  return model
}
