import type { CollectionBeforeOperationHook, FlattenedField, Where } from 'payload'
import { branchesOf, toManyAt } from './toMany.ts'

/**
 * Has `exists` take an empty list of related documents for none, whoever asks. On MongoDB a list that
 * is empty is there; on SQLite it is none by itself.
 */
export const matchEmptyLists: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  if (req.payload.db.name !== 'mongoose' || !('where' in args) || !args.where) return args
  return { ...args, where: matching(args.where, collection.flattenedFields) }
}

function matching(where: Where, fields: readonly FlattenedField[]): Where {
  const parts = Object.entries(where).map(([key, value]): Where => {
    const branches = branchesOf(key, value)
    if (branches) return { [key]: branches.map((one) => matching(one, fields)) }
    const { exists, ...others } = (value ?? {}) as Record<string, unknown>
    if (exists === undefined || toManyAt(key, fields)?.name !== key) return { [key]: value }
    const rest = Object.keys(others).length > 0 ? [{ [key]: others }] : []
    const isThere = String(exists) === 'true'
    const condition: Where = isThere
      ? { and: [{ [key]: { exists: true } }, { [key]: { not_equals: [] } }] }
      : { or: [{ [key]: { exists: false } }, { [key]: { equals: [] } }] }
    return { and: [...rest, condition] }
  })
  return parts.length > 1 ? { and: parts } : (parts[0] ?? {})
}
