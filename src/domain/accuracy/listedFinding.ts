import type { FindingState } from './reconcileFindings.ts'
import type { Place } from './signals/finding.ts'
import type { Severity, SignalId } from './signals/signals.ts'

/** A finding, as `GET /api/articles/:id/findings` answers. */
export type ListedFinding = Place & {
  id: string
  signal: SignalId
  severity: Severity
  state: FindingState
  quote: string
  /**
   * How many characters stand before it in its text, white space not counted; null where its text
   * is not one that is shown as a whole.
   */
  at: number | null
  /** What is doubtful about the words, in the language of whoever asks. */
  message: string
  note: string | null
  dismissedBy: { id: string; name: string } | null
  dismissedAt: string | null
}
