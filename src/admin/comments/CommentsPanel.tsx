'use client'

import { Button, toast } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { Comment } from '../../domain/comments/comment.ts'
import { useWords } from '../useWords.ts'
import { CommentBox } from './CommentBox.tsx'
import { CommentCard } from './CommentCard.tsx'
import { unmarkPassage } from './showPassage.ts'
import { useComments } from './useComments.ts'
import { useOwnKeys } from './useOwnKeys.ts'
import { useShowPassage } from './useShowPassage.ts'
import './comments.css'

type Props = {
  /** Beside a text that is only read: there is no form to select and to show passages in. */
  beside?: boolean
}

/**
 * What the staff say to each other about an article, beside it: the open comments, a box to add
 * one, and the settled ones folded away. No part of the article's form: it saves by itself.
 */
export function CommentsPanel({ beside = false }: Props) {
  const { t, explainAll } = useWords()
  const { exists, comments, failed, retry, add, settle } = useComments()
  const [busy, setBusy] = useState<string>()
  const [note, setNote] = useState('')
  const panel = useRef<HTMLElement>(null)
  const heading = useId()
  const show = useShowPassage(panel)
  useOwnKeys(panel)
  useEffect(() => unmarkPassage, [])

  if (!exists) return null
  const open = comments?.filter(({ resolved }) => !resolved) ?? []
  const resolved = comments?.filter((comment) => comment.resolved) ?? []

  async function change({ id, resolved: wasResolved }: Comment) {
    setBusy(id)
    const refusals = await settle(id, !wasResolved)
    setBusy(undefined)
    if (refusals) return toast.error(explainAll(refusals))
    setNote(t(wasResolved ? 'comments:reopened' : 'comments:resolved'))
    // The button that was pressed is gone.
    panel.current?.focus()
  }

  const item = (comment: Comment) => (
    <li key={comment.id}>
      <CommentCard comment={comment} onShow={beside ? undefined : () => show(comment.passage)}>
        <Button
          buttonStyle="secondary"
          disabled={busy !== undefined}
          margin={false}
          onClick={() => change(comment)}
          size="small"
        >
          {t(comment.resolved ? 'comments:reopen' : 'comments:resolve')}
        </Button>
      </CommentCard>
    </li>
  )

  return (
    <section aria-labelledby={heading} className="comments" ref={panel} tabIndex={-1}>
      <h3 id={heading}>
        {t('comments:heading')}
        {open.length > 0 && <span className="comments__count">{open.length}</span>}
      </h3>
      <CommentBox
        hint={!beside}
        onAdd={async (comment) => {
          const refusals = await add(comment)
          if (!refusals) setNote(t('comments:added'))
          return refusals
        }}
        panel={panel}
      />
      <p className="comments__note" role="status">
        {note}
      </p>
      {failed && (
        <p role="alert">
          {t('comments:failed')}{' '}
          <Button buttonStyle="secondary" margin={false} onClick={retry} size="small">
            {t('workflow:retry')}
          </Button>
        </p>
      )}
      {open.length > 0 && <ol>{open.map(item)}</ol>}
      {resolved.length > 0 && (
        <details>
          <summary>{t('comments:resolvedOnes', { number: resolved.length })}</summary>
          <ol>{resolved.map(item)}</ol>
        </details>
      )}
    </section>
  )
}
