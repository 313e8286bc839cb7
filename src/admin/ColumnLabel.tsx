'use client'

import { FieldLabel } from '@payloadcms/ui'
import type { ClientField } from 'payload'

type Props = { field: ClientField; path?: string }

/** A field's own label, where the list would head its column with the group's name as well. */
export const ColumnLabel = ({ field, path }: Props) => (
  <FieldLabel
    hideLocale
    label={'label' in field ? field.label : undefined}
    path={path}
    unstyled={path === undefined}
  />
)
