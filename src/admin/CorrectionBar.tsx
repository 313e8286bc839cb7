'use client'

import { Button, toast, useDocumentInfo, useEditDepth } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { TriageDialog } from './TriageDialog.tsx'
import { type Decision, useTriage } from './useTriage.ts'
import { useWords } from './useWords.ts'
import './transitionBar.css'

const decisions: readonly Decision[] = ['accept', 'reject']

/** Where a correction stands and, while it is open, what may become of it. The server decides. */
export function CorrectionBar() {
  const { t, explainEach } = useWords()
  const inDrawer = useEditDepth() > 1
  const { data } = useDocumentInfo()
  const { decide, busy } = useTriage()
  const [asking, setAsking] = useState<Decision>()
  const section = useRef<HTMLElement>(null)

  if (inDrawer || !data?.state) return null
  const { state, message } = data

  /** Sends the decision and gives what went wrong, in words. */
  async function perform(decision: Decision, answers: Record<string, string>) {
    const refusals = await decide(decision, answers)
    if (refusals) return explainEach(refusals)
    setAsking(undefined)
    // The button that was pressed is gone.
    section.current?.focus()
    toast.success(t(decision === 'accept' ? 'correction:accepted' : 'correction:rejected'))
    return []
  }

  return (
    <section
      aria-busy={busy}
      aria-label={t('correction:bar')}
      className="transition-bar"
      ref={section}
      tabIndex={-1}
    >
      <p className="transition-bar__standing" data-state={state}>
        <strong>{t(`state:${state}`)}</strong>
      </p>
      <div className="transition-bar__buttons">
        {state === 'open' &&
          decisions.map((decision) => (
            <Button
              buttonStyle={decision === 'accept' ? 'primary' : 'secondary'}
              disabled={busy}
              id={`triage-${decision}`}
              key={decision}
              margin={false}
              onClick={() => setAsking(decision)}
              size="medium"
            >
              {t(`correction:${decision}`)}
            </Button>
          ))}
      </div>
      {asking && (
        <TriageDialog
          decision={asking}
          message={String(message ?? '')}
          onClose={() => setAsking(undefined)}
          onConfirm={(answers) => perform(asking, answers)}
        />
      )}
    </section>
  )
}
