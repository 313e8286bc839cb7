import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/**
 * Begins the change feed with what is served already, so that a consumer who begins at the
 * beginning learns of all of it.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { connection } = payload.db
  const served = await connection
    .collection('articles')
    .find({ _status: 'published', 'accuracy.withheld': { $ne: true } })
    .sort({ updatedAt: 1, _id: 1 })
    .project({ slug: 1, updatedAt: 1 })
    .toArray()
  if (served.length === 0) return
  await connection.collection('changes').insertMany(
    served.map(({ _id, slug, updatedAt }, index) => ({
      sequence: index + 1,
      type: 'published',
      article: String(_id),
      slug,
      at: new Date(updatedAt).toISOString(),
      createdAt: updatedAt,
      updatedAt,
    })),
  )
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  await payload.db.connection.collection('changes').deleteMany({})
}
