import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const links = 'related-links'

/** Indexes that the fields no longer declare: the adapter makes indexes and takes none away. */
const undeclared = [
  ['articles', 'servedUntil_1'],
  ['_articles_versions', 'version.servedUntil_1'],
  ['articles', '_status_1_servedUntil_1_updatedAt_1'],
  ['_articles_versions', 'version._status_1_version.servedUntil_1_version.updatedAt_1'],
] as const

/** Tells the related links until when they are served, as `serveLinks` would have it. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { connection } = payload.db
  for (const [collection, name] of undeclared) {
    const indexes = await connection.collection(collection).indexes()
    const isThere = indexes.some((index) => index.name === name)
    if (isThere) await connection.collection(collection).dropIndex(name)
  }
  const served = connection
    .collection('articles')
    .find({ _status: 'published', 'accuracy.withheld': { $ne: true } })
    .project({ servedUntil: 1 })
  for await (const { _id, servedUntil } of served) {
    await connection.collection(links).updateMany({ from: _id }, { $set: { servedUntil } })
  }
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await payload.db.connection.collection(links).updateMany({}, { $unset: { servedUntil: 1 } })
}
