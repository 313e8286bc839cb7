import type { Payload } from 'payload'
import type { StoredAuditEntry } from '../domain/auditChain.ts'
import { slugs } from '../slugs.ts'

const page = 500

/** The whole audit trail in order, read in pages, in the form that was hashed. */
export async function* readAuditTrail(payload: Payload): AsyncGenerator<StoredAuditEntry> {
  for (let after = 0; ; ) {
    const { docs } = await payload.find({
      collection: slugs.auditEvents,
      where: { sequence: { greater_than: after } },
      sort: 'sequence',
      limit: page,
      pagination: false,
      depth: 0,
      overrideAccess: true,
    })
    for (const event of docs) {
      yield {
        sequence: event.sequence,
        event: event.event,
        article: event.article ?? '',
        ...(event.policyChange && { policyChange: event.policyChange }),
        actor: event.actor ?? '',
        role: event.role ?? '',
        from: event.from ?? '',
        to: event.to ?? '',
        revision: event.revision ?? 0,
        contentHash: event.contentHash ?? '',
        comment: event.comment ?? null,
        at: event.at ?? '',
        requestId: event.requestId ?? '',
        previousHash: event.previousHash ?? '',
        hash: event.hash ?? '',
      }
      after = event.sequence
    }
    if (docs.length < page) return
  }
}
