import type { RefusalCode } from '../domain/refusal.ts'
import type { OfferedTransition, Standing } from '../domain/workflow/standing.ts'
import type { EventName, OptionalParameter, Parameter } from '../domain/workflow/transitions.ts'

/** What the user filled in for an event, by the name of the parameter. */
export type Answers = Partial<Record<Parameter | OptionalParameter, string>>

/** The steps forward, in their order: the one that applies is the bar's main button. */
const forward: readonly EventName[] = ['submit', 'approve', 'publish', 'confirm', 'reopen']

/** The events that vouch for the text: open comments are shown before them. */
export const isApproval = ({ event }: OfferedTransition): boolean =>
  event === 'approve' || event === 'confirm'

const isRefused =
  (reason: RefusalCode) =>
  ({ refusals }: OfferedTransition) =>
    refusals.some(({ code }) => code === reason)

/** Whether an event has nothing to do with the state the article is in. */
const isElsewhere = isRefused('wrong_state')

/**
 * Sorts the offers for the screen: buttons, the main one first; the step forward that is this
 * user's to take once something is put right, to be told at once; the others that are refused; and
 * those of other states, which only have their names to tell.
 */
export function arrange({ transitions }: Standing) {
  const rank = ({ event }: OfferedTransition) => forward.indexOf(event)
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
