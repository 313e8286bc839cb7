'use client'

import type { ReactNode } from 'react'
import type { Comment } from '../../domain/comments/comment.ts'
import { useWords } from '../useWords.ts'

type Props = {
  comment: Comment
  /** Shows the passage in the text; left out where there is no text to show it in. */
  onShow?: () => void
  /** What may be done with it. */
  children?: ReactNode
}

/** A comment: what it is about, what it says, who said so and when. */
export function CommentCard({ comment, onShow, children }: Props) {
  const { t, moment } = useWords()
  const { text, author, createdAt, passage, resolvedBy, resolvedAt } = comment
  return (
    <article className="comment">
      {passage && (
        <blockquote className="comment__quote" data-lost={passage.lost}>
          {onShow && !passage.lost ? (
            <button onClick={onShow} title={t('comments:show')} type="button">
              {passage.quote}
            </button>
          ) : (
            <span>{passage.quote}</span>
          )}
          {passage.lost && <small>{t('comments:lost')}</small>}
        </blockquote>
      )}
      <p className="comment__text">{text}</p>
      <footer className="comment__foot">
        <span>
          <strong>{author?.name ?? t('comments:nobody')}</strong>{' '}
          <time dateTime={createdAt}>{moment(createdAt)}</time>
          {resolvedAt && (
            <>
              <br />
              {t('comments:resolvedBy', { name: resolvedBy?.name ?? t('comments:nobody') })}{' '}
              <time dateTime={resolvedAt}>{moment(resolvedAt)}</time>
            </>
          )}
        </span>
        {children}
      </footer>
    </article>
  )
}
