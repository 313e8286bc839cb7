'use client'

import { useConfig, useListRelationships, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, RelationshipFieldClient } from 'payload'
import { type ReactNode, useEffect } from 'react'
import { relationId } from '../../domain/relationId.ts'

/** How many names a cell shows before it counts the rest. */
const most = 3

type Props = DefaultCellComponentProps<RelationshipFieldClient> & {
  /** What is shown where the field points at nothing. */
  empty?: ReactNode
}

/**
 * What a field points at, by its names in the user's language. All the names that a list needs are
 * asked for together.
 */
export function NamesCell({ cellData, field, empty = null }: Props) {
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { documents, getRelationships } = useListRelationships()
  const collection = String(field.relationTo)
  const ids = [cellData].flat().map(relationId).filter(Boolean)
  const shown = ids.slice(0, most).join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes in asks for nothing more
  useEffect(() => {
    const known = documents[collection] ?? {}
    const unknown = shown.split(',').filter((id) => id !== '' && !(id in known))
    if (unknown.length === 0) return
    getRelationships(unknown.map((value) => ({ relationTo: collection, value })))
  }, [collection, shown])

  if (shown === '') return empty
  const { useAsTitle = 'id' } = getEntityConfig({ collectionSlug: collection }).admin
  const isForeign = !i18n.language.startsWith('zh')
  const nameOf = (id: string): string => {
    const document = { ...documents[collection]?.[id] } as Record<string, unknown>
    return String((isForeign && document.nameEn) || document[useAsTitle] || '')
  }
  const names = shown.split(',').map(nameOf).filter(Boolean)
  const rest = ids.length - most
  return (
    <span>
      {new Intl.ListFormat(i18n.language).format(names)}
      {rest > 0 && ` +${rest}`}
    </span>
  )
}
