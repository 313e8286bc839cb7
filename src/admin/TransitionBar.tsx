'use client'

import { Button, toast, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Comment } from '../domain/comments/comment.ts'
import type { Refusal } from '../domain/refusal.ts'
import { OpenCommentsDialog } from './comments/OpenCommentsDialog.tsx'
import { RefusedTransitions } from './RefusedTransitions.tsx'
import { type Answers, arrange, isApproval, type Offer } from './standing.ts'
import { TransitionDialog } from './TransitionDialog.tsx'
import { useControlsHeight } from './useControlsHeight.ts'
import { useHeldForm } from './useHeldForm.ts'
import { useTransitions } from './useTransitions.ts'
import { useWords } from './useWords.ts'
import './transitionBar.css'

/**
 * Where an article stands and what the user may do with it next. It decides nothing: the server
 * says which events are open and why the others are not.
 */
export function TransitionBar() {
  const { t, explain } = useWords()
  const unsaved = useFormModified()
  const inDrawer = useEditDepth() > 1
  const { standing, failure, busy, take, openComments, retry } = useTransitions()
  const [asking, setAsking] = useState<Offer>()
  const [unsettled, setUnsettled] = useState<{ offer: Offer; comments: readonly Comment[] }>()
  const section = useRef<HTMLElement>(null)
  useHeldForm(section, busy)
  useControlsHeight(section, standing !== undefined)

  // A drawer shows another article than the page, and could not be drawn afresh by itself.
  if (inDrawer) return null
  const inWords = (refusals: readonly Refusal[]) =>
    refusals.length > 0 ? refusals.map(explain) : [t('workflow:failed')]
  if (!standing) {
    return failure ? (
      <section aria-label={t('workflow:bar')} className="transition-bar">
        <p role="alert">{inWords(failure).join(' ')}</p>
        <Button buttonStyle="secondary" margin={false} onClick={retry} size="medium">
          {t('workflow:retry')}
        </Button>
      </section>
    ) : null
  }

  /**
   * Closes what was asked and gives the focus back to the bar, since the button that was pressed
   * may be gone: once the dialog is, for nothing behind it takes the focus.
   */
  function close() {
    setAsking(undefined)
    setUnsettled(undefined)
    setTimeout(() => section.current?.focus())
  }

  /** Takes an event and gives what went wrong, in words. */
  async function perform({ event }: Offer, answers?: Answers): Promise<readonly string[]> {
    const outcome = await take(event, answers)
    if (outcome.done) {
      close()
      toast.success(t('workflow:done', { event: t(`event:${event}`) }))
      return []
    }
    return inWords(outcome.refusals)
  }

  async function press(offer: Offer) {
    if (offer.requires.length > 0) return setAsking(offer)
    const comments = isApproval(offer) ? await openComments() : []
    if (!comments) return toast.error(t('workflow:failed'))
    if (comments.length > 0) return setUnsettled({ offer, comments })
    for (const problem of await perform(offer)) toast.error(problem)
  }

  const { state, live } = standing
  const { main, buttons, blocked, refused, elsewhere } = arrange(standing)
  const liveness = live ? (state === 'published' ? 'live' : 'liveBeside') : 'notLive'
  return (
    <section
      aria-busy={busy}
      aria-label={t('workflow:bar')}
      className="transition-bar"
      ref={section}
      tabIndex={-1}
    >
      <p className="transition-bar__standing" data-live={live} data-state={state}>
        <strong>{t(`state:${state}`)}</strong>
        <span>{t(`workflow:${liveness}`)}</span>
      </p>
      <div className="transition-bar__buttons">
        {buttons.map((offer) => (
          <Button
            buttonStyle={offer === main ? 'primary' : 'secondary'}
            disabled={unsaved || busy}
            id={`transition-${offer.event}`}
            key={offer.event}
            margin={false}
            onClick={() => press(offer)}
            size="medium"
          >
            {t(`event:${offer.event}`)}
          </Button>
        ))}
      </div>
      <p className="transition-bar__note" role="status">
        {unsaved ? t('workflow:saveFirst') : busy ? t('workflow:working') : null}
      </p>
      <RefusedTransitions blocked={blocked} elsewhere={elsewhere} refused={refused} />
      {asking && (
        <TransitionDialog
          busy={busy}
          offer={asking}
          onClose={close}
          onConfirm={(answers) => perform(asking, answers)}
        />
      )}
      {unsettled && (
        <OpenCommentsDialog
          {...unsettled}
          busy={busy}
          onClose={close}
          onConfirm={() => perform(unsettled.offer)}
        />
      )}
    </section>
  )
}
