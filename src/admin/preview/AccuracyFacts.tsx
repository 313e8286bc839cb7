'use client'

import type { PublicAccuracy } from '../../domain/preview/preview.ts'
import { OutwardLink } from '../OutwardLink.tsx'
import { useWords } from '../useWords.ts'

/** What readers are told of how sure the text is: its state, the check of it, open doubts. */
export function AccuracyFacts({ accuracy }: { accuracy: PublicAccuracy }) {
  const { t, day, localDay, reasonWords } = useWords()
  const { status, verifiedAt, nextReviewAt } = accuracy
  const against = accuracy.verifiedAgainst ?? []
  const notices = accuracy.notices ?? []
  return (
    <>
      <p>
        <strong>{t(`state:${status ?? 'unverified'}`)}</strong>{' '}
        {verifiedAt
          ? t('preview:checked', { day: localDay(verifiedAt) })
          : t('accuracy:neverVerified')}
      </p>
      {against.length > 0 && (
        <ul>
          {against.map(({ url, title }) => (
            <li key={url}>
              <OutwardLink url={url}>{title || url}</OutwardLink>
            </li>
          ))}
        </ul>
      )}
      {notices.map(({ reason, since }) => (
        <p key={`${reason} ${since}`}>
          {t('preview:doubt', { reason: reasonWords(reason), since: localDay(since) })}
        </p>
      ))}
      {nextReviewAt && <p>{t('accuracy:nextReview', { day: day(nextReviewAt) })}</p>}
    </>
  )
}
