import { ObjectId } from 'mongodb'
import type { FlattenedField, PayloadRequest } from 'payload'
import type { Slug } from '../slugs.ts'
import { connectionOf, sessionOf } from './transactionConnection.ts'

/** A document without groups or lists, by field; ids are strings, days and instants ISO 8601. */
export type NewRow = { createdAt: string; updatedAt: string } & Record<string, unknown>

/**
 * Inserts many plain documents in one statement, inside the caller's transaction and past every
 * hook: for what the system alone writes, in numbers. Payload's own way is a statement for each.
 */
export async function insertRows(
  req: PayloadRequest,
  collection: Slug,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length === 0) return
  await (req.payload.db.name === 'mongoose'
    ? insertInMongoDB(req, collection, rows)
    : insertInSQLite(req, collection, rows))
}

type SQLite = { tables: Record<string, object> }

async function insertInSQLite(
  req: PayloadRequest,
  collection: Slug,
  rows: readonly NewRow[],
): Promise<void> {
  const { tables } = req.payload.db as unknown as SQLite
  const table = tables[collection.replaceAll('-', '_')]
  if (!table) throw new Error(`There is no table for ${collection}.`)
  const connection = await connectionOf(req)
  await connection.insert(table).values(rows)
}

type MongoDB = {
  collections: Record<
    string,
    { collection: { insertMany: (rows: object[], options: object) => Promise<unknown> } }
  >
}

async function insertInMongoDB(
  req: PayloadRequest,
  collection: Slug,
  rows: readonly NewRow[],
): Promise<void> {
  const { collections } = req.payload.db as unknown as MongoDB
  const model = collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  const fields = req.payload.collections[collection].config.flattenedFields
  const types = new Map(fields.map(({ name, type }) => [name, type]))
  await model.collection.insertMany(
    rows.map((row) => ({
      ...Object.fromEntries(
        Object.entries(row)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, asStored(types.get(name), value)]),
      ),
      __v: 0,
    })),
    { session: await sessionOf(req) },
  )
}

/** Ids of other documents are object ids in MongoDB, and instants dates, as Payload stores them. */
function asStored(type: FlattenedField['type'] | undefined, value: unknown): unknown {
  if (value === null) return null
  if (type === 'relationship') return new ObjectId(String(value))
  return type === 'date' ? new Date(String(value)) : value
}
