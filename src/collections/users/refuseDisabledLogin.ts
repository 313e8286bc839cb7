import type { CollectionBeforeLoginHook } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'

/** A disabled account cannot sign in; a session it still holds is nobody's (see `staffOf`). */
export const refuseDisabledLogin: CollectionBeforeLoginHook = ({ user }) => {
  if (user.disabled) throw new RefusedError([{ code: 'not_permitted' }])
}
