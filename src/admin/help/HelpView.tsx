'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useWords } from '../useWords.ts'
import { Contents } from './Contents.tsx'
import { AccuracyHelp, EventsHelp, FlagsHelp, RefusalsHelp, StatesHelp } from './explanations.tsx'
import { GuideAgain } from './GuideAgain.tsx'
import { KeysHelp } from './KeysHelp.tsx'
import { type HelpPart, helpParts } from './places.ts'
import './help.css'

const parts: Record<HelpPart, () => ReactNode> = {
  states: StatesHelp,
  events: EventsHelp,
  accuracy: AccuracyHelp,
  flags: FlagsHelp,
  refusals: RefusalsHelp,
  keys: KeysHelp,
}

/** What every state, step and refusal means: made from the tables of rules themselves. */
export function HelpView() {
  const { t } = useWords()
  return (
    <Gutter className="help">
      <SetStepNav nav={[{ label: t('help:heading') }]} />
      <h1>{t('help:heading')}</h1>
      <p className="help__intro">{t('help:intro')}</p>
      <GuideAgain />
      <div className="help__columns">
        <Contents />
        <div>
          {helpParts.map((part) => {
            const Part = parts[part]
            return (
              <section aria-labelledby={part} key={part}>
                <h2 id={part}>{t(`help:${part}`)}</h2>
                <Part />
              </section>
            )
          })}
        </div>
      </div>
    </Gutter>
  )
}
