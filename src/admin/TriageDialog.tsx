'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { severities } from '../domain/accuracy/flags.ts'
import { ModalDialog } from './ModalDialog.tsx'
import type { Decision } from './useTriage.ts'
import { useWords } from './useWords.ts'

type Props = {
  decision: Decision
  /** What the reader wrote: the desk's own words begin from it. */
  message: string
  busy: boolean
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (answers: Record<string, string>) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks for what a decision on a correction needs: how bad it is, or why it is rejected. */
export function TriageDialog({ decision, message, busy, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const [problems, setProblems] = useState<readonly string[]>([])

  async function confirm(submission: FormEvent<HTMLFormElement>) {
    submission.preventDefault()
    // React hands events up through portals, and the correction's own form must not hear this one.
    submission.stopPropagation()
    const entries = [...new FormData(submission.currentTarget)]
    setProblems(
      await onConfirm(Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))),
    )
  }

  return (
    <ModalDialog heading={t(`correction:${decision}`)} onClose={onClose}>
      <form onSubmit={confirm}>
        {decision === 'accept' ? <AcceptQuestions message={message} /> : <RejectQuestion />}
        {problems.length > 0 && (
          <p className="transition-dialog__problems" role="alert">
            {problems.join(' ')}
          </p>
        )}
        <div className="transition-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('workflow:cancel')}
          </Button>
          <Button disabled={busy} margin={false} size="medium" type="submit">
            {busy ? t('workflow:working') : t('workflow:proceed')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}

function AcceptQuestions({ message }: { message: string }) {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      <fieldset className="transition-dialog__choices">
        <legend>{t('correction:severity')}</legend>
        {severities.map((severity) => (
          <label key={severity}>
            <input
              defaultChecked={severity === 'notice'}
              name="severity"
              type="radio"
              value={severity}
            />
            {t(`correction:${severity}`)}
          </label>
        ))}
      </fieldset>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-message`}>{t('correction:message')}</label>
        <textarea defaultValue={message} id={`${id}-message`} name="message" rows={4} />
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-dueAt`}>{t('correction:dueAt')}</label>
        <input id={`${id}-dueAt`} name="dueAt" type="date" />
      </div>
    </>
  )
}

function RejectQuestion() {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="transition-dialog__question">
      <label htmlFor={id}>{t('correction:reason')}</label>
      <textarea aria-describedby={`${id}-hint`} id={id} name="reason" required rows={4} />
      <small id={`${id}-hint`}>{t('correction:seenByReporter')}</small>
    </div>
  )
}
