import { createHash } from 'node:crypto'
import type { PolicyChangeEvent } from './accuracy/policy/policyChange.ts'
import { canonicalJson } from './content/hash.ts'
import type { EventName } from './workflow/transitions.ts'

/**
 * What is recorded: every transition and, beside them, what an import wrote, a draft that was
 * deleted, a scheduled text that could not be published, every act on the axis of accuracy, what
 * was decided on a reader's correction, and the steps of a policy change.
 */
export type RecordedAct =
  | EventName
  | 'import'
  | 'delete'
  | 'not_published'
  | 'flag'
  | 'resolve_flag'
  | 'verify'
  | 'accept_correction'
  | 'reject_correction'
  | 'dismiss_finding'
  | 'reopen_finding'
  | `${PolicyChangeEvent}_policy_change`

/** What the audit trail records of one act. Ids are strings, `at` is ISO 8601. */
export type AuditEntry = {
  /** 1, 2, 3 … without a gap. */
  sequence: number
  /** A `RecordedAct` of the version that recorded it. */
  event: string
  /** Empty where it is about no single article. */
  article: string
  /** The policy change that it is about, or that made it happen; absent where there is none. */
  policyChange?: string
  /** The user's id, or `system`. */
  actor: string
  role: string
  from: string
  to: string
  revision: number
  contentHash: string
  comment: string | null
  at: string
  /** Finds the request in the logs. */
  requestId: string
  /** The hash of the entry before this one; empty for the first. */
  previousHash: string
}

/** SHA-256 (hex) over all of an entry, and so over all before it. */
export const auditHash = (entry: AuditEntry): string =>
  createHash('sha256').update(canonicalJson(entry)).digest('hex')
