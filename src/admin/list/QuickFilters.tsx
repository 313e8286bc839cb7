'use client'

import { Button, toast, useAuth, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import { useState } from 'react'
import { articleFilters, articlesIn } from '../../domain/lists/articleFilters.ts'
import { whereOf } from '../../domain/lists/conditions.ts'
import type { User } from '../../payload-types.ts'
import { useFocusBack } from '../useFocusBack.ts'
import { useWords } from '../useWords.ts'
import { SaveViewDialog } from './SaveViewDialog.tsx'
import { queryOf, type SavedView, showsSame } from './savedViews.ts'
import { useSavedViews } from './useSavedViews.ts'
import './list.css'

/**
 * The filters that are wanted most, one press each, and the user's own views. They are conditions
 * like any others: shown in the list's filters, changed there, and part of its address.
 */
export function QuickFilters() {
  const { t } = useWords()
  const { user } = useAuth<User & { collection: 'users' }>()
  const { query, refineListData } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  const { views, keep, letGo } = useSavedViews()
  const [naming, setNaming] = useState(false)
  const [bar, focusBack] = useFocusBack<HTMLDivElement>()
  const shown = queryOf(query)

  const filters = [
    { name: 'all', where: undefined },
    ...articleFilters.map((name) => ({
      name,
      where: whereOf(articlesIn(name, user?.id ?? '', Date.now())),
    })),
  ] as const

  /** Closes the question; the focus goes back once the dialog is gone. */
  function close() {
    setNaming(false)
    focusBack()
  }

  async function remove({ name }: SavedView) {
    if (await letGo(name)) toast.success(t('list:viewRemoved', { name }))
    else toast.error(t('list:viewNotSaved'))
  }

  return (
    <div className="quick-filters" ref={bar} tabIndex={-1}>
      <ul aria-label={t('list:filters')} className="quick-filters__group">
        {filters.map(({ name, where }) => (
          <li key={name}>
            <button
              aria-pressed={showsSame(shown, { where })}
              className="quick-filters__filter"
              data-filter={name}
              onClick={() => refineListData({ where, search: undefined })}
              title={name === 'withheld' ? t('list:withheldHint') : undefined}
              type="button"
            >
              {t(`list:${name}`)}
            </button>
          </li>
        ))}
      </ul>
      {!isInDrawer && (
        <div className="quick-filters__group">
          {views.length > 0 && (
            <ul aria-label={t('list:views')} className="quick-filters__group">
              {views.map((view) => (
                <li className="quick-filters__view" key={view.name}>
                  <button
                    aria-pressed={showsSame(shown, view.query)}
                    className="quick-filters__filter"
                    onClick={() =>
                      refineListData({ where: undefined, search: undefined, ...asList(view) })
                    }
                    type="button"
                  >
                    {view.name}
                  </button>
                  <button
                    aria-label={t('list:removeView', { name: view.name })}
                    className="quick-filters__remove"
                    onClick={() => remove(view)}
                    type="button"
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          )}
          <Button
            buttonStyle="secondary"
            id="save-view"
            margin={false}
            onClick={() => setNaming(true)}
            size="small"
          >
            {t('list:saveView')}
          </Button>
        </div>
      )}
      {naming && <SaveViewDialog onClose={close} onKeep={keep} query={shown} views={views} />}
    </div>
  )
}

/** A view in the types that the list has. */
const asList = ({ query }: SavedView) =>
  query as Parameters<ReturnType<typeof useListQuery>['refineListData']>[0]
