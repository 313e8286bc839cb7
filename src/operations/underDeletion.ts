import type { PayloadRequest } from 'payload'

/**
 * The ids of the articles that a request is deleting, often many at once: what goes with them need
 * not be recorded as a change of theirs.
 */
export function underDeletion({ context }: Pick<PayloadRequest, 'context'>): Set<string> {
  context.underDeletion ??= new Set<string>()
  return context.underDeletion as Set<string>
}
