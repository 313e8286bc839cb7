'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { OfferedTransition } from '../domain/workflow/standing.ts'
import { helpAddress } from './help/places.ts'
import { useWords } from './useWords.ts'

type Props = {
  /** The step forward, when it is refused: told without being asked. */
  blocked: OfferedTransition | undefined
  refused: readonly OfferedTransition[]
  /** Events of other states, of which the names are enough. */
  elsewhere: readonly OfferedTransition[]
}

/** What the user may not do now, each with the reason. */
export function RefusedTransitions({ blocked, refused, elsewhere }: Props) {
  const { t, list, explain } = useWords()
  const { routes } = useConfig().config
  const nameOf = ({ event }: OfferedTransition) => t(`event:${event}`)
  const reasonOf = ({ refusals }: OfferedTransition) => refusals.map(explain).join(' ')
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
        <Link href={`${routes.admin}${helpAddress('events')}`} prefetch={false}>
          {t('help:seeEvents')}
        </Link>
      </details>
    </>
  )
}
