import type { Payload } from 'payload'

type SQLite = { client: { execute: (statement: string) => Promise<unknown> } }
type MongoDB = {
  connection: { collection: (name: string) => { deleteMany: (filter: object) => Promise<unknown> } }
}

/** As in a database that was never searched: no entries, and nothing known of having made them. */
export async function emptySearchIndex(payload: Payload): Promise<void> {
  await payload.kv.delete('search-index')
  if (payload.db.name === 'sqlite') {
    const { client } = payload.db as unknown as SQLite
    await client.execute('DELETE FROM search_grams WHERE rowid IN (SELECT id FROM search_entries)')
    await client.execute('DELETE FROM search_entries')
  } else {
    const { connection } = payload.db as unknown as MongoDB
    await connection.collection('search-entries').deleteMany({})
  }
}
