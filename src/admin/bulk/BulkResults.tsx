'use client'

import { Button, Link, useConfig } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { slugs } from '../../slugs.ts'
import { useWords } from '../useWords.ts'
import type { BulkAct, Result } from './useBulk.ts'

type Props = { act: BulkAct; results: readonly Result[]; onClose: () => void }

/** What became of each article, what was refused first, with its reason. */
export function BulkResults({ act, results, onClose }: Props) {
  const { t } = useWords()
  const { routes } = useConfig().config
  const section = useRef<HTMLDivElement>(null)
  const refused = results.filter(({ problem }) => problem !== null)
  const done = results.filter(({ problem }) => problem === null)
  const counts = { done: done.length, refused: refused.length }

  // The button that began it is gone, and may not come back.
  useEffect(() => section.current?.focus(), [])

  return (
    <div className="bulk__results" ref={section} tabIndex={-1}>
      <div className="bulk__acts">
        <p role="status">
          <strong>{t('bulk:summary', { act: t(`bulk:${act}`), ...counts })}</strong>{' '}
          {refused.length > 0 && t('bulk:keepsChosen')}
        </p>
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('bulk:close')}
        </Button>
      </div>
      {/* It scrolls when it is long, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label={t('bulk:outcome')} className="bulk__scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('bulk:article')}</th>
              <th scope="col">{t('bulk:outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {[...refused, ...done].map(({ id, title, problem }) => (
              <tr data-done={problem === null} key={id}>
                <th scope="row">
                  <Link
                    href={`${routes.admin}/collections/${slugs.articles}/${id}`}
                    prefetch={false}
                  >
                    {title}
                  </Link>
                </th>
                <td>{problem ?? t('bulk:done')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
