'use client'

import { useId } from 'react'
import { QuestionDialog } from './QuestionDialog.tsx'
import { SeverityChoice } from './SeverityChoice.tsx'
import type { Decision } from './useTriage.ts'
import { useWords } from './useWords.ts'

type Props = {
  decision: Decision
  /** What the reader wrote: the desk's own words begin from it. */
  message: string
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: (answers: Record<string, string>) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks for what a decision on a correction needs: how bad it is, or why it is rejected. */
export function TriageDialog({ decision, message, onConfirm, onClose }: Props) {
  const { t } = useWords()
  return (
    <QuestionDialog
      heading={t(`correction:${decision}`)}
      onClose={onClose}
      onConfirm={(entries) =>
        onConfirm(Object.fromEntries([...entries].map(([name, value]) => [name, String(value)])))
      }
    >
      {decision === 'accept' ? <AcceptQuestions message={message} /> : <RejectQuestion />}
    </QuestionDialog>
  )
}

function AcceptQuestions({ message }: { message: string }) {
  const { t } = useWords()
  const id = useId()
  return (
    <>
      <SeverityChoice />
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
