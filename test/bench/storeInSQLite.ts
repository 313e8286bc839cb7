import { randomUUID } from 'node:crypto'
import type { FlattenedField, Payload } from 'payload'
import { fieldsOf } from './fieldsOf.ts'
import type { Stored } from './storedArticle.ts'

type Row = Record<string, unknown>
type Tables = Map<string, Row[]>
type Drizzle = {
  insert: (table: object) => { values: (rows: Row[]) => Promise<unknown> }
  transaction: (act: (transaction: Drizzle) => Promise<void>) => Promise<void>
}
type SQLite = { drizzle: Drizzle; tables: Record<string, object> }

/** SQLite takes so many parameters in one statement, with some to spare. */
const parameters = 30_000

/** Writes documents straight into their tables, in one transaction and few statements. */
export async function storeInSQLite(payload: Payload, stored: readonly Stored[]): Promise<void> {
  const { drizzle, tables } = payload.db as unknown as SQLite
  const rows: Tables = new Map()
  for (const { collection, kind, documents } of stored) {
    const fields = fieldsOf(payload, collection, kind)
    const name = collection.replaceAll('-', '_')
    const table = kind === 'version' ? `_${name}_v` : name
    for (const document of documents) addDocument(rows, table, fields, document, kind)
  }
  await drizzle.transaction(async (transaction) => {
    for (const [name, ofTable] of rows) {
      const table = tables[name]
      if (!table) throw new Error(`There is no table ${name}.`)
      const size = Math.floor(parameters / Object.keys(table).length)
      for (let at = 0; at < ofTable.length; at += size) {
        await transaction.insert(table).values(ofTable.slice(at, at + size))
      }
    }
  })
}

type Place = {
  tables: Tables
  table: string
  id: unknown
  kind: Stored['kind']
  row: Row
}

function addDocument(
  tables: Tables,
  table: string,
  fields: readonly FlattenedField[],
  document: Row,
  kind: Stored['kind'],
): void {
  const row: Row = { id: document.id }
  push(tables, table, row)
  addFields({ tables, table, id: document.id, kind, row }, fields, document)
}

function push(tables: Tables, table: string, row: Row): void {
  const rows = tables.get(table)
  if (rows) rows.push(row)
  else tables.set(table, [row])
}

/** Groups are spread over columns, lists over rows of tables beside, as Payload lays them out. */
function addFields(
  place: Place,
  fields: readonly FlattenedField[],
  values: Row,
  path: readonly string[] = [],
): void {
  for (const field of fields) {
    const value = values[field.name]
    if (value === undefined || field.name === 'id') continue
    const here = [...path, field.name]
    if (field.type === 'group') addFields(place, field.flattenedFields, value as Row, here)
    else if (field.type === 'array') addList(place, field.flattenedFields, value as Row[], here)
    else if (field.type === 'relationship' && field.hasMany) {
      for (const [index, id] of (value as string[]).entries()) {
        push(place.tables, `${place.table}_rels`, {
          order: index + 1,
          parent: place.id,
          path: here.join('.'),
          [`${String(field.relationTo)}ID`]: id,
        })
      }
    } else if (field.type === 'text' && field.hasMany) {
      for (const [index, text] of (value as string[]).entries()) {
        push(place.tables, `${place.table}_texts`, {
          order: index + 1,
          parent: place.id,
          path: here.join('.'),
          text,
        })
      }
    } else place.row[here.join('_')] = value
  }
}

function addList(
  { tables, table, id, kind }: Place,
  fields: readonly FlattenedField[],
  items: readonly Row[],
  path: readonly string[],
): void {
  const list = `${table}_${path.join('_')}`
  for (const [index, item] of items.entries()) {
    const key = kind === 'version' ? { id: randomUUID(), _uuid: item.id } : { id: item.id }
    const row: Row = { _order: index + 1, _parentID: id, ...key }
    push(tables, list, row)
    addFields({ tables, table: list, id: row.id, kind, row }, fields, item)
  }
}
