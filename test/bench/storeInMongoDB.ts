import { ObjectId } from 'mongodb'
import type { FlattenedField, Payload } from 'payload'
import { fieldsOf } from './fieldsOf.ts'
import type { Stored } from './storedArticle.ts'

type Row = Record<string, unknown>
type Models = Record<string, { collection: { insertMany: (rows: Row[]) => Promise<unknown> } }>
type MongoDB = { collections: Models; versions: Models }

/** Writes documents straight into their collections. */
export async function storeInMongoDB(payload: Payload, stored: readonly Stored[]): Promise<void> {
  const { collections, versions } = payload.db as unknown as MongoDB
  for (const { collection, kind, documents } of stored) {
    if (documents.length === 0) continue
    const fields = fieldsOf(payload, collection, kind)
    const model = (kind === 'version' ? versions : collections)[collection]
    if (!model) throw new Error(`There is no collection ${collection}.`)
    await model.collection.insertMany(
      documents.map(({ id, ...document }) => ({
        _id: new ObjectId(id),
        ...converted(fields, document),
        __v: 0,
      })),
    )
  }
}

/** Ids of other documents become object ids and instants dates, as Payload stores them. */
function converted(fields: readonly FlattenedField[], values: Row): Row {
  const byName = new Map(fields.map((field) => [field.name, field]))
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, convert(byName.get(name), value)]),
  )
}

function convert(field: FlattenedField | undefined, value: unknown): unknown {
  if (value === null || field === undefined) return value
  switch (field.type) {
    case 'group':
      return converted(field.flattenedFields, value as Row)
    case 'array':
      return (value as Row[]).map((row) => converted(field.flattenedFields, row))
    case 'relationship':
      return Array.isArray(value)
        ? value.map((id) => new ObjectId(String(id)))
        : new ObjectId(String(value))
    case 'date':
      return new Date(String(value))
    default:
      return value
  }
}
