import type { CollectionBeforeOperationHook } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

/** Append-only even for our own code, which access control does not hold back. */
export const refuseRewriting: CollectionBeforeOperationHook = ({ operation }) => {
  if (operation !== 'create' && operation !== 'read') {
    throw new RefusedError([{ code: 'not_permitted' }])
  }
}
