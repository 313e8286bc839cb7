import type { Comment } from '../domain/comments/comment.ts'
import type { Refusal, RefusalCode } from '../domain/refusal.ts'
import type { State } from '../domain/workflow/states.ts'
import type { EventName, OptionalParameter, Parameter } from '../domain/workflow/transitions.ts'

/** One event as the server offers it to the asking user. */
export type Offer = {
  event: EventName
  allowed: boolean
  /** What the user will be asked for. */
  requires: readonly Parameter[]
  /** What the user may say besides. */
  accepts: readonly OptionalParameter[]
  refusals: readonly Refusal[]
}

/** Where an article stands, as `GET /api/articles/:id/transitions` answers. */
export type Standing = {
  state: State
  revision: number
  live: boolean
  transitions: readonly Offer[]
  /** What nobody has settled yet. */
  openComments: readonly Comment[]
}

/** What the user filled in for an event, by the name of the parameter. */
export type Answers = Partial<Record<Parameter | OptionalParameter, string>>

/** The steps forward, in their order: the one that applies is the bar's main button. */
const forward: readonly EventName[] = ['submit', 'approve', 'publish', 'confirm', 'reopen']

/** The events that vouch for the text: open comments are shown before them. */
export const isApproval = ({ event }: Offer): boolean => event === 'approve' || event === 'confirm'

const isRefused =
  (reason: RefusalCode) =>
  ({ refusals }: Offer) =>
    refusals.some(({ code }) => code === reason)

/** Whether an event has nothing to do with the state the article is in. */
const isElsewhere = isRefused('wrong_state')

/**
 * Sorts the offers for the screen: buttons, the main one first; the step forward that is this
 * user's to take once something is put right, to be told at once; the others that are refused; and
 * those of other states, which only have their names to tell.
 */
export function arrange({ transitions }: Standing) {
  const rank = ({ event }: Offer) => forward.indexOf(event)
  const allowed = transitions.filter((offer) => offer.allowed)
  const main = allowed.find((offer) => rank(offer) >= 0)
  const refused = transitions.filter((offer) => !offer.allowed && !isElsewhere(offer))
  const blocked = main
    ? undefined
    : refused.find((offer) => rank(offer) >= 0 && !isRefused('not_permitted')(offer))
  return {
    main,
    buttons: main ? [main, ...allowed.filter((offer) => offer !== main)] : allowed,
    blocked,
    refused: refused.filter((offer) => offer !== blocked),
    elsewhere: transitions.filter((offer) => !offer.allowed && isElsewhere(offer)),
  }
}
