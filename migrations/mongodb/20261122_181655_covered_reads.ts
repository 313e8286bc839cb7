import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/**
 * The indexes of the public lists, which the collection no longer declares: SQLite has others of its
 * own (`coverReads`). With `servedUntil` in them too, MongoDB's planner may walk through all that is
 * served to find one slug.
 */
const ofLists = [
  { _status: 1, updatedAt: 1 },
  { _status: 1, primaryCategory: 1 },
] as const

/** Of versions, where no read used them. The adapter makes indexes and takes none away. */
const unused = [
  'version._status_1_version.updatedAt_1',
  'version._status_1_version.primaryCategory_1',
]

export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const articles = payload.db.connection.collection('articles')
  for (const fields of ofLists) await articles.createIndex(fields)
  const versions = payload.db.connection.collection('_articles_versions')
  const indexes = await versions.indexes()
  for (const name of unused) {
    if (indexes.some((index) => index.name === name)) await versions.dropIndex(name)
  }
}

/** Nothing to take back: what the indexes were before, the collection declared. */
export async function down(_: MigrateDownArgs): Promise<void> {}
