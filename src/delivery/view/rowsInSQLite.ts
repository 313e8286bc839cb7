import { and, eq, inArray, type SQL, type SQLWrapper, sql } from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField } from 'payload'
import { type Membership, takeMemberships } from './memberships.ts'
import type { Row, ViewField } from './publicView.ts'
import type { Found, Look } from './readRows.ts'

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
type Column = { name: string } & object
type Table = Record<string, Column>
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
  const { memberships, rest } = takeMemberships(where, flattenedFields)
  const built = buildQuery({
    adapter: adapter as never,
    fields: flattenedFields,
    locale: undefined as never,
    sort: sort ?? defaultSort,
    tableName,
    where: rest,
  })
  const row = sql.raw(rowOf(adapter, tableName, fields))
  const condition = and(built.where ?? sql`1`, ...memberships.map(isMember)) as SQL
  const range = page ? sql`limit ${page.limit} offset ${(page.number - 1) * page.limit}` : sql``
  const isOfOthers = memberships.length > 0 || built.joins.length > 0
  const [one] = await db.all(isOfOthers ? rowsAmongFound() : rowsByIndex())
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

  function isMember({ field, relationTo, ids }: Membership): SQL {
    const relations = `${tableName}_rels`
    const column = (name: string) => columnIn(adapter, relations, name) as never
    const which = and(eq(column('path'), field), inArray(column(`${relationTo}ID`), [...ids]))
    return sql`${id} in (select ${column('parent')} from ${adapter.tables[relations] as never} where ${which})`
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

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `)

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

const columnOf = ({ adapter, table, path }: Place, name: string): string =>
  inStatement(table, columnIn(adapter, table, `${path}${name}`))

const inStatement = (table: string, { name }: Column): string => `"${table}"."${name}"`

function columnIn({ tables }: SQLite, table: string, name: string): Column {
  const column = tables[table]?.[name]
  if (!column) throw new Error(`${table} has no column for ${name}.`)
  return column
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
  const [value, parent, at, order] = [key, 'parent', 'path', 'order'].map((one) =>
    inStatement(shared, columnIn(adapter, shared, one)),
  )
  return inOrder(
    'one',
    `select ${value} as one from "${shared}" where ${parent} = "${table}"."id" and ${at} = '${path.replaceAll('_', '.')}${name}' order by ${order}`,
  )
}

/** SQLite takes the rows of a selection in its order. */
const inOrder = (value: string, selection: string): string =>
  `(select json_group_array(${value}) from (${selection}))`
