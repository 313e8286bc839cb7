'use client'

import { useId } from 'react'
import type { ListedFinding } from '../domain/accuracy/listedFinding.ts'
import { QuestionDialog } from './QuestionDialog.tsx'
import { useWords } from './useWords.ts'

type Props = {
  finding: ListedFinding
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (note: string) => Promise<string>
  onClose: () => void
}

/** Asks why the words that were found are right. */
export function DismissDialog({ finding, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const id = useId()
  const hint = `${id}-hint`

  async function confirm(entries: FormData) {
    const problem = await onConfirm(String(entries.get('note') ?? ''))
    return problem ? [problem] : []
  }

  return (
    <QuestionDialog
      confirm={t('findings:dismiss')}
      heading={t('findings:dismiss')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p>
        <q>{finding.quote}</q> {finding.message}
      </p>
      <label htmlFor={id}>{t('findings:dismissNote')}</label>
      <textarea aria-describedby={hint} id={id} name="note" required rows={3} />
      <small id={hint}>{t('findings:noteHint')}</small>
    </QuestionDialog>
  )
}
