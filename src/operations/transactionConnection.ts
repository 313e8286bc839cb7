import type { SQL } from '@payloadcms/db-sqlite/drizzle'
import type { ClientSession } from 'mongodb'
import type { PayloadRequest } from 'payload'

/** A connection to SQLite, as far as it is used past Payload. */
export type Connection = {
  run: (statement: SQL) => Promise<unknown>
  all: <Row>(statement: SQL) => Promise<Row[]>
  insert: (table: object) => { values: (rows: readonly object[]) => Promise<unknown> }
  update: (table: object) => {
    set: (values: Record<string, unknown>) => { where: (condition: unknown) => Promise<unknown> }
  }
}
type SQLite = { drizzle: Connection; sessions: Record<string, { db: Connection } | undefined> }
type MongoDB = { sessions: Record<string, ClientSession | undefined> }

/** SQLite as the transaction of a request sees it; outside of one, as everybody does. */
export async function connectionOf(req: PayloadRequest): Promise<Connection> {
  const { drizzle, sessions } = req.payload.db as unknown as SQLite
  return sessions[String(await req.transactionID)]?.db ?? drizzle
}

/** The session of MongoDB that the transaction of a request runs in; undefined outside of one. */
export async function sessionOf(req: PayloadRequest): Promise<ClientSession | undefined> {
  const { sessions } = req.payload.db as unknown as MongoDB
  return sessions[String(await req.transactionID)]
}
