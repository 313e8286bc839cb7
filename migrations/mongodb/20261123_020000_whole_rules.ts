import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/**
 * A region's list by one index: what is looked for, the order, and the rest of the rule of what is
 * served, so that it is counted without its articles, and of these only the page is read. An article
 * by its slug likewise: where the status is in another index, a planner that puts indexes together
 * walks through all that is published.
 */
const indexes = {
  served_in_region: {
    regions: 1,
    _status: 1,
    updatedAt: 1,
    'accuracy.withheld': 1,
    servedUntil: 1,
  },
  live_by_slug: { slug: 1, _status: 1 },
} as const

export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const articles = payload.db.connection.collection('articles')
  for (const [name, fields] of Object.entries(indexes)) await articles.createIndex(fields, { name })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  const articles = payload.db.connection.collection('articles')
  for (const name of Object.keys(indexes)) await articles.dropIndex(name)
}
