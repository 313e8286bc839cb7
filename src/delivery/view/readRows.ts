import type { PayloadRequest, Where } from 'payload'
import type { Slug } from '../../slugs.ts'
import { type Row, selectionOf, type ViewField } from './publicView.ts'
import { rowsInSQLite } from './rowsInSQLite.ts'

/** What is looked for, and what is read of what is found. */
export type Look = {
  req: PayloadRequest
  collection: Slug
  where: Where
  /** By default the collection's own order. */
  sort?: string | string[] | undefined
  fields: readonly ViewField[]
  /** Left out, all that is found is read. */
  page?: Page | undefined
}

type Page = {
  limit: number
  number: number
  /** Whether it is to be known how many are found in all. */
  isCounted: boolean
}

/** One page, or all; and how many were found in all, where that was asked. */
export type Found = { rows: Row[]; total: number }

/**
 * Reads documents as they are stored, past access rules and hooks.
 * @param look its filter has been checked
 */
export const readRows = (look: Look): Promise<Found> =>
  look.req.payload.db.name === 'mongoose' ? rowsInMongoDB(look) : rowsInSQLite(look)

/** How many documents a filter finds, past access rules and hooks. */
export async function countRows({ req, collection, where }: Counted): Promise<number> {
  const { db } = req.payload
  if (db.name === 'mongoose') return (await db.count({ collection, where, req })).totalDocs
  const page: Page = { limit: 0, number: 1, isCounted: true }
  return (await rowsInSQLite({ req, collection, where, fields: noFields, page })).total
}

type Counted = Pick<Look, 'req' | 'collection' | 'where'>

const noFields: readonly ViewField[] = []

async function rowsInMongoDB(look: Look): Promise<Found> {
  const { req, collection, where, sort, fields, page } = look
  const { docs, totalDocs } = await req.payload.db.find<Row>({
    collection,
    where,
    sort: sort ?? req.payload.collections[collection].config.defaultSort,
    limit: page?.limit ?? 0,
    page: page?.number ?? 1,
    pagination: page?.isCounted === true,
    select: selectionOf(fields),
    req,
  })
  return { rows: docs, total: totalDocs }
}
