import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const versions = '_articles_versions'
const due = { latest: 1, 'version.workflow.state': 1, 'version.workflow.publishAt': 1 } as const

/**
 * Collections and the indexes that fields declare are made when the adapter connects. What no
 * field can declare is made here: finding the working copies that are due to be published.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  await payload.db.connection.collection(versions).createIndex(due, { name: 'due' })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await payload.db.connection.collection(versions).dropIndex('due')
}
