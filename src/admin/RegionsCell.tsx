'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useWords } from './useWords.ts'

/** The regions of an article; without any it holds nationwide, once somebody has confirmed that. */
export function RegionsCell(props: DefaultCellComponentProps) {
  const { t } = useWords()
  const { cellData, rowData } = props
  if (Array.isArray(cellData) && cellData.length > 0) return <DefaultCell {...props} />
  return t(rowData.regionScopeConfirmed ? 'workflow:nationwide' : 'workflow:scopeOpen')
}
