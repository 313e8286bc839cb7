'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useId } from 'react'
import type { PolicyPreview as Preview, Share } from '../../domain/accuracy/policy/policyPreview.ts'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { useWords } from '../useWords.ts'
import { usePreview } from './usePreview.ts'
import './policy.css'

/** Which articles a policy change would flag: how many, of which regions and categories. */
export function PolicyPreview() {
  const { t } = useWords()
  const headingId = useId()
  const { preview, failed, loading, retry } = usePreview()
  return (
    <section aria-busy={loading} aria-labelledby={headingId} className="policy__preview">
      <h3 id={headingId}>{t('policy:preview')}</h3>
      <Answered
        answer={preview}
        failed={failed}
        failure={t('policy:previewFailed')}
        onRetry={retry}
        waiting={t('policy:previewing')}
      >
        {(answer) => <Touched preview={answer} />}
      </Answered>
    </section>
  )
}

function Touched({ preview }: { preview: Preview }) {
  const { t } = useWords()
  const { routes } = useConfig().config
  const { total, regions, categories, articles } = preview
  if (total === 0) return <p>{t('policy:touchesNone')}</p>
  return (
    <>
      <p>
        <strong>{t('policy:touches', { count: total })}</strong> {t('policy:asSaved')}
      </p>
      <div className="policy__shares">
        <Shares
          heading={t('policy:byRegion')}
          missing={t('workflow:nationwide')}
          shares={regions}
        />
        <Shares
          heading={t('policy:byCategory')}
          missing={t('desk:noCategory')}
          shares={categories}
        />
      </div>
      <details>
        <summary>{t('policy:articleList', { shown: articles.length, count: total })}</summary>
        <ul>
          {articles.map(({ id, title, status }) => (
            <li key={id}>
              <Link
                href={`${routes.admin}/collections/${slugs.articles}/${id}/accuracy`}
                prefetch={false}
              >
                {title}
              </Link>{' '}
              <small>{t(`state:${status}`)}</small>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

type SharesProps = { heading: string; missing: string; shares: readonly Share[] }

function Shares({ heading, missing, shares }: SharesProps) {
  const { t, number } = useWords()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{t('desk:articles')}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ id, name, count }) => (
          <tr key={id ?? ''}>
            <th scope="row">{name ?? missing}</th>
            <td>{number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
