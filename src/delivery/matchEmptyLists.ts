import type { CollectionBeforeOperationHook, FlattenedField, Payload, Where } from 'payload'
import { branchesOf, toManyAt } from './toMany.ts'

/**
 * Has `exists` take an empty list of related documents for none. On MongoDB a list that is empty is
 * there; on SQLite it is none by itself.
 */
export function matchingEmptyLists(
  payload: Payload,
  fields: readonly FlattenedField[],
  where: Where,
): Where {
  if (payload.db.name !== 'mongoose') return where
  const parts = Object.entries(where).map(([key, value]): Where => {
    const branches = branchesOf(key, value)
    if (branches) {
      return { [key]: branches.map((one) => matchingEmptyLists(payload, fields, one)) }
    }
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

/** Has the filter of every operation do so; a reader's is resolved already, and stays as it is meant. */
export const matchEmptyLists: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  if (!('where' in args) || !args.where) return args
  const { flattenedFields } = collection
  return { ...args, where: matchingEmptyLists(req.payload, flattenedFields, args.where) }
}
