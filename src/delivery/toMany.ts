import type { FlattenedField, Where } from 'payload'
import type { Slug } from '../slugs.ts'

/** A field that refers to any number of documents of one collection. */
export type ToMany = { name: string; relationTo: Slug }

/** The field among these that a path begins with, if it refers to many documents. */
export function toManyAt(path: string, fields: readonly FlattenedField[]): ToMany | undefined {
  const name = path.split('.')[0]
  const field = fields.find((one) => one.name === name)
  if (field?.type !== 'relationship' || !field.hasMany) return undefined
  const { relationTo } = field
  return typeof relationTo === 'string' && name
    ? { name, relationTo: relationTo as Slug }
    : undefined
}

/** The filters that are joined by a key of a filter, if it joins any: `and`, `or`, in any spelling. */
export const branchesOf = (key: string, value: unknown): Where[] | undefined =>
  /^(and|or)$/i.test(key) && Array.isArray(value) ? value : undefined

/** Whether a filter asks anything of a relation to many documents. */
export const namesToMany = (where: Where, fields: readonly FlattenedField[]): boolean =>
  Object.entries(where).some(
    ([key, value]) =>
      branchesOf(key, value)?.some((one) => namesToMany(one, fields)) ??
      toManyAt(key, fields) !== undefined,
  )
