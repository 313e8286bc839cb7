import type { Offered } from '../offered.ts'
import type { AccuracyStatus, CheckedSource } from './accuracy.ts'
import type { FlagOrigin, Resolution, Severity } from './flags.ts'

/** A doubt, open or settled. Instants are ISO 8601, `dueAt` is a policy day. */
export type ListedFlag = {
  id: string
  severity: Severity
  reason: string
  state: 'open' | Resolution
  origin: FlagOrigin
  message: string
  figure: string | null
  dueAt: string | null
  overdue: boolean
  sourceUrl: string | null
  raisedAt: string
  raisedBy: string | null
  note: string | null
  evidence: string | null
  resolvedAt: string | null
  resolvedBy: string | null
  /** How the asking user may end it; empty once it has ended. */
  resolutions: readonly (Offered & { resolution: Resolution })[]
}

export type ListedVerification = {
  id: string
  at: string
  by: string | null
  sources: readonly CheckedSource[]
  note: string | null
  nextReviewAt: string | null
  /** Whether it is about the very text that is live. */
  holds: boolean
}

/** The accuracy of an article, as `GET /api/articles/:id/accuracy` answers. */
export type ListedAccuracy = {
  id: string
  live: boolean
  served: boolean
  /** When the text that is live went live. */
  liveSince: string | null
  status: AccuracyStatus
  verifiedAt: string | null
  verifiedBy: string | null
  verifiedAgainst: number
  nextReviewAt: string | null
  /** The text that a verification will be about. */
  contentHash: string
  flags: readonly ListedFlag[]
  settled: readonly ListedFlag[]
  verifications: readonly ListedVerification[]
  verify: Offered & { suggested: { sources: readonly CheckedSource[]; nextReviewAt: string } }
  raise: Offered & { reasons: readonly string[] }
}
