import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-mongodb'

const entries = 'search-entries'

/** What the fields cannot declare: the search index, and where every article holds. */
export async function up({ payload }: MigrateUpArgs): Promise<void> {
  const { connection } = payload.db
  const regions = { $ifNull: ['$regions', []] }
  // As `placesOf` would have it.
  await connection.collection('articles').updateMany({}, [
    {
      $set: {
        places: {
          $map: {
            input: { $cond: [{ $gt: [{ $size: regions }, 0] }, regions, ['national']] },
            as: 'region',
            in: {
              $concat: [
                { $toString: '$$region' },
                '/',
                { $ifNull: [{ $toString: '$primaryCategory' }, ''] },
                '/',
                { $ifNull: ['$insuranceType', 'none'] },
              ],
            },
          },
        },
      },
    },
  ])
  await connection.collection(entries).createIndex({ grams: 1, entered: -1 })
  await connection.collection(entries).createIndex({ titleGrams: 1, entered: -1 })
}

export async function down({ payload }: MigrateDownArgs): Promise<void> {
  const { connection } = payload.db
  await connection.collection(entries).drop()
  await connection.collection('articles').updateMany({}, { $unset: { places: 1 } })
}
