import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Desk, openDesk } from '../desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

type Connection = { execute: (statement: string) => Promise<{ rows: { cache_size: number }[] }> }
type Client = Connection & {
  transaction: (mode: 'deferred') => Promise<Connection & { close: () => void }>
}

// Each has its own, and whoever gets which is chance.
it('both connections to SQLite keep 32 MB of pages, and there is no third', async () => {
  if (desk.payload.db.name !== 'sqlite') return
  const { client } = desk.payload.db as unknown as { client: Client }
  const kept = async (connection: Connection) => {
    const { rows } = await connection.execute('PRAGMA cache_size')
    return rows[0]?.cache_size
  }
  const transaction = await client.transaction('deferred')
  expect(await kept(transaction)).toBe(-32_768)
  expect(await Promise.all([client, client, client].map(kept))).toEqual([-32_768, -32_768, -32_768])
  const other = await client.transaction('deferred')
  await expect(client.execute('PRAGMA cache_size')).rejects.toThrow(/held by open transactions/)
  other.close()
  transaction.close()
})
