import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

/**
 * Whether it is withheld is said of every article: what is not said is not served, and MongoDB
 * decides by an index what is false, not what is missing.
 */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const said = { accuracy: { $mergeObjects: ['$accuracy', { withheld: false }] } }
  await payload.db.connection
    .collection('articles')
    .updateMany({ 'accuracy.withheld': { $nin: [true, false] } }, [{ $set: said }])
}

/** Both say that it is not withheld to what was there before. */
export async function down(_: MigrateDownArgs): Promise<void> {}
