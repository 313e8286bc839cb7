import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/** What a list is ordered by, unless it says otherwise, with what decides between equals. */
const order = { updatedAt: 1, createdAt: 1 } as const

/**
 * Each public list by one index, first what is looked for and then the order, so that no more than the
 * page is read: MongoDB orders by an index only what it has in that order to the last field. That of a
 * region has the rest of the rule of what is served as well, and counts without its articles. An
 * article by its slug likewise: where the status is in another index, a planner that puts two together
 * walks through all that is published.
 */
const indexes = {
  served_in_region: {
    regions: 1,
    _status: 1,
    ...order,
    'accuracy.withheld': 1,
    servedUntil: 1,
  },
  live: { _status: 1, ...order },
  live_in_category: { _status: 1, primaryCategory: 1, ...order },
  live_for_insurance: { _status: 1, insuranceType: 1, ...order },
  live_by_slug: { slug: 1, _status: 1 },
} as const

/** Those of `covered_reads`, which these begin with. */
const replaced = {
  _status_1_updatedAt_1: { _status: 1, updatedAt: 1 },
  _status_1_primaryCategory_1: { _status: 1, primaryCategory: 1 },
} as const

export const up = ({ payload }: MigrateUpArgs): Promise<void> =>
  exchange(payload, replaced, indexes)

export const down = ({ payload }: MigrateDownArgs): Promise<void> =>
  exchange(payload, indexes, replaced)

type Indexes = Record<string, Record<string, 1>>

async function exchange(
  { db }: MigrateUpArgs['payload'],
  before: Indexes,
  after: Indexes,
): Promise<void> {
  const articles = db.connection.collection('articles')
  for (const [name, fields] of Object.entries(after)) await articles.createIndex(fields, { name })
  const present = await articles.indexes()
  for (const name of Object.keys(before)) {
    if (present.some((index) => index.name === name)) await articles.dropIndex(name)
  }
}
