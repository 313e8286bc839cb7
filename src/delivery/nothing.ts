import type { Where } from 'payload'

/** A filter that finds nothing: everything has an id. */
export const nothing: Where = { id: { exists: false } }
