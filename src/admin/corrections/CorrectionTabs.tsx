'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { type CorrectionState, correctionStates } from '../../domain/corrections/states.ts'
import { listAddress } from '../../domain/lists/listAddress.ts'
import { slugs } from '../../slugs.ts'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import './corrections.css'

/** The corrections by what became of them, each with how many there are. */
export function CorrectionTabs() {
  const { t } = useWords()
  const asked = useSearchParams().get('where[or][0][and][0][state][equals]')
  return (
    <nav aria-label={t('correction:byState')} className="correction-tabs">
      {correctionStates.map((state) => (
        <Tab isCurrent={state === asked} key={state} state={state} />
      ))}
    </nav>
  )
}

function Tab({ state, isCurrent }: { state: CorrectionState; isCurrent: boolean }) {
  const { t, number } = useWords()
  const { routes } = useConfig().config
  const { answer } = useAnswer<{ totalDocs: number }>(
    `/${slugs.corrections}/count?where[state][equals]=${state}`,
  )
  const list = listAddress(slugs.corrections, [[['state', 'equals', state]]])
  return (
    <Link
      aria-current={isCurrent ? 'page' : undefined}
      href={`${routes.admin}${list}`}
      prefetch={false}
    >
      {t(`state:${state}`)} {answer && <span>{number(answer.totalDocs)}</span>}
    </Link>
  )
}
