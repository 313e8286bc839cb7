'use client'

import { Button } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { ModalDialog } from './ModalDialog.tsx'
import type { ShownFinding } from './useFindings.ts'
import { useWords } from './useWords.ts'

type Props = {
  finding: ShownFinding
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (note: string) => Promise<string>
  onClose: () => void
}

/** Asks why the words that were found are right. */
export function DismissDialog({ finding, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const id = useId()
  const hint = `${id}-hint`

  async function confirm(submission: FormEvent<HTMLFormElement>) {
    submission.preventDefault()
    // React hands events up through portals, and the article's own form must not hear this one.
    submission.stopPropagation()
    const note = String(new FormData(submission.currentTarget).get('note') ?? '')
    setBusy(true)
    setProblem(await onConfirm(note))
    setBusy(false)
  }

  return (
    <ModalDialog heading={t('findings:dismiss')} onClose={onClose}>
      <form onSubmit={confirm}>
        <p>
          <q>{finding.quote}</q> {finding.message}
        </p>
        <label htmlFor={id}>{t('findings:dismissNote')}</label>
        <textarea aria-describedby={hint} id={id} name="note" required rows={3} />
        <small id={hint}>{t('findings:noteHint')}</small>
        {problem && (
          <p className="transition-dialog__problems" role="alert">
            {problem}
          </p>
        )}
        <div className="transition-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
            {t('workflow:cancel')}
          </Button>
          <Button disabled={busy} margin={false} size="medium" type="submit">
            {busy ? t('workflow:working') : t('findings:dismiss')}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
