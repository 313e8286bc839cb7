import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { databaseFor } from '../../../src/platform/database.ts'
import { testDatabaseUrl } from '../../desk.ts'

export type Adapter = Payload['db']

/** A database and, where it is SQLite's, its file. */
export type Twin = { adapter: Adapter; file: string }

type Statement = string | { sql: string; args: string[] }
type SQLite = {
  client: { execute: (statement: Statement) => Promise<{ rows: Record<string, string>[] }> }
}
type Collection = {
  find: (filter: object) => { toArray: () => Promise<Record<string, unknown>[]> }
  replaceOne: (filter: object, row: object) => Promise<unknown>
  aggregate: (steps: object[]) => { toArray: () => Promise<unknown> }
}
type Mongo = {
  connection: {
    db: {
      databaseName: string
      collections: () => Promise<(Collection & { collectionName: string })[]>
    }
    dropDatabase: () => Promise<void>
  }
}

const sqliteOf = (adapter: Adapter) => (adapter as unknown as SQLite).client
const mongoOf = (adapter: Adapter) => (adapter as unknown as Mongo).connection

/** A second database that holds what the first one does, ids and instants and all. */
export async function copyDatabase(payload: Payload): Promise<Twin> {
  const { db } = payload
  const url = testDatabaseUrl(path.join(tmpdir(), `policydesk-twin-${randomUUID()}`))
  const file = url.replace(/^file:/, '').replace(/\/test\.db$/, '.db')
  if (db.name === 'sqlite') await sqliteOf(db).execute(`VACUUM INTO '${file}'`)
  const twin = databaseFor(db.name === 'sqlite' ? `file:${file}` : url).init({
    payload,
  }) as unknown as Adapter
  twin.payload = payload
  await twin.init?.()
  await twin.connect?.()
  if (db.name !== 'sqlite') {
    const target = mongoOf(twin).db.databaseName
    for (const collection of await mongoOf(db).db.collections()) {
      const out = { $out: { db: target, coll: collection.collectionName } }
      await collection.aggregate([{ $match: {} }, out]).toArray()
    }
  }
  return { adapter: twin, file }
}

/** Puts another word in the place of one, in every text of a database, in lower and upper case. */
export async function replaceEverywhere(db: Adapter, from: string, to: string): Promise<number> {
  return db.name === 'sqlite' ? replaceInTables(db, from, to) : replaceInDocuments(db, from, to)
}

async function replaceInTables(db: Adapter, from: string, to: string): Promise<number> {
  const client = sqliteOf(db)
  const { rows } = await client.execute(
    `SELECT m.name AS "table", c.name AS "column"
     FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search_grams%'`,
  )
  let changed = 0
  for (const { table, column } of rows) {
    const { rows: found } = await client.execute({
      sql: `UPDATE "${table}" SET "${column}" =
              replace(replace("${column}", ?1, ?2), upper(?1), upper(?2))
            WHERE typeof("${column}") = 'text' AND "${column}" LIKE '%' || ?1 || '%' RETURNING 1`,
      args: [from, to],
    })
    changed += found.length
  }
  return changed
}

async function replaceInDocuments(db: Adapter, from: string, to: string): Promise<number> {
  let changed = 0
  const replace = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const next = value.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase())
      if (next !== value) changed += 1
      return next
    }
    if (Array.isArray(value)) return value.map(replace)
    // Ids and instants are objects of a class.
    if (!value || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replace(one)]))
  }
  for (const collection of await mongoOf(db).db.collections()) {
    for (const row of await collection.find({}).toArray()) {
      const before = changed
      const next = replace(row) as object
      if (changed > before) await collection.replaceOne({ _id: row._id }, next)
    }
  }
  return changed
}

/** Sets one column of a row, past Payload: nothing else of it changes, its instants neither. */
export async function overwrite(
  db: Adapter,
  collection: string,
  id: string,
  field: string,
  value: unknown,
): Promise<void> {
  if (db.name === 'sqlite') {
    const table = collection.replaceAll('-', '_')
    const column = field
      .replaceAll('.', '_')
      .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const isRelation = /assignee|verifiedBy|target|replacement/.test(field)
    await sqliteOf(db).execute({
      sql: `UPDATE "${table}" SET "${column}${isRelation ? '_id' : ''}" = ?1 WHERE id = ?2`,
      args: [value as string, id],
    })
    return
  }
  const model = (
    db as unknown as {
      collections: Record<string, { updateOne: (...args: object[]) => Promise<unknown> }>
    }
  ).collections[collection]
  await model?.updateOne({ _id: id }, { $set: { [field]: value } }, { timestamps: false })
}

/** Ends a twin and takes what it kept away. */
export async function dropTwin({ adapter, file }: Twin): Promise<void> {
  if (adapter.name !== 'sqlite') await mongoOf(adapter).dropDatabase()
  await adapter.destroy?.()
  for (const end of ['', '-shm', '-wal']) rmSync(`${file}${end}`, { force: true })
}
