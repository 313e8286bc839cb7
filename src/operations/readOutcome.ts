import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { readReference } from '../domain/corrections/reference.ts'
import type { CorrectionState } from '../domain/corrections/states.ts'
import { slugs } from '../slugs.ts'

export type Outcome = {
  reference: string
  state: CorrectionState
  /** When it was decided, ISO 8601. */
  at?: string
  /** Why it was rejected. */
  reason?: string
}

/** What became of a correction, for whoever has its reference: nothing of what it says or is about. */
export async function readOutcome(req: PayloadRequest, given: string): Promise<Outcome> {
  const reference = readReference(given)
  const { docs } = reference
    ? await req.payload.find({
        collection: slugs.corrections,
        where: { reference: { equals: reference } },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      })
    : { docs: [] }
  const [found] = docs
  if (!reference || !found) throw new RefusedError([{ code: 'not_found' }])
  return {
    reference,
    state: found.state ?? 'open',
    ...(found.closedAt && { at: found.closedAt }),
    ...(found.reason && { reason: found.reason }),
  }
}
