import type { BlockingFinding } from '../refusal.ts'
import type { State } from './states.ts'

/** The system-owned workflow of an article's working copy. People are ids, instants are ISO 8601. */
export type Workflow = {
  state: State
  /** Counts accepted changes; a write that states an outdated one is refused. */
  revision: number
  /** Everyone whose save changed the content since text of this article last went live. */
  contributors: readonly string[]
  contentHash: string
  approvedHash: string | null
  approvedBy: string | null
  approvedAt: string | null
  publishAt: string | null
  /** Live without a review: an emergency publication nobody has confirmed yet. */
  unreviewed: boolean
  emergencyBy: string | null
}

/** What `decide` needs to know of an article. */
export type ArticleFacts = {
  workflow: Workflow
  /** The hash of the content as it stands now, computed afresh, never the stored one. */
  contentHash: string
  /** Content fields that must be filled before a review and are not. */
  missingFields: readonly string[]
  /** Open blocking flags that doubt this very text. */
  openBlocks: number
  /** Strict findings in this text that nobody has dismissed. */
  openFindings: readonly BlockingFinding[]
  /** Whether some version of the article is live (served, or withheld only for accuracy). */
  live: boolean
  /** The asker is limited to regions or categories that leave the article out. */
  outOfScope?: boolean
}

/** The workflow of an article that was just made by somebody (null: by PolicyDesk itself). */
export const newWorkflow = (contentHash: string, author: string | null): Workflow => ({
  state: 'draft',
  revision: 1,
  contributors: author ? [author] : [],
  contentHash,
  approvedHash: null,
  approvedBy: null,
  approvedAt: null,
  publishAt: null,
  unreviewed: false,
  emergencyBy: null,
})
