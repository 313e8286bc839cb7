import { and, eq, inArray } from '@payloadcms/db-sqlite/drizzle'
import type { SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import type { PayloadRequest } from 'payload'
import type { Slug } from '../slugs.ts'
import { connectionOf, sessionOf } from './transactionConnection.ts'

export type Rows = {
  collection: Slug
  /** Their latest versions instead of the documents. */
  latestVersions?: true
  /** The field that holds one of the ids. */
  by: string
  ids: readonly string[]
  /** What to write, by dotted paths: `accuracy.status`. Days and instants are ISO 8601. */
  values: Record<string, unknown>
}

/**
 * Writes the same values to all rows that belong to some ids, in one statement, inside the caller's
 * transaction and past every hook. For what is beside the text, and for fields of a row itself, no
 * lists: Payload's own bulk update reads and writes row by row.
 */
export const updateRows = (req: PayloadRequest, rows: Rows): Promise<void> =>
  req.payload.db.name === 'mongoose' ? updateInMongoDB(req, rows) : updateInSQLite(req, rows)

type Table = Record<string, SQLiteColumn>
type SQLite = { tables: Record<string, Table> }

async function updateInSQLite(req: PayloadRequest, rows: Rows): Promise<void> {
  const { tables } = req.payload.db as unknown as SQLite
  const name = rows.collection.replaceAll('-', '_')
  const table = tables[rows.latestVersions ? `_${name}_v` : name]
  const column = table?.[rows.by]
  if (!table || !column) throw new Error(`${rows.collection} has no ${rows.by}.`)
  const isTheirs = inArray(column, [...rows.ids])
  const values = Object.fromEntries(
    Object.entries(rows.values).map(([path, value]) => [path.replaceAll('.', '_'), value]),
  )
  const connection = await connectionOf(req)
  await connection
    .update(table)
    .set(values)
    .where(rows.latestVersions && table.latest ? and(isTheirs, eq(table.latest, true)) : isTheirs)
}

type Model = {
  updateMany: (filter: object, update: object, options: object) => Promise<unknown>
}
type MongoDB = {
  collections: Record<string, Model>
  versions: Record<string, Model>
}

async function updateInMongoDB(req: PayloadRequest, rows: Rows): Promise<void> {
  const { collections, versions } = req.payload.db as unknown as MongoDB
  const model = (rows.latestVersions ? versions : collections)[rows.collection]
  if (!model) throw new Error(`There is no collection ${rows.collection}.`)
  await model.updateMany(
    {
      [rows.by === 'id' ? '_id' : rows.by]: { $in: rows.ids },
      ...(rows.latestVersions && { latest: true }),
    },
    { $set: rows.values },
    { session: await sessionOf(req), timestamps: false },
  )
}
