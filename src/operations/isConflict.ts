import { slugs } from '../slugs.ts'

/**
 * Whether an error says that two writers met and one may simply try again: MongoDB's transient
 * transaction errors and write conflicts, a lost race for the next audit number or for a key, or
 * SQLite's busy file.
 */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errorLabels, data } = error as {
    code?: unknown
    errorLabels?: unknown
    data?: unknown
  }
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  if (code === 112 || code === 11000 || isLostRace(data)) return true
  if (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) return true
  return isConflict(error.cause)
}

/** What is numbered or keyed so that two writers cannot both make it: the field that is unique. */
const keys: Record<string, string> = {
  [slugs.articles]: 'slug',
  [slugs.auditEvents]: 'sequence',
  [slugs.accuracyFlags]: 'key',
  [slugs.changes]: 'sequence',
  [slugs.corrections]: 'sequence',
  [slugs.findings]: 'key',
  [slugs.notifications]: 'key',
  [slugs.reviewTasks]: 'key',
}

/** Payload turns a broken unique index into a validation error that names the field. */
const isLostRace = (data: unknown): boolean =>
  !!data &&
  typeof data === 'object' &&
  'collection' in data &&
  'errors' in data &&
  Array.isArray(data.errors) &&
  data.errors.some((error: unknown) => {
    const path = error && typeof error === 'object' && 'path' in error ? error.path : undefined
    return path !== undefined && path === keys[String(data.collection)]
  })
