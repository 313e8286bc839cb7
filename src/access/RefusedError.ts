import { APIError } from 'payload'
import { type Refusal, refusalStatus } from '../domain/refusal.ts'

/** Thrown where an act is refused inside a hook or an operation; rolls its transaction back. */
export class RefusedError extends APIError<{ refusals: readonly Refusal[] }> {
  constructor(refusals: readonly Refusal[]) {
    super(
      refusals.map(({ code }) => code).join(', '),
      refusalStatus(refusals),
      { refusals },
      // Public: the codes are contract and carry no secret.
      true,
    )
    this.name = 'RefusedError'
  }
}

/**
 * The refusals an error carries, or null. Told by shape, not by class: the server and the admin
 * bundle each have their own copy of this module.
 */
export function refusalsOf(error: unknown): readonly Refusal[] | null {
  if (!(error instanceof Error) || error.name !== 'RefusedError' || !('data' in error)) return null
  const { data } = error
  return data && typeof data === 'object' && 'refusals' in data && Array.isArray(data.refusals)
    ? data.refusals
    : null
}
