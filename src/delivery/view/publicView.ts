import type { FlattenedField, SanitizedCollectionConfig, SelectIncludeType } from 'payload'
import type { Slug } from '../../slugs.ts'
import { isClosed } from '../namedPaths.ts'

/** A document as the database gives it, or as readers see it. */
export type Row = { id: string; [name: string]: unknown }

/** The fields of a document, a group or a row of a list. */
type Values = Record<string, unknown>

/** A field of a document, and how its value is made up. */
export type ViewField =
  | { kind: 'value'; field: FlattenedField; fallback: unknown }
  | { kind: 'group'; field: FlattenedField; fields: readonly ViewField[] }
  | { kind: 'rows'; field: FlattenedField; fields: readonly ViewField[] }
  | { kind: 'relation'; field: FlattenedField; fallback: unknown; to: Slug }

/** What readers see of a collection's documents. */
export type PublicView = {
  shown: readonly ViewField[]
  /** What must be read for it. */
  stored: readonly ViewField[]
}

/** Related documents as readers see them, by collection and id. */
export type Related = ReadonlyMap<Slug, ReadonlyMap<string, Row>>

/** Relations stay ids. */
export const none: Related = new Map()

type Collection = Pick<SanitizedCollectionConfig, 'flattenedFields' | 'forceSelect'>

/**
 * Works out what readers see of a collection: the fields that are not the staff's, and no others.
 * Joins are left out; who reads them fills them in.
 * @throws where a field is of a kind, or has a hook, that only Payload itself knows how to show
 */
export function publicView({ flattenedFields, forceSelect }: Collection): PublicView {
  const shown = flattenedFields.filter((field) => !isClosed(field)).flatMap(viewed)
  const closed = flattenedFields.filter(isClosed)
  return {
    shown,
    stored: [
      ...shown.filter(({ field }) => !('virtual' in field && field.virtual)),
      ...fieldsNamed(closed, (forceSelect ?? {}) as SelectIncludeType),
    ],
  }
}

function viewed(field: FlattenedField): ViewField[] {
  const { name, type } = field
  if (type === 'join') return []
  // A rich text is stored as it is shown: ours can hold nothing that would have to be filled in.
  if (type !== 'richText' && 'hooks' in field && (field.hooks?.afterRead?.length ?? 0) > 0) {
    throw new Error(`The field ${name} has a hook that its view does not know.`)
  }
  if (type === 'group' || type === 'array') {
    const fields = field.flattenedFields.filter((one) => !isClosed(one)).flatMap(viewed)
    return [{ kind: type === 'group' ? 'group' : 'rows', field, fields }]
  }
  // The ids of rows have a default that makes one; all that is stored has its own.
  const fallback = 'defaultValue' in field && name !== 'id' ? field.defaultValue : undefined
  if (typeof fallback === 'function') throw new Error(`The default of ${name} is computed.`)
  if (type === 'blocks' || type === 'point') throw new Error(`${name} is of the kind ${type}.`)
  if (type !== 'relationship' && type !== 'upload') return [{ kind: 'value', field, fallback }]
  if (typeof field.relationTo !== 'string') throw new Error(`${name} leads to several collections.`)
  return [{ kind: 'relation', field, to: field.relationTo as Slug, fallback }]
}

/** Those of some fields that a selection names, whoever may see them. */
export function fieldsNamed(
  fields: readonly FlattenedField[],
  selection: SelectIncludeType,
): ViewField[] {
  return fields.flatMap((field): ViewField[] => {
    const part = selection[field.name]
    if (!part) return []
    if (part === true || !('flattenedFields' in field)) return viewed(field)
    return [{ kind: 'group', field, fields: fieldsNamed(field.flattenedFields, part) }]
  })
}

/** Fields as a selection for Payload's adapters. */
export const selectionOf = (fields: readonly ViewField[]): SelectIncludeType =>
  Object.fromEntries(
    fields.map((one) => [one.field.name, one.kind === 'group' ? selectionOf(one.fields) : true]),
  )

/** A document as readers see it; relations are filled in with those that are given, else are ids. */
export const show = (shown: readonly ViewField[], document: Row, related: Related): Row => ({
  id: document.id,
  ...showFields(shown, document, related),
})

function showFields(fields: readonly ViewField[], row: Values, related: Related): Values {
  const shown: Values = {}
  for (const one of fields) {
    const { name } = one.field
    const value = row[name]
    switch (one.kind) {
      case 'value':
        shown[name] = value === undefined ? one.fallback : value
        break
      case 'group':
        shown[name] = showFields(one.fields, (value ?? {}) as Values, related)
        break
      case 'rows':
        shown[name] = ((value ?? []) as Values[]).map((child) =>
          showFields(one.fields, child, related),
        )
        break
      case 'relation':
        shown[name] = filledIn(value === undefined ? one.fallback : value, related.get(one.to))
    }
  }
  return shown
}

function filledIn(value: unknown, documents: ReadonlyMap<string, Row> | undefined): unknown {
  if (!documents) return value
  if (Array.isArray(value)) return value.map((one) => filledIn(one, documents))
  return (typeof value === 'string' ? documents.get(value) : undefined) ?? value
}

/** The ids that a document refers to, into sets by collection. */
export function gatherRelations(
  fields: readonly ViewField[],
  row: Values,
  into: Map<Slug, Set<string>>,
): void {
  for (const one of fields) {
    const value = row[one.field.name]
    if (value === undefined || value === null) continue
    if (one.kind === 'relation') {
      const ids = into.get(one.to) ?? new Set()
      into.set(one.to, ids)
      for (const id of [value].flat()) if (typeof id === 'string') ids.add(id)
    } else if (one.kind !== 'value') {
      for (const child of [value].flat()) gatherRelations(one.fields, child as Values, into)
    }
  }
}
