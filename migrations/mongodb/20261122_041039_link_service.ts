import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const links = 'related-links'

/** Tells the related links until when they are served, as `serveLinks` would have it. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { connection } = payload.db
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
