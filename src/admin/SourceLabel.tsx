'use client'

import { useRowLabel } from '@payloadcms/ui'
import { useWords } from './useWords.ts'

/** The head of a source's row: the document's name, or its number in the list. */
export function SourceLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ title?: string | null }>()
  const { t } = useWords()
  return <span>{data?.title || t('workflow:source', { number: rowNumber + 1 })}</span>
}
