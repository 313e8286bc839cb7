'use client'

import type { ListedVerification } from '../../domain/accuracy/listedAccuracy.ts'
import { OutwardLink } from '../OutwardLink.tsx'
import { useWords } from '../useWords.ts'

type Props = { verifications: readonly ListedVerification[] }

/** Who checked the text when and against what, newest first. */
export function VerificationList({ verifications }: Props) {
  const { t, moment, day } = useWords()
  return (
    <ol className="verifications">
      {verifications.map(({ id, at, by, sources, note, nextReviewAt, holds }) => (
        <li data-holds={holds} key={id}>
          <p>
            <time dateTime={at}>{moment(at)}</time> <strong>{by ?? t('comments:nobody')}</strong>
            {!holds && <small>{t('accuracy:otherText')}</small>}
          </p>
          <ul>
            {sources.map(({ url, title, note: remark }) => (
              <li key={url}>
                <OutwardLink url={url}>{title || url}</OutwardLink>
                {remark && <small> {remark}</small>}
              </li>
            ))}
          </ul>
          {note && <p>{note}</p>}
          {nextReviewAt && (
            <p>
              <small>{t('accuracy:nextReview', { day: day(nextReviewAt) })}</small>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
