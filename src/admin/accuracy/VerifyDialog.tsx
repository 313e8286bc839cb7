'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { CheckedSource } from '../../domain/accuracy/accuracy.ts'
import type { ListedAccuracy, ListedFlag } from '../../domain/accuracy/listedAccuracy.ts'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'

type Props = {
  accuracy: ListedAccuracy
  onConfirm: (body: object) => Promise<readonly string[]>
  onClose: () => void
}

type Row = Pick<CheckedSource, 'url' | 'title'> & { key: number }

const emptyRow = (key: number): Row => ({ key, url: '' })

/**
 * Asks against what the text was checked. What was looked at last time and the next day of review
 * are filled in, so that a check that found nothing new is one press.
 */
export function VerifyDialog({ accuracy, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const id = useId()
  const { suggested } = accuracy.verify
  const [rows, setRows] = useState<readonly Row[]>(() =>
    suggested.sources.length > 0
      ? suggested.sources.map((source, key) => ({ ...source, key }))
      : [emptyRow(0)],
  )
  const settled = accuracy.flags.filter(isConfirmable)

  const confirm = (entries: FormData) => {
    const texts = (name: string) => entries.getAll(name).map(String)
    const titles = texts('title')
    return onConfirm({
      sources: texts('url')
        .map((url, at) => ({ url: url.trim(), title: titles[at]?.trim() }))
        .filter(({ url }) => url !== ''),
      note: entries.get('note'),
      nextReviewAt: entries.get('nextReviewAt'),
      resolves: texts('resolves'),
      contentHash: accuracy.contentHash,
    })
  }

  return (
    <QuestionDialog
      confirm={t('accuracy:confirmVerify')}
      heading={t('accuracy:verifyHeading')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <p className="verify__intro">{t('accuracy:verifyIntro')}</p>
      <fieldset className="verify__sources">
        <legend>{t('accuracy:sources')}</legend>
        {rows.map(({ key, url, title }, at) => (
          <div className="verify__source" key={key}>
            <input
              aria-label={t('accuracy:sourceUrl', { number: at + 1 })}
              defaultValue={url}
              name="url"
              placeholder="https://"
              type="url"
            />
            <input
              aria-label={t('accuracy:sourceTitle', { number: at + 1 })}
              defaultValue={title}
              name="title"
              placeholder={t('accuracy:sourceTitlePlaceholder')}
              type="text"
            />
            <button
              aria-label={t('accuracy:removeSource', { number: at + 1 })}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
              type="button"
            >
              ×
            </button>
          </div>
        ))}
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() =>
            setRows([...rows, emptyRow(Math.max(-1, ...rows.map(({ key }) => key)) + 1)])
          }
          size="small"
        >
          {t('accuracy:addSource')}
        </Button>
      </fieldset>
      {settled.length > 0 && (
        <fieldset className="transition-dialog__choices">
          <legend>{t('accuracy:resolves')}</legend>
          {settled.map((flag) => (
            <label key={flag.id}>
              <input name="resolves" type="checkbox" value={flag.id} />
              <span>
                <strong>{t(`accuracy:severity_${flag.severity}`)}</strong> {flag.message}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-next`}>{t('accuracy:nextReviewAt')}</label>
        <input
          defaultValue={suggested.nextReviewAt.slice(0, 10)}
          id={`${id}-next`}
          name="nextReviewAt"
          type="date"
        />
      </div>
      <div className="transition-dialog__question">
        <label htmlFor={`${id}-note`}>{t('accuracy:noteOptional')}</label>
        <textarea id={`${id}-note`} name="note" rows={2} />
      </div>
    </QuestionDialog>
  )
}

/** Whether a verification may settle the doubt: the text was right all along. */
const isConfirmable = ({ resolutions }: ListedFlag): boolean =>
  resolutions.some(({ resolution, allowed }) => resolution === 'confirmed' && allowed)
