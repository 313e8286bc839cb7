export const accuracyStatuses = ['unverified', 'verified', 'due', 'flagged', 'blocked'] as const
export type AccuracyStatus = (typeof accuracyStatuses)[number]

/** The accuracy group of an article: a second axis beside the workflow. Instants are ISO 8601. */
export type Accuracy = {
  status: AccuracyStatus
  verifiedAt: string | null
  verifiedBy: string | null
  nextReviewAt: string | null
  openNotices: number
  openBlocks: number
  /** Some blocking flag is open. Expiry also withholds, but is judged when read. */
  withheld: boolean
}

/** The accuracy of text that nobody has checked yet. */
export const unverified: Accuracy = {
  status: 'unverified',
  verifiedAt: null,
  verifiedBy: null,
  nextReviewAt: null,
  openNotices: 0,
  openBlocks: 0,
  withheld: false,
}
