'use client'

import type { Comment } from '../../domain/comments/comment.ts'
import type { OfferedTransition } from '../../domain/workflow/standing.ts'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useWords } from '../useWords.ts'
import { CommentCard } from './CommentCard.tsx'
import './comments.css'

type Props = {
  offer: OfferedTransition
  comments: readonly Comment[]
  /** Gives what went wrong, in words, or nothing when all went well. */
  onConfirm: () => Promise<readonly string[]>
  onClose: () => void
}

/** Shows what nobody has settled yet, before the text is approved in spite of it. */
export function OpenCommentsDialog({ offer, comments, onConfirm, onClose }: Props) {
  const { t } = useWords()
  return (
    <QuestionDialog
      confirm={t('comments:anyway', { event: t(`event:${offer.event}`) })}
      heading={t('comments:stillOpen', { number: comments.length })}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      {/* A list that scrolls must be within reach of the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <ol className="comments__open" tabIndex={0}>
        {comments.map((comment) => (
          <li key={comment.id}>
            <CommentCard comment={comment} />
          </li>
        ))}
      </ol>
    </QuestionDialog>
  )
}
