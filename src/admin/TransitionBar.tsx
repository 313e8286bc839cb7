'use client'

import { Button, toast, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type { Comment } from '../domain/comments/comment.ts'
import type { OfferedTransition } from '../domain/workflow/standing.ts'
import { type Answers, arrange, isApproval } from './arrangeTransitions.ts'
import { OpenCommentsDialog } from './comments/OpenCommentsDialog.tsx'
import { Failure } from './Failure.tsx'
import { RefusedTransitions } from './RefusedTransitions.tsx'
import { TransitionDialog } from './TransitionDialog.tsx'
import { useControlsHeight } from './useControlsHeight.ts'
import { useFocusBack } from './useFocusBack.ts'
import { useHeldForm } from './useHeldForm.ts'
import { useSlow } from './useSlow.ts'
import { useStandingWords } from './useStandingWords.ts'
import { useTransitions } from './useTransitions.ts'
import { useWords } from './useWords.ts'
import './transitionBar.css'

type Props = {
  /** Given where the text stands beside the bar and not in the form around it: what is acted on. */
  shownRevision?: number
  onMoved?: () => void
  /** Nothing is to be decided while the text is still on its way to the screen. */
  held?: boolean
}

/**
 * Where an article stands and what the user may do with it next. It decides nothing: the server
 * says which events are open and why the others are not.
 */
export function TransitionBar({ shownRevision, onMoved, held = false }: Props) {
  const { t, explainEach, explainAll } = useWords()
  const wordsOf = useStandingWords()
  const unsaved = useFormModified()
  const inDrawer = useEditDepth() > 1
  const { standing, outdated, failure, busy, take, openComments, retry } = useTransitions({
    shownRevision,
    onMoved,
  })
  const [asking, setAsking] = useState<OfferedTransition>()
  const [unsettled, setUnsettled] = useState<{
    offer: OfferedTransition
    comments: readonly Comment[]
  }>()
  const [section, focusBack] = useFocusBack<HTMLElement>()
  const slow = useSlow(busy)
  useHeldForm(section, busy)
  useControlsHeight(section, standing !== undefined)

  // A drawer shows another article than the page, and could not be drawn afresh by itself.
  if (inDrawer) return null
  if (!standing) {
    return failure ? (
      <section aria-label={t('workflow:bar')} className="transition-bar">
        <Failure onRetry={retry} words={explainAll(failure)} />
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
    focusBack()
  }

  /** Takes an event and gives what went wrong, in words. */
  async function perform(
    { event }: OfferedTransition,
    answers?: Answers,
  ): Promise<readonly string[]> {
    const outcome = await take(event, answers)
    if (outcome.done) {
      close()
      toast.success(t('workflow:done', { event: t(`event:${event}`) }))
      return []
    }
    return explainEach(outcome.refusals)
  }

  async function press(offer: OfferedTransition) {
    if (offer.requires.length > 0) return setAsking(offer)
    const comments = isApproval(offer) ? await openComments() : []
    if (!comments) return toast.error(t('workflow:failed'))
    if (comments.length > 0) return setUnsettled({ offer, comments })
    for (const problem of await perform(offer)) toast.error(problem)
  }

  const { state, liveText } = standing
  const { main, buttons, blocked, refused, elsewhere } = arrange(standing)
  return (
    <section
      aria-busy={busy}
      aria-label={t('workflow:bar')}
      className="transition-bar"
      ref={section}
      tabIndex={-1}
    >
      <p
        className="transition-bar__standing"
        data-live={liveText?.served === true}
        data-state={state}
      >
        <strong>{t(`state:${state}`)}</strong>
        <span>{wordsOf(standing)}</span>
      </p>
      <div className="transition-bar__buttons">
        {buttons.map((offer) => (
          <Button
            buttonStyle={offer === main ? 'primary' : 'secondary'}
            disabled={unsaved || outdated || busy || held}
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
        {unsaved ? t('workflow:saveFirst') : slow ? t('workflow:working') : null}
      </p>
      <RefusedTransitions blocked={blocked} elsewhere={elsewhere} refused={refused} />
      {asking && (
        <TransitionDialog
          offer={asking}
          onClose={close}
          onConfirm={(answers) => perform(asking, answers)}
        />
      )}
      {unsettled && (
        <OpenCommentsDialog
          {...unsettled}
          onClose={close}
          onConfirm={() => perform(unsettled.offer)}
        />
      )}
    </section>
  )
}
