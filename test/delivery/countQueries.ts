import type { Payload } from 'payload'

const operations = [
  'find',
  'findOne',
  'findDistinct',
  'findVersions',
  'queryDrafts',
  'count',
  'countVersions',
  'create',
  'createVersion',
  'updateOne',
  'updateMany',
  'updateVersion',
  'upsert',
  'deleteOne',
  'deleteMany',
  'deleteVersions',
  'beginTransaction',
] as const

/**
 * Writes down every query that is made through an adapter, on SQLite every statement, and on
 * MongoDB every use of a collection past the adapter.
 */
export function countQueries(adapter: Payload['db']): string[] {
  const log: string[] = []
  const methods = adapter as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of operations) {
    const original = methods[name]
    if (!original) continue
    methods[name] = function (this: unknown, ...args) {
      const { collection = '' } = (args[0] ?? {}) as { collection?: string }
      // A look at the change feed says how old kept answers may be: it is no part of an answer.
      if (collection !== 'changes') log.push(`${name} ${collection}`)
      return original.apply(this, args)
    }
  }
  const { client } = adapter as unknown as {
    client?: Record<'execute', (...args: unknown[]) => unknown>
  }
  if (client) {
    const execute = client.execute.bind(client)
    client.execute = (...args) => {
      if (!JSON.stringify(args[0]).includes('from \\"changes\\"')) log.push('statement')
      return execute(...args)
    }
  }
  const { connection } = adapter as unknown as {
    connection?: Record<'collection', (name: string, ...args: unknown[]) => unknown>
  }
  if (connection) {
    const collection = connection.collection.bind(connection)
    connection.collection = (name, ...args) => {
      log.push(`collection ${name}`)
      return collection(name, ...args)
    }
  }
  return log
}
