/** What became of a reader's report. */
export const correctionStates = ['open', 'accepted', 'rejected'] as const
export type CorrectionState = (typeof correctionStates)[number]
