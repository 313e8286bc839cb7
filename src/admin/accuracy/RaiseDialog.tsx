'use client'

import { useId } from 'react'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { SeverityChoice } from '../SeverityChoice.tsx'
import { useWords } from '../useWords.ts'

type Props = {
  reasons: readonly string[]
  onConfirm: (body: object) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks what is doubtful about an article, how grave it is and by when it is to be settled. */
export function RaiseDialog({ reasons, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const id = useId()
  return (
    <QuestionDialog
      confirm={t('accuracy:raise')}
      heading={t('accuracy:raise')}
      onClose={onClose}
      onConfirm={(entries) => onConfirm(Object.fromEntries(entries))}
    >
      <SeverityChoice />
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-reason`}>{t('accuracy:reason')}</label>
        <select id={`${id}-reason`} name="reason">
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t(`reason:${reason}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-message`}>{t('correction:message')}</label>
        <textarea id={`${id}-message`} name="message" required rows={3} />
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-figure`}>{t('accuracy:figure')}</label>
        <input id={`${id}-figure`} name="figure" type="text" />
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-dueAt`}>{t('correction:dueAt')}</label>
        <input id={`${id}-dueAt`} name="dueAt" type="date" />
      </div>
    </QuestionDialog>
  )
}
