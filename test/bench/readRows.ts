import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

type Row = Record<string, unknown>
type SQLite = {
  client: { execute: (query: { sql: string; args: string[] }) => Promise<{ rows: Row[] }> }
}
type MongoDB = {
  connection: {
    collection: (name: string) => { find: (filter: object) => { toArray: () => Promise<Row[]> } }
  }
}

/** Where an article's rows are in SQLite, each with the condition that finds them. */
const latest = '(SELECT id FROM _articles_v WHERE parent_id = ? AND latest = 1)'
const verified = '(SELECT id FROM verifications WHERE article_id = ?)'
const tables = [
  ['articles', 'id = ?'],
  ['articles_rels', 'parent_id = ?'],
  ['articles_texts', 'parent_id = ?'],
  ['articles_sources', '_parent_id = ?'],
  ['articles_notices', '_parent_id = ?'],
  ['_articles_v', 'parent_id = ? AND latest = 1'],
  ['_articles_v_rels', `parent_id IN ${latest}`],
  ['_articles_v_texts', `parent_id IN ${latest}`],
  ['_articles_v_version_sources', `_parent_id IN ${latest}`],
  ['_articles_v_version_notices', `_parent_id IN ${latest}`],
  ['related_links', 'from_id = ?'],
  ['verifications', 'article_id = ?'],
  ['verifications_sources', `_parent_id IN ${verified}`],
  ['accuracy_flags', 'article_id = ?'],
] as const

const collections = [
  ['articles', '_id'],
  ['_articles_versions', 'parent'],
  ['related-links', 'from'],
  ['verifications', 'article'],
  ['accuracy-flags', 'article'],
] as const

/**
 * What either database holds of an article, below its API, row by row: with one name for the ids
 * of its own rows and for the instants at which they were written, so that two articles with the
 * same content read the same.
 */
export async function readRows(payload: Payload, id: string): Promise<Row[]> {
  const found =
    payload.db.name === 'mongoose'
      ? await fromMongoDB(payload.db as unknown as MongoDB, id)
      : await fromSQLite(payload.db as unknown as SQLite, id)
  const own = new Set<unknown>([id, ...found.flatMap((row) => [row.id, row._id, row._uuid])])
  const texts = found.map((row) => JSON.stringify(row, comparable(own)))
  return texts.toSorted().map((text) => JSON.parse(text))
}

async function fromSQLite({ client }: SQLite, id: string): Promise<Row[]> {
  const found: Row[] = []
  for (const [table, condition] of tables) {
    const sql = `SELECT * FROM ${table} WHERE ${condition}`
    for (const row of (await client.execute({ sql, args: [id] })).rows) {
      found.push({ table, ...inOrder({ ...row }) })
    }
  }
  return found
}

async function fromMongoDB({ connection }: MongoDB, id: string): Promise<Row[]> {
  const found: Row[] = []
  for (const [collection, field] of collections) {
    const filter = {
      [field]: new ObjectId(id),
      ...(collection === '_articles_versions' && { latest: true }),
    }
    for (const row of await connection.collection(collection).find(filter).toArray()) {
      found.push({ collection, ...inOrder(JSON.parse(JSON.stringify(row))) })
    }
  }
  return found
}

/** The order of columns and members is nobody's business. */
function inOrder(row: Row): Row {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    value && typeof value === 'object' && !Array.isArray(value) ? inOrder(value as Row) : value,
  ])
  return Object.fromEntries(entries.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}

/** Policy days are no instants at which something was written. */
const isInstant = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT(?!12:00:00.000Z).*Z$/.test(value)

const comparable = (own: ReadonlySet<unknown>) => (key: string, value: unknown) => {
  const isOwn = typeof value === 'string' && own.has(value)
  if (key === 'id' || key === '_id' || key === '_uuid' || isOwn) return '(own id)'
  return isInstant(value) ? '(instant)' : value
}
