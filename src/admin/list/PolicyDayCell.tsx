'use client'

import type { DefaultCellComponentProps } from 'payload'
import { isOverdue } from '../../domain/accuracy/policyDay.ts'
import { useWords } from '../useWords.ts'
import './list.css'

/** A day by which something is to be done, marked once it has passed. */
export function PolicyDayCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { t, day } = useWords()
  if (typeof cellData !== 'string') return null
  const isOver = isOverdue(cellData, Date.now()) && rowData.workflow?.state !== 'withdrawn'
  return (
    <span className="list-cell" data-overdue={isOver}>
      {day(cellData)}
      {isOver && <strong className="badge">{t('list:overdue')}</strong>}
    </span>
  )
}
