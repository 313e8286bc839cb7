'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useWords } from '../useWords.ts'

/** A day of the calendar as the user's language writes it. */
export function DayCell({ cellData }: DefaultCellComponentProps) {
  const { day } = useWords()
  return typeof cellData === 'string' ? <span>{day(cellData)}</span> : null
}
