'use client'

import type { Offer } from './standing.ts'
import { useWords } from './useWords.ts'

type Props = {
  /** The step forward, when it is refused: told without being asked. */
  blocked: Offer | undefined
  refused: readonly Offer[]
  /** Events of other states, of which the names are enough. */
  elsewhere: readonly Offer[]
}

/** What the user may not do now, each with the reason. */
export function RefusedTransitions({ blocked, refused, elsewhere }: Props) {
  const { t, list, explain } = useWords()
  const nameOf = ({ event }: Offer) => t(`event:${event}`)
  const reasonOf = ({ refusals }: Offer) => refusals.map(explain).join(' ')
  return (
    <>
      {blocked && (
        <p className="transition-bar__blocked" id="transition-blocked">
          <strong>{t('workflow:notYet', { event: nameOf(blocked) })}</strong> {reasonOf(blocked)}
        </p>
      )}
      <details className="transition-bar__refused">
        <summary>{t('workflow:unavailable')}</summary>
        <ul>
          {refused.map((offer) => (
            <li key={offer.event}>
              <strong>{nameOf(offer)}</strong> {reasonOf(offer)}
            </li>
          ))}
          {elsewhere.length > 0 && (
            <li>
              <strong>{t('workflow:elsewhere')}</strong> {list(elsewhere.map(nameOf))}
            </li>
          )}
        </ul>
      </details>
    </>
  )
}
