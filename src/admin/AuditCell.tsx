'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { useWords } from './useWords.ts'

/** What is recorded as a code or an instant, in words; as it is where there are none. */
export function AuditCell({ cellData, field }: DefaultCellComponentProps<TextFieldClient>) {
  const { t } = useWords()
  if (typeof cellData !== 'string') return null
  // In UTC, as it went into the record's hash.
  if (field.name === 'at') return cellData.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')
  const key = `state:${cellData}` as const
  const word = t(key)
  return word === key ? cellData : word
}
