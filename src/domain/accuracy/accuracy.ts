import type { Flag } from './flags.ts'
import { isOverdue } from './policyDay.ts'

export const accuracyStatuses = ['unverified', 'verified', 'due', 'flagged', 'blocked'] as const
export type AccuracyStatus = (typeof accuracyStatuses)[number]

/** A doubt that readers are told of beside the text. */
export type PublicNotice = { reason: string; since: string }

/** The accuracy group of an article: a second axis beside the workflow. Instants are ISO 8601. */
export type Accuracy = {
  status: AccuracyStatus
  verifiedAt: string | null
  verifiedBy: string | null
  /** What it was last checked against. */
  verifiedAgainst: readonly CheckedSource[]
  nextReviewAt: string | null
  notices: readonly PublicNotice[]
  openNotices: number
  openBlocks: number
  /** Some blocking flag is open. Expiry also withholds, but is judged when read. */
  withheld: boolean
  /** Since when, and for which reason, it is withheld by a flag. */
  withheldSince: string | null
  withheldReason: string | null
}

/** What flags decide of it. */
export type Doubted = Pick<
  Accuracy,
  | 'status'
  | 'notices'
  | 'openNotices'
  | 'openBlocks'
  | 'withheld'
  | 'withheldSince'
  | 'withheldReason'
>

export type CheckedSource = { url: string; title?: string; note?: string }

/** A signed "checked against these sources, still right". */
export type Verification = {
  at: string
  by: string
  sources: readonly CheckedSource[]
  /** The text it speaks of. */
  contentHash: string
  /** A policy day. */
  nextReviewAt: string
}

/** The accuracy of text that nobody has checked yet and nobody doubts. */
export const unverified: Accuracy = {
  status: 'unverified',
  verifiedAt: null,
  verifiedBy: null,
  verifiedAgainst: [],
  nextReviewAt: null,
  notices: [],
  openNotices: 0,
  openBlocks: 0,
  withheld: false,
  withheldSince: null,
  withheldReason: null,
}

/**
 * The accuracy group that follows from an article's open flags and its last verification: nothing
 * else is stored of it, so neither publishing nor restoring an old version can lose a doubt or
 * bring one back.
 *
 * A verification speaks of the very text it was made of; the day of the next review outlives it.
 * @param contentHash the hash of the text that is live, or of the working copy while none is
 * @param now milliseconds since the epoch
 */
export function deriveAccuracy(
  flags: readonly Flag[],
  verification: Verification | null,
  contentHash: string,
  now: number,
): Accuracy {
  const holds = verification !== null && verification.contentHash === contentHash
  const verified = {
    verifiedAt: holds ? verification.at : null,
    verifiedBy: holds ? verification.by : null,
    verifiedAgainst: holds
      ? verification.sources.map(({ url, title }) => withoutNote(url, title))
      : [],
    nextReviewAt: verification?.nextReviewAt ?? null,
  }
  return { ...verified, ...accuracyUnder(flags, verified, now) }
}

/**
 * The part of the accuracy group that flags decide, beside what is stored of the verification:
 * all that a flag raised or lifted can change.
 * @param now milliseconds since the epoch
 */
export function accuracyUnder(
  flags: readonly Flag[],
  { verifiedAt, nextReviewAt }: Pick<Accuracy, 'verifiedAt' | 'nextReviewAt'>,
  now: number,
): Doubted {
  const open = flags
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => (a.raisedAt < b.raisedAt ? -1 : 1))
  const blocks = open.filter(({ severity }) => severity === 'block')
  const notices = open.filter(({ severity }) => severity === 'notice')
  const isDue = isOverdue(nextReviewAt, now)
  return {
    status: statusOf({ blocks, notices, isDue, holds: verifiedAt !== null }),
    notices: notices.map(({ reason, raisedAt }) => ({ reason, since: raisedAt })),
    openNotices: notices.length,
    openBlocks: blocks.length,
    withheld: blocks.length > 0,
    withheldSince: blocks[0]?.raisedAt ?? null,
    withheldReason: blocks[0]?.reason ?? null,
  }
}

/** The checker's own words are for the staff. */
const withoutNote = (url: string, title: string | undefined): CheckedSource => ({
  url,
  ...(title && { title }),
})

type Standing = {
  blocks: readonly Flag[]
  notices: readonly Flag[]
  isDue: boolean
  holds: boolean
}

/** The gravest of what applies. */
function statusOf({ blocks, notices, isDue, holds }: Standing): AccuracyStatus {
  if (blocks.length > 0) return 'blocked'
  if (notices.length > 0) return 'flagged'
  if (isDue) return 'due'
  return holds ? 'verified' : 'unverified'
}
