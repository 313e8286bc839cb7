'use client'

import type { ListedAccuracy } from '../../domain/accuracy/listedAccuracy.ts'
import { useWords } from '../useWords.ts'

/** Where an article's accuracy stands, in words. */
export function StatusLine({ accuracy }: { accuracy: ListedAccuracy }) {
  const { t } = useWords()
  return (
    <div className="accuracy__status" data-served={accuracy.served} data-status={accuracy.status}>
      <p>
        <strong>{t(`state:${accuracy.status}`)}</strong> {useSentences(accuracy).join(' ')}
      </p>
    </div>
  )
}

function useSentences({
  live,
  served,
  liveSince,
  verifiedAt,
  verifiedBy,
  verifiedAgainst,
  verifications,
  nextReviewAt,
  status,
}: ListedAccuracy): string[] {
  const { t, day, ago, localDay } = useWords()
  const since = liveSince ? localDay(liveSince) : ''
  const standing = live
    ? t(served ? 'accuracy:liveSince' : 'accuracy:withheldSince', { since })
    : t('accuracy:notLive')
  const check = verifiedAt
    ? t(verifiedAgainst === 1 ? 'accuracy:verifiedOne' : 'accuracy:verifiedMany', {
        ago: ago(verifiedAt),
        name: verifiedBy ?? t('comments:nobody'),
        number: verifiedAgainst,
      })
    : t(verifications.length > 0 ? 'accuracy:changedSince' : 'accuracy:neverVerified')
  const next =
    nextReviewAt && live
      ? [
          t(status === 'due' ? 'accuracy:reviewWasDue' : 'accuracy:nextReview', {
            day: day(nextReviewAt),
          }),
        ]
      : []
  return live || verifications.length > 0 ? [standing, check, ...next] : [standing]
}
