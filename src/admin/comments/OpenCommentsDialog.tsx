'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Comment } from '../../domain/comments/comment.ts'
import { ModalDialog } from '../ModalDialog.tsx'
import type { Offer } from '../standing.ts'
import { useWords } from '../useWords.ts'
import { CommentCard } from './CommentCard.tsx'
import './comments.css'

type Props = {
  offer: Offer
  comments: readonly Comment[]
  busy: boolean
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: () => Promise<readonly string[]>
  onClose: () => void
}

/** Shows what nobody has settled yet, before the text is approved in spite of it. */
export function OpenCommentsDialog({ offer, comments, busy, onConfirm, onClose }: Props) {
  const { t } = useWords()
  const [problems, setProblems] = useState<readonly string[]>([])
  return (
    <ModalDialog heading={t('comments:stillOpen', { number: comments.length })} onClose={onClose}>
      {/* A list that scrolls must be within reach of the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <ol className="comments__open" tabIndex={0}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentCard comment={comment} />
          </li>
        ))}
      </ol>
      {problems.length > 0 && (
        <p className="transition-dialog__problems" role="alert">
          {problems.join(' ')}
        </p>
      )}
      <div className="transition-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium">
          {t('workflow:cancel')}
        </Button>
        <Button
          disabled={busy}
          margin={false}
          onClick={async () => setProblems(await onConfirm())}
          size="medium"
        >
          {busy
            ? t('workflow:working')
            : t('comments:anyway', { event: t(`event:${offer.event}`) })}
        </Button>
      </div>
    </ModalDialog>
  )
}
