/** `notice`: served with a warning. `block`: withheld. */
export const severities = ['notice', 'block'] as const
export type Severity = (typeof severities)[number]

/** Whether a value from outside is a severity. */
export const isSeverity = (value: unknown): value is Severity =>
  severities.some((one) => one === value)

/** How a doubt ends: the text was put right, was right all along, or the doubt was no doubt. */
export const resolutions = ['fixed', 'confirmed', 'dismissed'] as const
export type Resolution = (typeof resolutions)[number]

/** Where a flag comes from. */
export const flagOrigins = [
  'editor',
  'signal',
  'policy_change',
  'correction',
  'contradiction',
  'freshness',
  'source',
] as const
export type FlagOrigin = (typeof flagOrigins)[number]

/** Reasons the desk offers; others may be given, as long as they look like these. */
export const flagReasons = [
  'outdated',
  'wrong_figure',
  'wrong_region',
  'contradiction',
  'unsourced',
  'misleading',
  'policy_change',
  'reader_report',
  'review_overdue',
  'other',
] as const

/** Whether a string from outside has the form of a reason code. */
export const isReason = (value: string): boolean => /^[a-z][a-z0-9_-]{0,49}$/.test(value)

/** A doubt about an article's accuracy, as far as rules look at it. */
export type Flag = {
  severity: Severity
  reason: string
  state: 'open' | Resolution
  /** ISO 8601. */
  raisedAt: string
  /** The hash of the text that was doubted. */
  contentHash: string
}

/**
 * How many open blocking flags doubt the very text that is to be approved. A text that has changed
 * since is the fix: it may be approved and go live, withheld until somebody lifts the flag.
 */
export const blocksOn = (flags: readonly Flag[], contentHash: string): number =>
  flags.filter(
    (flag) =>
      flag.state === 'open' && flag.severity === 'block' && flag.contentHash === contentHash,
  ).length
