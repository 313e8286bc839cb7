import type { Refusal } from './refusal.ts'

/** Something that the asking user may do, or why they may not. */
export type Offered = { allowed: boolean; refusals: readonly Refusal[] }
