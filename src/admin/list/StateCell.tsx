'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useWords } from '../useWords.ts'
import './list.css'

/** The state of an article's working copy, and whether readers have it without a review. */
export function StateCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { t } = useWords()
  if (typeof cellData !== 'string') return null
  return (
    <span className="list-cell">
      <strong className="badge" data-state={cellData}>
        {t(`state:${cellData}`)}
      </strong>
      {rowData.workflow?.unreviewed === true && <small>{t('list:unreviewed')}</small>}
    </span>
  )
}
