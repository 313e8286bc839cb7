import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type AdapterObject = ReturnType<typeof sqliteAdapter>
type Connection = { execute: (statement: string) => Promise<unknown> }
type Client = Connection & {
  transaction: (mode: 'deferred') => Promise<Connection & { close: () => void }>
}

/**
 * How many connections to SQLite a process has: one for the transaction under way, of which there is
 * one at a time (see `withSerialTransactions`), and one for everybody else. A read is answered before
 * libsql returns, so that more of them would not read at once, only keep the same pages again.
 */
export const connections = 2

/**
 * KiB of the file's pages that a connection keeps, for ever: the indexes that lists go by take a
 * third of it for 100,000 articles. SQLite's own 2 MB are for a telephone.
 */
const kept = 32 * 1024

/** Has every connection of SQLite's adapter keep as many pages as the public reads go by. */
export function withPageCache(adapterObject: AdapterObject): AdapterObject {
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args)
      const { connect } = adapter
      adapter.connect = async (options) => {
        await connect?.call(adapter, options)
        await keepPages(adapter.client as unknown as Client)
      }
      return adapter
    },
  }
}

/** The setting is a connection's own: while a transaction has one, whoever else asks gets the other. */
async function keepPages(client: Client): Promise<void> {
  const setting = `PRAGMA cache_size = -${kept}`
  const transaction = await client.transaction('deferred')
  try {
    await transaction.execute(setting)
    await client.execute(setting)
  } finally {
    transaction.close()
  }
}
