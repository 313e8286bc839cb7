'use client'

import { reviewKeys } from '../review/reviewKeys.ts'
import { useWords } from '../useWords.ts'

/** What a key does: what is written on it, or on several, and the words for what it does. */
type Keys = readonly (readonly [
  string | readonly string[],
  `${'review' | 'event' | 'help'}:${string}`,
])[]

/** The keys that do something, by where they do. */
export function KeysHelp() {
  const { t } = useWords()
  const places: readonly [string, Keys][] = [
    [t('help:keysReview'), reviewKeys],
    [
      t('help:keysTree'),
      [
        [['↑', '↓'], 'help:key_upDown'],
        ['→', 'help:key_right'],
        ['←', 'help:key_left'],
        [['Home', 'End'], 'help:key_homeEnd'],
        [t('help:letter'), 'help:key_letter'],
      ],
    ],
    [
      t('help:keysAll'),
      [
        [['Ctrl+S', '⌘S'], 'help:key_save'],
        ['Esc', 'help:key_escape'],
      ],
    ],
  ]
  return places.map(([place, keys]) => (
    <section key={place}>
      <h3>{place}</h3>
      {keys === reviewKeys && <p>{t('review:keysHint')}</p>}
      <dl className="help__keys">
        {keys.map(([key, words]) => (
          <div key={words}>
            <dt>
              {[key].flat().map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
