'use client'

import { Button } from '@payloadcms/ui'
import { type RefObject, useEffect, useId, useState } from 'react'
import { commentLimits, type NewComment } from '../../domain/comments/readComment.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { useSlow } from '../useSlow.ts'
import { useWords } from '../useWords.ts'
import { markPassage, unmarkPassage } from './showPassage.ts'
import { useSelectedPassage } from './useSelectedPassage.ts'

type Props = {
  panel: RefObject<HTMLElement | null>
  /** Gives why it was not done, or null when it was. */
  onAdd: (comment: NewComment) => Promise<readonly Refusal[] | null>
  /** Whether to tell how a passage is chosen. */
  hint?: boolean
}

/** Where a comment is written, on the article or on the passage selected in it. */
export function CommentBox({ panel, onAdd, hint = true }: Props) {
  const { t, explainAll } = useWords()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const slow = useSlow(sending)
  const [problem, setProblem] = useState<string>()
  const id = useId()
  const isWritten = text.trim() !== ''
  const { passage, drop } = useSelectedPassage(panel, isWritten)

  /** The browser shows no selection in the text while another field has the focus. */
  function mark() {
    if (passage && panel.current) markPassage(panel.current, passage)
  }
  useEffect(() => (passage ? unmarkPassage : undefined), [passage])

  async function send() {
    setSending(true)
    const refusals = await onAdd({ text, passage })
    setSending(false)
    setProblem(refusals ? explainAll(refusals) : undefined)
    if (refusals) return
    setText('')
    drop()
  }

  return (
    <div className="comment-box">
      <label htmlFor={id}>{t(passage ? 'comments:addOn' : 'comments:add')}</label>
      {passage && (
        <blockquote className="comment__quote">
          <span>{passage.quote}</span>
          <button aria-label={t('comments:drop')} onClick={drop} type="button">
            ×
          </button>
        </blockquote>
      )}
      <textarea
        aria-describedby={passage ? undefined : `${id}-hint`}
        disabled={sending}
        id={id}
        maxLength={commentLimits.text}
        onChange={(change) => setText(change.target.value)}
        onFocus={mark}
        rows={isWritten || passage ? 4 : 2}
        value={text}
      />
      <div className="comment-box__foot">
        <small id={`${id}-hint`}>{passage || !hint ? null : t('comments:hint')}</small>
        <Button
          buttonStyle="secondary"
          disabled={sending || !isWritten}
          margin={false}
          onClick={send}
          size="small"
        >
          {slow ? t('workflow:working') : t('comments:send')}
        </Button>
      </div>
      {problem && (
        <p className="comment-box__problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
