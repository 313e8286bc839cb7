'use client'

import type { DefaultCellComponentProps } from 'payload'
import type { Accuracy } from '../../domain/accuracy/accuracy.ts'
import { useWords } from '../useWords.ts'
import './list.css'

/** Where an article's accuracy stands, why, and since when. */
export function AccuracyCell({ cellData, rowData }: DefaultCellComponentProps) {
  const { t } = useWords()
  const details = useDetails(rowData.accuracy ?? {})
  if (typeof cellData !== 'string') return null
  return (
    <span className="list-cell">
      <strong className="badge" data-status={cellData}>
        {t(`state:${cellData}`)}
      </strong>
      {details && <small>{details}</small>}
    </span>
  )
}

/** The reason and the beginning of the gravest doubt, else the day of the last check. */
function useDetails(accuracy: Partial<Accuracy>): string {
  const { t, localDay, day, list, reasonWords } = useWords()
  const { status, withheldReason, withheldSince, notices, verifiedAt, nextReviewAt } = accuracy
  const since = (at: string | null | undefined) =>
    at ? t('list:since', { day: localDay(at) }) : ''
  if (status === 'blocked') {
    return [reasonWords(withheldReason ?? ''), since(withheldSince)].filter(Boolean).join(' · ')
  }
  if (status === 'flagged') {
    const reasons = [...new Set(notices?.map(({ reason }) => reasonWords(reason)))]
    return [list(reasons), since(notices?.[0]?.since)].filter(Boolean).join(' · ')
  }
  if (status === 'due' && nextReviewAt) return t('list:dueSince', { day: day(nextReviewAt) })
  return verifiedAt ? localDay(verifiedAt) : ''
}
