import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, Payload } from 'payload'
import { migrations as mongodbMigrations } from '../../migrations/mongodb/index.ts'
import { migrations as sqliteMigrations } from '../../migrations/sqlite/index.ts'
import { tellingOfCommits } from '../operations/committedChanges.ts'
import { coverReads } from './coverReads.ts'
import { connections, withPageCache } from './pageCache.ts'
import { withSerialTransactions } from './serialTransactions.ts'

type Migration = NonNullable<
  NonNullable<Parameters<Payload['db']['migrate']>[0]>['migrations']
>[number]

/** Whether an address means MongoDB; every other one is an SQLite file. */
export const isMongoDB = (url: string): boolean => url.startsWith('mongodb')

/**
 * The database adapter for an address: MongoDB in production, an embedded SQLite file otherwise.
 * Neither ever pushes a schema: migrations are the only way it changes.
 */
export const databaseFor = (url: string): DatabaseAdapterObj =>
  tellingOfCommits(isMongoDB(url) ? mongodb(url) : (sqlite(url) as DatabaseAdapterObj))

/** The migrations of the database at an address, in order. */
export const migrationsFor = (url: string): Migration[] =>
  (isMongoDB(url) ? mongodbMigrations : sqliteMigrations) as Migration[]

const mongodb = (url: string) =>
  mongooseAdapter({
    url,
    // No collation: a query with one cannot use the plain indexes that slugs and ids rely on.
    disableIndexHints: true,
    ensureIndexes: true,
    migrationDir: 'migrations/mongodb',
    connectOptions: { serverSelectionTimeoutMS: 5_000 },
  })

const sqlite = (url: string) =>
  withPageCache(
    withSerialTransactions(
      sqliteAdapter({
        client: { url, timeout: 10_000, concurrency: connections } as { url: string },
        idType: 'uuid',
        push: false,
        wal: true,
        afterSchemaInit: [coverReads],
        transactionOptions: {},
        migrationDir: 'migrations/sqlite',
      }),
    ),
  )

/**
 * Brings SQLite's statistics up to date, after migrations and bulk loads: without them its planner
 * reads a region's list through the index on `_status` alone. MongoDB needs no such thing.
 */
export async function refreshStatistics(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { client } = payload.db as unknown as {
    client: { execute: (sql: string) => Promise<unknown> }
  }
  await client.execute('ANALYZE')
}
