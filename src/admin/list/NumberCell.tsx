'use client'

import type { DefaultCellComponentProps } from 'payload'
import { useWords } from '../useWords.ts'

/** A number as the user's language writes it. */
export function NumberCell({ cellData }: DefaultCellComponentProps) {
  const { number } = useWords()
  return typeof cellData === 'number' ? <span>{number(cellData)}</span> : null
}
