import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { slugs } from '../../src/slugs.ts'

/**
 * Everything the database holds of an article, byte for byte: its row, its versions, its links, its
 * audit events and all else that hangs on it, with all the tables that are parts of them. Equal
 * texts: nothing was written. Read past Payload, which fills in, converts and leaves out, and takes ten times as long.
 */
export const storedBytes = ({ db }: Payload, id: string): Promise<string> =>
  db.name === 'sqlite'
    ? sqliteRows(db as unknown as SQLite, id)
    : mongodbDocuments(db as unknown as MongoDB, id)

type SQLite = {
  client: {
    execute: (statement: string | { sql: string; args: string[] }) => Promise<{
      rows: Record<string, string>[]
    }>
  }
}

const statements = new WeakMap<SQLite, Promise<string>>()

async function sqliteRows(db: SQLite, id: string): Promise<string> {
  const statement = statements.get(db) ?? writeStatement(db)
  statements.set(db, statement)
  const { rows } = await db.client.execute({ sql: await statement, args: [id] })
  return rows[0]?.everything ?? ''
}

/**
 * One statement for all tables, so that it costs one round trip. What is part of what is read
 * from the foreign keys, so that no table is forgotten when a field is added.
 */
async function writeStatement({ client }: SQLite): Promise<string> {
  const { rows: columns } = await client.execute(
    `SELECT m.name AS "table", c.name AS "column"
     FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'`,
  )
  const { rows: parts } = await client.execute(
    `SELECT m.name AS "table", k."table" AS whole, k."from" AS "column"
     FROM sqlite_master m, pragma_foreign_key_list(m.name) k
     WHERE m.type = 'table' AND k."from" IN ('_parent_id', 'parent_id')`,
  )
  // The ids of what is of interest in each table. Parts are added while the list is walked.
  const wholes = [{ table: 'articles', ids: '(?1)' }]
  const conditions: Record<string, string> = {
    articles: 'id = ?1',
    related_links: 'from_id = ?1',
    audit_events: 'article = ?1',
    notifications: 'article_id = ?1',
    accuracy_flags: 'article_id = ?1',
    verifications: 'article_id = ?1',
    review_tasks: 'article_id = ?1',
  }
  for (const { table: whole, ids } of wholes) {
    for (const { table = '', column } of parts.filter((part) => part.whole === whole)) {
      if (table in conditions) continue
      const condition = `"${column}" IN ${ids}`
      conditions[table] = condition
      wholes.push({ table, ids: `(SELECT id FROM "${table}" WHERE ${condition})` })
    }
  }
  const selects = Object.entries(conditions).map(([table, condition]) => {
    const values = columns
      .filter((one) => one.table === table)
      .map(({ column }) => `quote("${column}")`)
    return `SELECT '${table} ' || ${values.join(` || ',' || `)} AS line FROM "${table}" WHERE ${condition}`
  })
  return `SELECT group_concat(line, char(10)) AS everything
    FROM (SELECT line FROM (${selects.join(' UNION ALL ')}) ORDER BY line)`
}

type Model = {
  collection: {
    find: (
      filter: object,
      options: { raw: true; sort: object },
    ) => { toArray: () => Promise<Uint8Array[]> }
  }
}
type MongoDB = { collections: Record<string, Model>; versions: Record<string, Model> }

async function mongodbDocuments(db: MongoDB, id: string): Promise<string> {
  const read = async (model: Model | undefined, path: string) => {
    if (!model) throw new Error(`no collection that is found by ${path}`)
    const documents = await model.collection
      .find({ [path]: { $in: [id, new ObjectId(id)] } }, { raw: true, sort: { _id: 1 } })
      .toArray()
    return documents.map((document) => Buffer.from(document).toString('base64')).join('\n')
  }
  const all = await Promise.all([
    read(db.collections[slugs.articles], '_id'),
    read(db.versions[slugs.articles], 'parent'),
    read(db.collections[slugs.relatedLinks], 'from'),
    read(db.collections[slugs.auditEvents], 'article'),
    read(db.collections[slugs.notifications], 'article'),
    read(db.collections[slugs.accuracyFlags], 'article'),
    read(db.collections[slugs.verifications], 'article'),
    read(db.collections[slugs.reviewTasks], 'article'),
  ])
  return all.join('\n\n')
}
