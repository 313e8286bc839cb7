'use client'

import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'
import { useWords } from '../useWords.ts'
import { NamesCell } from './NamesCell.tsx'

/** The regions of an article; without any it holds nationwide, once somebody has confirmed that. */
export function RegionsCell(props: DefaultCellComponentProps<RelationshipFieldClient>) {
  const { t } = useWords()
  const isSettled = props.rowData.regionScopeConfirmed === true
  return (
    <NamesCell {...props} empty={t(isSettled ? 'workflow:nationwide' : 'workflow:scopeOpen')} />
  )
}
