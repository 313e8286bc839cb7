/** A policy change is a draft, is at work, and ends: done with, or called off. */
export const policyChangeStates = ['draft', 'active', 'closed', 'cancelled'] as const
export type PolicyChangeState = (typeof policyChangeStates)[number]

export const policyChangeEvents = ['activate', 'close', 'cancel'] as const
export type PolicyChangeEvent = (typeof policyChangeEvents)[number]

/** What is being done in batches: articles flagged, or the flags lifted that a change raised. */
export type PolicyChangeWork = 'flagging' | 'lifting'

/** What a change must say before it is activated, since its flags carry it. */
const neededFields = ['title', 'effectiveFrom', 'sourceUrl', 'dueAt'] as const
type NeededField = (typeof neededFields)[number]

/** The fields an activation waits for. */
export const missingFields = (
  change: Partial<Record<NeededField, string | null>>,
): readonly NeededField[] => neededFields.filter((field) => !change[field]?.trim())
