'use client'

import { toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { NamedComparison } from '../../domain/comparison/namedComparison.ts'
import { slugs } from '../../slugs.ts'
import { Answered } from '../Answered.tsx'
import { ArticleTab } from '../ArticleTab.tsx'
import { FlagsPanel } from '../accuracy/FlagsPanel.tsx'
import { CommentsPanel } from '../comments/CommentsPanel.tsx'
import { FindingsPanel } from '../FindingsPanel.tsx'
import { TransitionBar } from '../TransitionBar.tsx'
import { useAnswer } from '../useAnswer.ts'
import { useWords } from '../useWords.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { NextLink } from './NextLink.tsx'
import { useChangeStops } from './useChangeStops.ts'
import { useShortcuts } from './useShortcuts.ts'
import { useSingleKeys } from './useSingleKeys.ts'
import './review.css'

type Queue = { next: { id: string; title: string } | null }

/**
 * The review tab: what the working copy changes in the text that readers have, its changed figures
 * first, with what is open beside it, to be approved or returned in place. The server compares and
 * decides.
 */
export function ReviewView() {
  const { t } = useWords()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const router = useRouter()
  const address = `/${slugs.articles}/${id}`
  const { answer, failed, loading, reload } = useAnswer<NamedComparison>(`${address}/comparison`)
  const queue = useAnswer<Queue>(`${address}/next-in-review`)
  const [asksKeys, setAsksKeys] = useState(false)
  const main = useRef<HTMLDivElement>(null)
  const stops = useChangeStops(main, answer)
  const keys = useSingleKeys()
  const next = queue.answer?.next
  const nextAddress =
    next && `${config.routes.admin}/collections/${slugs.articles}/${next.id}/review`

  /** Presses a button of the bar; where the server does not offer it, the bar says why. */
  function press(event: 'approve' | 'request_changes') {
    const button = document.getElementById(`transition-${event}`)
    if (button instanceof HTMLButtonElement && !button.disabled) return button.click()
    toast.error(t('review:notOffered', { event: t(`event:${event}`) }))
  }

  useShortcuts(
    {
      j: () => stops.step(1),
      k: () => stops.step(-1),
      a: () => press('approve'),
      r: () => press('request_changes'),
      n: () => nextAddress && router.push(nextAddress),
      '?': () => setAsksKeys(true),
    },
    keys.on,
  )

  function moved() {
    reload()
    queue.reload()
  }

  return (
    <ArticleTab className="review">
      <div className="review__controls">
        <TransitionBar held={loading || !answer} onMoved={moved} shownRevision={answer?.revision} />
        <div className="review__steps">
          <span className="review__position" role="status">
            {stops.count > 0 &&
              t(stops.at < 0 ? 'review:changes' : 'review:changeOf', {
                number: stops.at + 1,
                count: stops.count,
              })}
          </span>
          {stops.count > 0 && (
            <>
              <StepButton
                label={t('review:previousChange')}
                onPress={() => stops.step(-1)}
                shortcut={keys.on && 'k'}
              >
                ↑
              </StepButton>
              <StepButton
                label={t('review:nextChange')}
                onPress={() => stops.step(1)}
                shortcut={keys.on && 'j'}
              >
                ↓
              </StepButton>
            </>
          )}
          <StepButton
            label={t('review:keys')}
            onPress={() => setAsksKeys(true)}
            shortcut={keys.on && '?'}
          >
            ?
          </StepButton>
          <NextLink address={nextAddress} shortcut={keys.on && 'n'} title={next?.title} />
        </div>
      </div>
      <div className="review__columns">
        <div className="review__main" ref={main}>
          <Answered
            answer={answer}
            failed={failed}
            failure={t('review:failed')}
            onRetry={reload}
            waiting={t('review:loading')}
          >
            {(comparison) => <ComparisonView comparison={comparison} onShow={stops.show} />}
          </Answered>
        </div>
        <aside aria-label={t('review:beside')} className="review__aside">
          <FlagsPanel />
          <CommentsPanel beside />
          <FindingsPanel beside />
        </aside>
      </div>
      {asksKeys && <KeysDialog singleKeys={keys} onClose={() => setAsksKeys(false)} />}
    </ArticleTab>
  )
}

type StepProps = {
  label: string
  onPress: () => void
  /** The key that does the same, where keys are wanted. */
  shortcut: string | false
  children: string
}

function StepButton({ label, onPress, shortcut, children }: StepProps) {
  return (
    <button
      aria-keyshortcuts={shortcut || undefined}
      aria-label={label}
      className="review__step"
      onClick={onPress}
      title={shortcut ? `${label} (${shortcut})` : label}
      type="button"
    >
      {children}
    </button>
  )
}
