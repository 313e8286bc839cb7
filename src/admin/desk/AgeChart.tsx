'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { AgeBand } from '../../domain/desk/ages.ts'
import { notWithdrawn } from '../../domain/lists/articleFilters.ts'
import type { Condition } from '../../domain/lists/conditions.ts'
import { listAddress } from '../../domain/lists/listAddress.ts'
import { slugs } from '../../slugs.ts'
import { useWords } from '../useWords.ts'

/**
 * How many articles were last verified how long ago: a picture of bars that is a table, each bar a
 * link to its articles.
 */
export function AgeChart({ ages }: { ages: readonly AgeBand[] }) {
  const { t, number } = useWords()
  const { routes } = useConfig().config
  const longest = Math.max(1, ...ages.map(({ count }) => count))
  return (
    <table className="ages">
      <caption className="desk__hidden">{t('desk:ages')}</caption>
      <thead className="desk__hidden">
        <tr>
          <th scope="col">{t('desk:lastVerified')}</th>
          <th scope="col">{t('desk:articles')}</th>
        </tr>
      </thead>
      <tbody>
        {ages.map((band) => (
          <tr data-age={band.age} key={band.age}>
            <th scope="row">{t(`desk:age_${band.age}`)}</th>
            <td>
              <div className="ages__value">
                <svg aria-hidden="true" className="ages__bar" preserveAspectRatio="none">
                  <rect height="100%" width={`${(100 * band.count) / longest}%`} />
                </svg>
                {band.count > 0 ? (
                  <Link
                    aria-label={`${t(`desk:age_${band.age}`)}: ${t('desk:articleCount', { count: band.count })}`}
                    href={`${routes.admin}${addressOf(band)}`}
                    prefetch={false}
                  >
                    {number(band.count)}
                  </Link>
                ) : (
                  <span>0</span>
                )}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function addressOf({ age, from, to }: AgeBand): string {
  const verifiedAt = 'accuracy.verifiedAt'
  const conditions: Condition[] = [notWithdrawn]
  if (age === 'never') conditions.push([verifiedAt, 'exists', 'false'])
  if (from) conditions.push([verifiedAt, 'greater_than_equal', from])
  if (to) conditions.push([verifiedAt, 'less_than', to])
  return listAddress(slugs.articles, [conditions])
}
