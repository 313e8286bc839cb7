import type { FlattenedField } from 'payload'
import type { ViewField } from './publicView.ts'

export type Column = { name: string } & object
export type Table = Record<string, Column>

/** What SQLite's adapter knows of its tables. */
export type Tables = { tables: Record<string, Table>; tableNameMap: Map<string, string> }

const expressions = new WeakMap<readonly ViewField[], string>()

/** The expression in SQLite that makes JSON of a row of a table, worked out once for each view. */
export function rowAsJson(adapter: Tables, table: string, fields: readonly ViewField[]): string {
  const expression = expressions.get(fields) ?? objectOf(placeOf(adapter, table), fields)
  expressions.set(fields, expression)
  return expression
}

/** Where fields are stored: a table, and what the names of its columns begin with. */
type Place = { adapter: Tables; table: string; path: string; snakePath: string }

const placeOf = (adapter: Tables, table: string): Place => ({
  adapter,
  table,
  path: '',
  snakePath: '',
})

const snake = (name: string): string =>
  name.replaceAll('-', '_').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** The name of the table of a collection or of a list's rows. */
export function tableOf({ tableNameMap }: Tables, slug: string): string {
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

/** @param name as a field's, with the groups that it is in before it */
export function columnIn({ tables }: Tables, table: string, name: string): Column {
  const column = tables[table]?.[name]
  if (!column) throw new Error(`${table} has no column for ${name}.`)
  return column
}

/** The rows of a list, which are in a table of their own. */
function childrenOf(place: Place, shown: Extract<ViewField, { kind: 'rows' }>): string {
  const { adapter, table, snakePath } = place
  const child = tableOf(adapter, `${table}_${snakePath}${snake(shown.field.name)}`)
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
