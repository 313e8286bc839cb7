import type { ChangeType } from './changeOf.ts'

/** A page of the change feed, as consumers get it: asked for or pushed to them (DESIGN §8). */
export type Feed = {
  changes: {
    cursor: string
    type: ChangeType
    article: { id: string; slug: string }
    /** ISO 8601. */
    at: string
  }[]
  /** What to ask for next: `since` this. */
  next: string
}
