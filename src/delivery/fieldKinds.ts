import type { FlattenedField } from 'payload'

/** What the values of a field are, as far as a filter is concerned. */
export type FieldKind = 'text' | 'choice' | 'number' | 'day' | 'id' | 'ids'

const equality = ['equals', 'not_equals', 'exists']
const lists = ['in', 'not_in']
const comparison = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** The operators that a filter on a field may use, by what its values are. */
export const operatorsOf: Record<FieldKind, readonly string[]> = {
  text: [...equality, ...lists, 'like', 'not_like', 'contains'],
  choice: [...equality, ...lists],
  number: [...equality, ...lists, ...comparison],
  day: [...equality, ...comparison],
  id: [...equality, ...lists],
  ids: [...equality, ...lists, 'contains'],
}

const kinds: Partial<Record<FlattenedField['type'], FieldKind>> = {
  text: 'text',
  textarea: 'text',
  select: 'choice',
  radio: 'choice',
  number: 'number',
  date: 'day',
}

type Fields = readonly FlattenedField[]

/** The collections a path may lead into, by their slug. */
export type Collections = Record<string, { config: { flattenedFields: Fields } }>

/**
 * What the values at a path are, looked up through groups and relations; undefined for a path that
 * leads nowhere or to what cannot be compared.
 */
export function kindAt(
  path: string,
  fields: Fields,
  collections: Collections,
): FieldKind | undefined {
  const [name = '', ...rest] = path.split('.')
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'id' && rest.length === 0 ? 'id' : undefined
  if (field.type === 'relationship' && typeof field.relationTo === 'string') {
    if (rest.length === 0) return field.hasMany ? 'ids' : 'id'
    const related = collections[field.relationTo]?.config.flattenedFields ?? []
    return kindAt(rest.join('.'), related, collections)
  }
  if (rest.length === 0) return name === 'id' ? 'id' : kinds[field.type]
  return 'flattenedFields' in field
    ? kindAt(rest.join('.'), field.flattenedFields, collections)
    : undefined
}
