import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type AdapterObject = ReturnType<typeof sqliteAdapter>
type Client = ReturnType<AdapterObject['init']>['client']

/**
 * How many connections to SQLite a process has: one for the transaction under way, of which there is
 * one at a time (see `withSerialTransactions`), and one for everybody else. A read is answered before
 * libsql returns, so that more of them would not read at once, only keep the same pages again.
 */
export const connections = 2

/**
 * KiB of the file's pages that each connection keeps. What lists of 100,000 articles look at is about
 * a third of that; of the 2 MB that SQLite keeps by itself, it is six times too much.
 */
const kept = 32 * 1024

/** Has every connection of SQLite's adapter keep the pages that public reads go by. */
export function withPageCache(adapterObject: AdapterObject): AdapterObject {
  return {
    ...adapterObject,
    init: (args) => {
      const adapter = adapterObject.init(args)
      const { connect } = adapter
      adapter.connect = async (options) => {
        await connect?.call(adapter, options)
        await keepPages(adapter.client)
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
