import type { Comment } from '../comments/comment.ts'
import type { Offered } from '../offered.ts'
import type { State } from './states.ts'
import type { EventName, OptionalParameter, Parameter } from './transitions.ts'

/** One event as it is offered to the asking user. */
export type OfferedTransition = Offered & {
  event: EventName
  /** What the user will be asked for. */
  requires: readonly Parameter[]
  /** What the user may say besides. */
  accepts: readonly OptionalParameter[]
}

/** The text that readers have, or would have but for a doubt or its last day. */
export type LiveText = {
  /** When it was published. */
  since: string | null
  served: boolean
  /** When that very text was last checked, and against how many sources. */
  verifiedAt: string | null
  verifiedAgainst: number
}

/** Where an article stands, as `GET /api/articles/:id/transitions` answers. */
export type Standing = {
  state: State
  revision: number
  live: boolean
  /** Null where nothing is live. */
  liveText: LiveText | null
  /** The names of who wrote what waits to go live. */
  draftBy: readonly string[]
  transitions: readonly OfferedTransition[]
  /** What somebody remarked on and nobody has settled: to be seen before an approval. */
  openComments: readonly Comment[]
}
