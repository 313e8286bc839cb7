import type { PayloadRequest } from 'payload'
import type { RecordedAct } from '../domain/auditEvent.ts'
import type { AuditEvent } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { lastBySequence } from './lastBySequence.ts'

/** The last time that one of some events happened to an article; undefined where none has. */
export const lastEventOf = (
  req: PayloadRequest,
  article: string,
  events: readonly RecordedAct[],
): Promise<AuditEvent | undefined> =>
  lastBySequence(req, slugs.auditEvents, {
    and: [{ article: { equals: article } }, { event: { in: [...events] } }],
  })
