import { and, type SQL, type SQLWrapper, sql } from '@payloadcms/db-sqlite/drizzle'
import { slugs } from '../../slugs.ts'
import { filterInSQLite, isMember } from './filterInSQLite.ts'
import { hasOnly, takeMemberships } from './memberships.ts'
import type { Row } from './publicView.ts'
import type { Found, Look } from './readRows.ts'
import { type Column, rowAsJson, type Table, type Tables, tableOf } from './rowAsJson.ts'

/** A selection that is put together; a table that it reads. */
type Query = SQLWrapper & {
  $dynamic: () => Query
  where: (condition: unknown) => Query
  leftJoin: (table: unknown, condition: unknown) => Query
}
type Selecting = (fields: object) => { from: (table: Table) => Query }
type Connection = {
  all: (statement: SQL) => Promise<{ rows: string; total: number | null }[]>
  select: Selecting
  selectDistinct: Selecting
}
type SQLite = Tables & { drizzle: Connection }

/**
 * What `articles_by_region` (see its migration) has of an article, in columns that are called as those
 * of `articles`: what a region's list may be narrowed and ordered by.
 */
const heldByRegion = {
  paths: [
    'id',
    '_status',
    'accuracy.withheld',
    'servedUntil',
    'updatedAt',
    'createdAt',
    'primaryCategory',
    'insuranceType',
  ],
  orders: ['id', 'updated_at', 'created_at'],
}

/**
 * Reads rows in one statement that makes JSON of them: a value at a time is what costs most where
 * many are read.
 */
export async function rowsInSQLite(look: Look): Promise<Found> {
  const { collection, where, sort, fields, page } = look
  const { payload } = look.req
  const adapter = payload.db as unknown as SQLite
  // Who reads as the public does is in no transaction.
  const db = adapter.drizzle
  const tableName = tableOf(adapter, collection)
  const table = adapter.tables[tableName]
  if (!table) throw new Error(`${collection} has no table.`)
  const { id } = table
  const { flattenedFields, defaultSort } = payload.collections[collection].config
  const { memberships, rest } = takeMemberships(where, flattenedFields)
  const built = filterInSQLite({
    adapter,
    tableName,
    fields: flattenedFields,
    where: rest,
    sort: sort ?? defaultSort,
  })
  const row = sql.raw(rowAsJson(adapter, tableName, fields))
  const every = built.condition
  const members = memberships.map((one) => isMember(adapter, tableName, one.field, one.ids))
  const condition = and(every, ...members) as SQL
  const range = page ? sql`limit ${page.limit} offset ${(page.number - 1) * page.limit}` : sql``
  const isOfOthers = memberships.length > 0 || built.joins.length > 0
  const region = regionOf()
  const statement = region ? rowsOfRegion(region) : isOfOthers ? rowsAmongFound() : rowsByIndex()
  const [one] = await db.all(statement)
  const rows: Row[] = JSON.parse(one?.rows ?? '[]')
  return { rows, total: one?.total ?? rows.length }

  function counted(found: SQL): SQL {
    return page?.isCounted ? sql`(select count(*) from ${found})` : sql`null`
  }

  /** In the order of an index, of which no more is looked at than the page and, for a count, its keys. */
  function rowsByIndex(): SQL {
    const orders = built.orderBy.map(({ column, order }) => order(column))
    const count = counted(sql`${table as never} where ${condition}`)
    const selection = sql`select ${row} as one from ${table as never} where ${condition} order by ${listed(orders)} ${range}`
    return sql`select json_group_array(json(one)) as rows, ${count} as total from (${selection})`
  }

  /** The only region whose articles are looked for, if `articles_by_region` says all else of them. */
  function regionOf(): string | undefined {
    const [membership, ...others] = memberships
    if (collection !== slugs.articles || membership?.field.name !== 'regions') return undefined
    const isHeld =
      others.length === 0 &&
      built.joins.length === 0 &&
      hasOnly(rest, heldByRegion.paths) &&
      built.orderBy.every(({ column }) => heldByRegion.orders.includes(nameIn(column)))
    return isHeld && membership.ids.length === 1 ? membership.ids[0] : undefined
  }

  /**
   * In the order of a region's index. The rows of the page are held against the filter once more, as
   * they are: what they say of themselves is what counts.
   */
  function rowsOfRegion(region: string): SQL {
    const orders = listed(built.orderBy.map(({ column, order }) => order(column)))
    const found = sql`articles_by_region as ${table as never} where region = ${region} and ${every}`
    return sql`with page as materialized (select ${id} from ${found} order by ${orders} ${range}) select json_group_array(json(one)) as rows, ${counted(found)} as total from (select ${row} as one from page cross join ${table as never} on ${id} = page.id where ${every} order by ${orders})`
  }

  /**
   * Where a filter leads through other tables, no index has the order, and all that is found has to be
   * looked at: once, with what it is ordered by, to count it and to take the page. By joins a row may
   * be found more than once; nothing is ordered by what another table holds (`publicFields`), so that it
   * is the same each time.
   */
  function rowsAmongFound(): SQL {
    const keys = built.orderBy.map(({ column, order }, index) => {
      const name = `order_${index}`
      return { name, column: sql`${column}`.as(name), order: order(sql`${sql.identifier(name)}`) }
    })
    const columns = Object.fromEntries(keys.map((key) => [key.name, key.column]))
    const select = built.joins.length > 0 ? db.selectDistinct : db.select
    let found = select
      .call(db, { id: sql`${id}`.as('id'), ...columns })
      .from(table as Table)
      .$dynamic()
      .where(condition)
    for (const join of built.joins) found = found.leftJoin(join.table, join.condition)
    const order = sql`order by ${listed(keys.map((key) => key.order))}`
    return sql`with found as materialized ${found}, page as materialized (select * from found ${order} ${range}) select json_group_array(json(one)) as rows, ${counted(sql`found`)} as total from (select ${row} as one from page cross join ${table as never} on ${id} = page.id ${order})`
  }
}

const nameIn = (column: unknown): string => (column as Column).name

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
