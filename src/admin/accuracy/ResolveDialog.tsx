'use client'

import { useId } from 'react'
import type { ListedFlag } from '../../domain/accuracy/listedAccuracy.ts'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'

type Props = {
  flag: ListedFlag
  onConfirm: (body: object) => Promise<readonly string[]>
  onClose: () => void
}

/** Asks how a doubt ends, with a note and where it can be seen. What is not offered says why. */
export function ResolveDialog({ flag, onConfirm, onClose }: Props) {
  const { t, explainAll } = useWords()
  const id = useId()
  const first = flag.resolutions.find(({ allowed }) => allowed)?.resolution
  return (
    <QuestionDialog
      confirm={t('accuracy:resolve')}
      heading={t('accuracy:resolveHeading')}
      onClose={onClose}
      onConfirm={(entries) => onConfirm(Object.fromEntries(entries))}
    >
      {flag.message && <p className="flag__asked">{flag.message}</p>}
      <fieldset className="transition-dialog__choices">
        <legend>{t('accuracy:howResolved')}</legend>
        {flag.resolutions.map(({ resolution, allowed, refusals }) => (
          <label data-disabled={!allowed} key={resolution}>
            <input
              defaultChecked={resolution === first}
              disabled={!allowed}
              name="resolution"
              required
              type="radio"
              value={resolution}
            />
            <span>
              {t(`accuracy:resolution_${resolution}`)}
              {!allowed && <small className="flag__why">{explainAll(refusals)}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-note`}>{t('accuracy:note')}</label>
        <textarea
          aria-describedby={`${id}-note-hint`}
          id={`${id}-note`}
          name="note"
          required
          rows={3}
        />
        <small id={`${id}-note-hint`}>{t('workflow:seenByStaff')}</small>
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-evidence`}>{t('accuracy:evidence')}</label>
        <input
          aria-describedby={`${id}-evidence-hint`}
          id={`${id}-evidence`}
          name="evidence"
          type="text"
        />
        <small id={`${id}-evidence-hint`}>{t('accuracy:evidenceHint')}</small>
      </div>
    </QuestionDialog>
  )
}
