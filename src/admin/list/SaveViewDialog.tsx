'use client'

import { toast } from '@payloadcms/ui'
import { useId } from 'react'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'
import { longestName, mostViews, type SavedView, type ViewQuery } from './savedViews.ts'

type Props = {
  query: ViewQuery
  views: readonly SavedView[]
  /** Says whether it was stored. */
  onKeep: (view: SavedView) => Promise<boolean>
  onClose: () => void
}

/** Asks for the name under which the list is to be kept as it is shown. */
export function SaveViewDialog({ query, views, onKeep, onClose }: Props) {
  const { t } = useWords()
  const id = useId()

  async function keep(entries: FormData): Promise<readonly string[]> {
    const name = String(entries.get('name') ?? '').trim()
    const isNew = !views.some((view) => view.name === name)
    if (isNew && views.length >= mostViews) return [t('list:tooManyViews', { most: mostViews })]
    if (!(await onKeep({ name, query }))) return [t('list:viewNotSaved')]
    toast.success(t('list:viewSaved', { name }))
    onClose()
    return []
  }

  return (
    <QuestionDialog
      confirm={t('list:saveView')}
      heading={t('list:saveView')}
      onClose={onClose}
      onConfirm={keep}
    >
      <div className="transition-dialog__question">
        <label htmlFor={id}>{t('list:viewName')}</label>
        <input
          aria-describedby={`${id}-hint`}
          id={id}
          maxLength={longestName}
          name="name"
          pattern=".*\S.*"
          required
          type="text"
        />
        <small id={`${id}-hint`}>{t('list:saveViewHint')}</small>
      </div>
    </QuestionDialog>
  )
}
