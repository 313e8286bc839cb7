'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import { slugs } from '../../slugs.ts'
import { useNameOf } from './useNameOf.ts'

/** The article that an audit event is about, by its title; by its id once it is gone. */
export function RecordedArticleCell({ cellData }: DefaultCellComponentProps<TextFieldClient>) {
  const { routes } = useConfig().config
  const id = typeof cellData === 'string' && cellData !== '' ? cellData : undefined
  const address = id && `/${slugs.articles}/${id}`
  const title = useNameOf(address && `${address}?draft=true&depth=0&select[title]=true`, 'title')
  if (!id || title === undefined) return null
  if (title === null) return id
  return <Link href={`${routes.admin}/collections${address}/history`}>{title}</Link>
}
