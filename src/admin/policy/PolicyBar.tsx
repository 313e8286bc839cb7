'use client'

import { Button, toast, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import type {
  OfferedPolicyEvent,
  PolicyProgress,
} from '../../domain/accuracy/policy/policyProgress.ts'
import { Failure } from '../Failure.tsx'
import { useFocusBack } from '../useFocusBack.ts'
import { useSlow } from '../useSlow.ts'
import { useWords } from '../useWords.ts'
import { CourseBar } from './CourseBar.tsx'
import { PolicyDialog } from './PolicyDialog.tsx'
import { useCourse } from './useCourse.ts'
import { usePolicyChange } from './usePolicyChange.ts'
import '../transitionBar.css'
import './policy.css'

/** Where a policy change stands, how far it has come, and what may be done next: the server says. */
export function PolicyBar() {
  const { t } = useWords()
  const inDrawer = useEditDepth() > 1
  const unsaved = useFormModified()
  const { progress, failed, retry, take, busy } = usePolicyChange()
  const slow = useSlow(busy)
  const [asking, setAsking] = useState<OfferedPolicyEvent>()
  const [section, focusBack] = useFocusBack<HTMLElement>()
  if (inDrawer || (!progress && !failed)) return null

  /** Closes what was asked; the focus goes back once the dialog is gone. */
  function close() {
    setAsking(undefined)
    focusBack()
  }

  async function perform({ event }: OfferedPolicyEvent, reason: string) {
    const problems = await take(event, reason)
    if (problems.length > 0) return problems
    close()
    toast.success(t(`policy:done_${event}`))
    return []
  }

  return (
    <section
      aria-busy={busy}
      aria-label={t('policy:bar')}
      className="transition-bar"
      ref={section}
      tabIndex={-1}
    >
      {failed && !progress && <Failure onRetry={retry} words={t('workflow:failed')} />}
      {progress && (
        <>
          <p className="transition-bar__standing" data-state={progress.state}>
            <strong>{t(`policy:state_${progress.state}`)}</strong>
          </p>
          <Offers busy={busy || unsaved} offers={progress.events} onPress={setAsking} />
          <p className="transition-bar__note" role="status">
            {unsaved ? t('workflow:saveFirst') : slow ? t('workflow:working') : null}
          </p>
          <Course progress={progress} />
        </>
      )}
      {asking && (
        <PolicyDialog
          event={asking.event}
          onClose={close}
          onConfirm={(reason) => perform(asking, reason)}
        />
      )}
    </section>
  )
}

type OffersProps = {
  offers: readonly OfferedPolicyEvent[]
  busy: boolean
  onPress: (offer: OfferedPolicyEvent) => void
}

/** A button for each event of this state; the reason beside one that is refused. */
function Offers({ offers, busy, onPress }: OffersProps) {
  const { t, explainAll } = useWords()
  const isElsewhere = ({ refusals }: OfferedPolicyEvent) =>
    refusals.some(({ code }) => code === 'wrong_state' || code === 'not_permitted')
  const here = offers.filter((offer) => !isElsewhere(offer))
  const refused = here.filter(({ allowed }) => !allowed)
  return (
    <>
      <div className="transition-bar__buttons">
        {here.map((offer) => (
          <Button
            buttonStyle={offer.event === 'cancel' ? 'secondary' : 'primary'}
            disabled={busy || !offer.allowed}
            id={`policy-${offer.event}`}
            key={offer.event}
            margin={false}
            onClick={() => onPress(offer)}
            size="medium"
          >
            {t(`policy:${offer.event}`)}
          </Button>
        ))}
      </div>
      {refused.map(({ event, refusals }) => (
        <p className="transition-bar__blocked" id={`policy-${event}-refused`} key={event}>
          <strong>{t('workflow:notYet', { event: t(`policy:${event}`) })}</strong>{' '}
          {explainAll(refusals)}
        </p>
      ))}
    </>
  )
}

/** What is being done and how much of it, then how many of the doubts are settled. */
function Course({ progress }: { progress: PolicyProgress }) {
  const { t } = useWords()
  const { state, work, flags } = progress
  const settled = flags.fixed + flags.confirmed + flags.dismissed
  const raised = settled + flags.open
  const { words, ...course } = useCourse({ ...progress, settled, raised })
  if (state === 'draft') return null
  return (
    <div className="policy__course">
      <CourseBar {...course} label={words} />
      <p role="status">{words}</p>
      {!work && raised > 0 && <p className="policy__flags">{t('policy:flags', flags)}</p>}
    </div>
  )
}
