import type { AccuracyStatus } from '../../domain/accuracy/accuracy.ts'
import type { RefusalCode } from '../../domain/refusal.ts'
import type { State } from '../../domain/workflow/states.ts'
import type { EventName } from '../../domain/workflow/transitions.ts'

/** The parts of the help page, in their order. */
export const helpParts = ['states', 'events', 'accuracy', 'flags', 'refusals', 'keys'] as const
export type HelpPart = (typeof helpParts)[number]

/** What may be led to on the help page. */
export type HelpPlace =
  | HelpPart
  | `state-${State}`
  | `event-${EventName}`
  | `accuracy-${AccuracyStatus}`
  | `refusal-${RefusalCode}`

/** The address of a place on the help page, below the root of the admin UI. */
export const helpAddress = (place?: HelpPlace): string => `/help${place ? `#${place}` : ''}`
