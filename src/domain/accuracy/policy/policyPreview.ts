import type { AccuracyStatus } from '../accuracy.ts'

/** The name is null for articles that hold nationwide, or have no category. */
export type Share = { id: string | null; name: string | null; count: number }

/** What activating a policy change would flag, as `GET /api/policy-changes/:id/preview` answers. */
export type PolicyPreview = {
  /** How many articles it would flag. */
  total: number
  regions: readonly Share[]
  categories: readonly Share[]
  /** The first of them. */
  articles: readonly { id: string; title: string; slug: string; status: AccuracyStatus }[]
}
