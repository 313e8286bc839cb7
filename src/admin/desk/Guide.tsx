'use client'

import { Button, Link, toast, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Role } from '../../domain/actor.ts'
import type { Desk } from '../../domain/desk/desk.ts'
import { useWords } from '../useWords.ts'
import { guideSteps } from './guideSteps.ts'
import { useGuide } from './useGuide.ts'
import './guide.css'

type Props = { role: Role; desk: Desk | undefined; onClosed: () => void }

/** What somebody does first, in three steps that suit their role, each a link to where it is done. */
export function Guide({ role, desk, onClosed }: Props) {
  const { t } = useWords()
  const { routes } = useConfig().config
  const setClosed = useGuide()
  const [busy, setBusy] = useState(false)
  const headingId = useId()

  async function close() {
    setBusy(true)
    const stored = await setClosed(true)
    setBusy(false)
    if (!stored) return toast.error(t('workflow:failed'))
    toast.success(t('guide:closed'))
    onClosed()
  }

  return (
    <section aria-labelledby={headingId} className="guide">
      <h2 id={headingId}>{t('guide:heading')}</h2>
      <ol>
        {guideSteps[role](desk).map((address, at) => {
          const step = `${role}_${at + 1}`
          return (
            <li key={step}>
              <Link href={`${routes.admin}${address}`} prefetch={false}>
                {t(`guide:${step}`)}
              </Link>
              <span>{t(`guide:${step}_hint`)}</span>
            </li>
          )
        })}
      </ol>
      <Button
        buttonStyle="secondary"
        disabled={busy}
        id="close-guide"
        margin={false}
        onClick={close}
        size="small"
      >
        {t('guide:close')}
      </Button>
    </section>
  )
}
