'use client'

import { Gutter, SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { slugs } from '../slugs.ts'

/** A tab of an article beside its form, with the way back to the list above it. */
export function ArticleTab({ className, children }: { className: string; children: ReactNode }) {
  const { id } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  return (
    <Gutter className={className}>
      <SetDocumentStepNav
        collectionSlug={slugs.articles}
        id={id}
        pluralLabel={getEntityConfig({ collectionSlug: slugs.articles }).labels?.plural}
        useAsTitle="title"
      />
      {children}
    </Gutter>
  )
}
