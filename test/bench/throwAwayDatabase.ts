import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { type DatabaseKind, OptionError } from './options.ts'

/**
 * A database that nobody else uses, with one beside it for stock Payload, and what a process needs
 * to be told to use them.
 */
export type ThrowAwayDatabase = {
  environment: {
    DATABASE_URL: string
    STOCK_DATABASE_URL: string
    DATA_DIR: string
    PAYLOAD_SECRET: string
  }
  /** Takes them away with all that is in them. */
  remove: () => Promise<void>
}

/** @throws {OptionError} when there is no MongoDB to make one in */
export function throwAwayDatabase(kind: DatabaseKind): ThrowAwayDatabase {
  const server = process.env.MONGODB_URL
  if (kind === 'mongodb' && !server) {
    throw new OptionError('Set MONGODB_URL, such as mongodb://127.0.0.1:27017/?replicaSet=rs0.')
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'policydesk-bench-'))
  const urlOf = (name: string) =>
    kind === 'mongodb' && server ? nameIn(server) : `file:${path.join(folder, `${name}.db`)}`
  const url = urlOf('bench')
  const stock = urlOf('stock')
  return {
    environment: {
      DATABASE_URL: url,
      STOCK_DATABASE_URL: stock,
      DATA_DIR: folder,
      PAYLOAD_SECRET: randomUUID(),
    },
    remove: async () => {
      if (kind === 'mongodb') for (const made of [url, stock]) await drop(made)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The address of a database with a name of its own, whichever one the server's address names. */
function nameIn(server: string): string {
  const [, address, query = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)[^?]*(\?.*)?$/.exec(server) ?? []
  if (!address) throw new OptionError('MONGODB_URL must start with mongodb:// or mongodb+srv://.')
  return `${address}/bench-${randomUUID().slice(0, 13)}${query}`
}

async function drop(url: string): Promise<void> {
  const client = new MongoClient(url)
  try {
    await client.db().dropDatabase()
  } finally {
    await client.close()
  }
}
