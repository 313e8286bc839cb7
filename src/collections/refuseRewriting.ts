import type { CollectionBeforeOperationHook } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

const harmless: readonly string[] = ['create', 'read', 'readDistinct', 'count']

/** Append-only even for our own code, which access control does not hold back. */
export const refuseRewriting: CollectionBeforeOperationHook = ({ operation }) => {
  if (!harmless.includes(operation)) throw new RefusedError([{ code: 'not_permitted' }])
}
