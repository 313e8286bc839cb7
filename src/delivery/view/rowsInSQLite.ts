import { inArray, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField } from 'payload'
import type { Row, ViewField } from './publicView.ts'
import type { Found, Look } from './readRows.ts'

/** A statement that is put together; a table that it reads. */
type Query = Promise<{ id: string; total: number }[]> & {
  $dynamic: () => Query
  where: (condition: unknown) => Query
  leftJoin: (table: unknown, condition: unknown) => Query
  groupBy: (column: unknown) => Query
  orderBy: (...orders: unknown[]) => Query
  limit: (count: number) => Query
  offset: (count: number) => Query
}
type Connection = {
  all: (statement: SQL) => Promise<{ rows: string; total: number | null }[]>
  select: (fields: object) => { from: (table: Table) => Query }
}
type Table = Record<string, { name: string } & object>
type SQLite = {
  tables: Record<string, Table>
  tableNameMap: Map<string, string>
  drizzle: Connection
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
  const tableName = nameOf(adapter, collection)
  const table = adapter.tables[tableName]
  if (!table) throw new Error(`${collection} has no table.`)
  const { id } = table
  const { flattenedFields, defaultSort } = payload.collections[collection].config
  const built = buildQuery({
    adapter: adapter as never,
    fields: flattenedFields,
    locale: undefined as never,
    sort: sort ?? defaultSort,
    tableName,
    where,
  })
  const { joins } = built
  const orders = built.orderBy.map(({ column, order }) => order(column))
  const limit = page?.limit
  const first = page ? (page.number - 1) * page.limit : 0
  // Where a filter leads through other tables, a row may be found more than once.
  if (joins.length > 0) {
    const found = await idsFrom(first)
    const ids = found.map((one) => one.id)
    const { rows } = await rowsWhere(inArray(id as never, ids))
    const byId = new Map(rows.map((one) => [one.id, one]))
    // A page beyond the last one finds nothing that would say how many there are.
    const [any] = found.length > 0 || first === 0 ? found : await idsFrom(0)
    return { rows: ids.flatMap((one) => byId.get(one) ?? []), total: any?.total ?? 0 }
  }
  const condition = built.where ?? sql`1`
  const range = limit === undefined ? sql`` : sql`limit ${limit} offset ${first}`
  return rowsWhere(
    condition,
    sql`order by ${sql.join(orders, sql`, `)} ${range}`,
    page?.isCounted ? sql`(select count(*) from ${table as never} where ${condition})` : sql`null`,
  )

  async function rowsWhere(which: SQL, rest = sql``, count = sql`null`): Promise<Found> {
    const row = sql.raw(rowOf(adapter, tableName, fields))
    const [one] = await db.all(
      sql`select json_group_array(json(one)) as rows, ${count} as total from (select ${row} as one from ${table as never} where ${which} ${rest})`,
    )
    const rows: Row[] = JSON.parse(one?.rows ?? '[]')
    return { rows, total: one?.total ?? rows.length }
  }

  /** The ids of a page that begins there, each with how many are found in all. */
  function idsFrom(start: number): Query {
    let query = db
      .select({ id, total: sql`count(*) over ()` })
      .from(table as Table)
      .$dynamic()
      .where(built.where)
    for (const join of joins) query = query.leftJoin(join.table, join.condition)
    query = query.groupBy(id).orderBy(...orders)
    return limit === undefined ? query : query.limit(limit).offset(start)
  }
}

const expressions = new WeakMap<readonly ViewField[], string>()

/** The expression that makes JSON of a row, worked out once for each view. */
function rowOf(adapter: SQLite, table: string, fields: readonly ViewField[]): string {
  const expression = expressions.get(fields) ?? objectOf(placeOf(adapter, table), fields)
  expressions.set(fields, expression)
  return expression
}

/** Where fields are stored: a table, and what the names of its columns begin with. */
type Place = { adapter: SQLite; table: string; path: string; snakePath: string }

const placeOf = (adapter: SQLite, table: string): Place => ({
  adapter,
  table,
  path: '',
  snakePath: '',
})

const snake = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

function nameOf({ tableNameMap }: SQLite, slug: string): string {
  const name = tableNameMap.get(snake(slug))
  if (!name) throw new Error(`There is no table for ${slug}.`)
  return name
}

function objectOf(place: Place, fields: readonly ViewField[], withId = true): string {
  const members = fields.map((one) => `'${one.field.name}', ${valueFor(place, one)}`)
  const isThere = fields.some(({ field }) => field.name === 'id')
  if (withId && !isThere) members.unshift(`'id', "${place.table}"."id"`)
  return `json_object(${members.join(', ')})`
}

function valueFor(place: Place, shown: ViewField): string {
  const { field } = shown
  const { name } = field
  if (shown.kind === 'group') {
    const { path, snakePath } = place
    const inner = { ...place, path: `${path}${name}_`, snakePath: `${snakePath}${snake(name)}_` }
    return objectOf(inner, shown.fields, false)
  }
  if (shown.kind === 'rows') return childrenOf(place, shown)
  if ('hasMany' in field && field.hasMany) return manyOf(place, field)
  const column = columnOf(place, name)
  if (field.type === 'richText' || field.type === 'json') return `json(${column})`
  if (field.type === 'checkbox') {
    return `json(case when ${column} then 'true' when ${column} is null then 'null' else 'false' end)`
  }
  return column
}

function columnOf({ adapter, table, path }: Place, name: string): string {
  const column = adapter.tables[table]?.[`${path}${name}`]
  if (!column) throw new Error(`${table} has no column for ${path}${name}.`)
  return `"${table}"."${column.name}"`
}

/** The rows of a list, which are in a table of their own. */
function childrenOf(place: Place, shown: Extract<ViewField, { kind: 'rows' }>): string {
  const { adapter, table, snakePath } = place
  const child = nameOf(adapter, `${table}_${snakePath}${snake(shown.field.name)}`)
  const row = objectOf(placeOf(adapter, child), shown.fields)
  return inOrder(
    'json(one)',
    `select ${row} as one from "${child}" where "${child}"."_parent_id" = "${table}"."id" order by "${child}"."_order"`,
  )
}

/** Several values of one field, which are in a table for all such fields. */
function manyOf({ adapter, table, path }: Place, field: FlattenedField): string {
  const { name, type } = field
  const isRelation = type === 'relationship' && typeof field.relationTo === 'string'
  if (!isRelation && type !== 'text') throw new Error(`${name} has many of the kind ${type}.`)
  const shared = `${table}_${isRelation ? 'rels' : 'texts'}`
  const key = isRelation ? `${field.relationTo}ID` : 'text'
  const columns = adapter.tables[shared] ?? {}
  const [value, parent, at, order] = [key, 'parent', 'path', 'order'].map((one) => {
    const column = columns[one]
    if (!column) throw new Error(`${shared} has no column for ${one}.`)
    return `"${shared}"."${column.name}"`
  })
  return inOrder(
    'one',
    `select ${value} as one from "${shared}" where ${parent} = "${table}"."id" and ${at} = '${path.replaceAll('_', '.')}${name}' order by ${order}`,
  )
}

/** SQLite takes the rows of a selection in its order. */
const inOrder = (value: string, selection: string): string =>
  `(select json_group_array(${value}) from (${selection}))`
