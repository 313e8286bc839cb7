import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'

/** Set by whoever answers somebody that has shown who they are as a stranger. */
export const mayRead = 'mayRead'

/**
 * Lets strangers read only where that is wanted (`ANONYMOUS_READS`); sites and the staff always.
 * @throws {RefusedError} `not_signed_in`
 */
export function requireReader({ payload, user, context }: PayloadRequest): void {
  if (payload.config.custom?.anonymousReads !== false) return
  if (!user && context[mayRead] !== true) throw new RefusedError([{ code: 'not_signed_in' }])
}
