'use client'

import { useId, useState } from 'react'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'
import { ownSources } from './useActs.ts'

type Props = {
  onConfirm: (check: object) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks against what several texts were checked: one source for all, or what each rests on. */
export function BulkVerifyDialog({ onConfirm, onClose }: Props) {
  const { t } = useWords()
  const id = useId()
  const [isShared, setIsShared] = useState(true)

  const confirm = (entries: FormData) => {
    const text = (name: string) => String(entries.get(name) ?? '').trim()
    const said = { note: text('note'), nextReviewAt: text('nextReviewAt') }
    const source = { url: text('url'), title: text('title') }
    return onConfirm(isShared ? { ...said, sources: [source] } : { ...said, [ownSources]: true })
  }

  return (
    <QuestionDialog
      confirm={t('bulk:verify')}
      heading={t('bulk:verify')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p className="bulk-intro">{t('bulk:verifyIntro')}</p>
      <fieldset className="transition-dialog__choices">
        <legend>{t('bulk:verifyBy')}</legend>
        {[true, false].map((shared) => (
          <label key={String(shared)}>
            <input
              checked={isShared === shared}
              name="by"
              onChange={() => setIsShared(shared)}
              type="radio"
            />
            {t(shared ? 'bulk:byShared' : 'bulk:byOwn')}
          </label>
        ))}
      </fieldset>
      {isShared && (
        <>
          <div className="transition-dialog__question">
            <label htmlFor={`${id}-url`}>{t('bulk:sourceUrl')}</label>
            <input id={`${id}-url`} name="url" placeholder="https://" required type="url" />
          </div>
          <div className="transition-dialog__question">
            <label htmlFor={`${id}-title`}>{t('bulk:sourceTitle')}</label>
            <input id={`${id}-title`} name="title" type="text" />
          </div>
        </>
      )}
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-next`}>{t('bulk:nextReviewAt')}</label>
        <input id={`${id}-next`} name="nextReviewAt" type="date" />
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-note`}>{t('accuracy:noteOptional')}</label>
        <textarea id={`${id}-note`} name="note" rows={2} />
      </div>
    </QuestionDialog>
  )
}
