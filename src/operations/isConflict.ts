import { slugs } from '../slugs.ts'

/**
 * Whether an error says that two writers met and one may simply try again: MongoDB's transient
 * transaction errors and write conflicts, a lost race for the next audit number, or SQLite's busy
 * file.
 */
export function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errorLabels, data } = error as {
    code?: unknown
    errorLabels?: unknown
    data?: unknown
  }
  if (Array.isArray(errorLabels) && errorLabels.includes('TransientTransactionError')) return true
  if (code === 112 || code === 11000 || isLostAuditNumber(data)) return true
  if (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) return true
  return isConflict(error.cause)
}

/** Payload turns a broken unique index into a validation error that names the field. */
const isLostAuditNumber = (data: unknown): boolean =>
  !!data &&
  typeof data === 'object' &&
  'collection' in data &&
  data.collection === slugs.auditEvents &&
  'errors' in data &&
  Array.isArray(data.errors) &&
  data.errors.some((error: unknown) => {
    const path = error && typeof error === 'object' && 'path' in error ? error.path : undefined
    return path === 'sequence'
  })
