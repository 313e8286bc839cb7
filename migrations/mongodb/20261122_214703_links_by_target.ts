import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const unused = 'live_1'

/**
 * Nearly all related links are live, so that looking for those has a planner walk through all of
 * them; an index of them is of no use. The one of their targets the adapter makes by itself.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const links = payload.db.connection.collection('related-links')
  const indexes = await links.indexes()
  if (indexes.some(({ name }) => name === unused)) await links.dropIndex(unused)
}

/** Nothing to take back: what the index was before, the collection declared. */
export async function down(_: MigrateDownArgs): Promise<void> {}
