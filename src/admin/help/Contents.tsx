'use client'

import { accuracyStatuses } from '../../domain/accuracy/accuracy.ts'
import { states } from '../../domain/workflow/states.ts'
import { eventNames } from '../../domain/workflow/transitions.ts'
import { useWords } from '../useWords.ts'
import { type HelpPart, type HelpPlace, helpParts } from './places.ts'

/** What is explained one by one, and is looked for by its name. */
const entriesOf: Partial<
  Record<HelpPart, readonly [HelpPlace, `${'state' | 'event'}:${string}`][]>
> = {
  states: states.map((state) => [`state-${state}`, `state:${state}`]),
  events: eventNames.map((event) => [`event-${event}`, `event:${event}`]),
  accuracy: accuracyStatuses.map((status) => [`accuracy-${status}`, `state:${status}`]),
}

/** The table of contents. */
export function Contents() {
  const { t } = useWords()
  return (
    <nav aria-labelledby="contents" className="help__contents">
      <h2 id="contents">{t('help:contents')}</h2>
      <ul>
        {helpParts.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(`help:${part}`)}</a>
            {entriesOf[part] && (
              <ul>
                {entriesOf[part].map(([place, words]) => (
                  <li key={place}>
                    <a href={`#${place}`}>{t(words)}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
