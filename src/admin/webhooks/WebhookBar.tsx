'use client'

import { Button, toast, useDocumentInfo, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { DeliveryProblem } from '../../domain/webhooks/problem.ts'
import { slugs } from '../../slugs.ts'
import { QuestionDialog } from '../QuestionDialog.tsx'
import { useFocusBack } from '../useFocusBack.ts'
import { useSend } from '../useSend.ts'
import { useSlow } from '../useSlow.ts'
import { useWords } from '../useWords.ts'
import { useProblemLabel } from './useProblemLabel.ts'
import '../transitionBar.css'
import './webhooks.css'

/** What came back of a test, as `POST /api/webhooks/:id/test` answers. */
type Reply = {
  status: number | null
  problem: DeliveryProblem | null
  text: string
  milliseconds: number
}

/** Sends a webhook a test and shows what came back, and gives it another secret. */
export function WebhookBar() {
  const { t, explainAll } = useWords()
  const inDrawer = useEditDepth() > 1
  const unsaved = useFormModified()
  const { id } = useDocumentInfo()
  const send = useSend()
  const router = useRouter()
  const [testing, setTesting] = useState(false)
  const slow = useSlow(testing)
  const [reply, setReply] = useState<Reply>()
  const [asking, setAsking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const [section, focusBack] = useFocusBack<HTMLElement>()
  if (inDrawer || id === undefined) return null
  const address = `/${slugs.webhooks}/${id}`

  async function test() {
    setReply(undefined)
    setTesting(true)
    const outcome = await send(`${address}/test`, {})
    setTesting(false)
    if (!outcome.done) return toast.error(explainAll(outcome.refusals))
    setReply(outcome.answer as Reply)
    router.refresh()
  }

  async function rotate(): Promise<readonly string[]> {
    const outcome = await send(`${address}/rotate`, {})
    if (!outcome.done) return [explainAll(outcome.refusals)]
    setSecret((outcome.answer as { secret: string }).secret)
    setAsking(false)
    focusBack()
    toast.success(t('webhook:rotated'))
    router.refresh()
    return []
  }

  return (
    <section
      aria-busy={testing}
      aria-label={t('webhook:bar')}
      className="transition-bar"
      ref={section}
      tabIndex={-1}
    >
      <div className="transition-bar__buttons">
        <Button
          disabled={testing || unsaved}
          id="webhook-test"
          margin={false}
          onClick={test}
          size="medium"
        >
          {t('webhook:test')}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={unsaved}
          id="webhook-rotate"
          margin={false}
          onClick={() => setAsking(true)}
          size="medium"
        >
          {t('webhook:rotate')}
        </Button>
      </div>
      <p className="transition-bar__note" role="status">
        {unsaved ? t('workflow:saveFirst') : slow ? t('webhook:testing') : null}
      </p>
      {reply && <Answered reply={reply} />}
      {secret && (
        <p className="webhook__secret" role="status">
          {t('webhook:newSecret')} <code>{secret}</code>
        </p>
      )}
      {asking && (
        <QuestionDialog
          confirm={t('webhook:rotate')}
          heading={t('webhook:rotate')}
          onClose={() => setAsking(false)}
          onConfirm={rotate}
        >
          <p>{t('webhook:confirmRotate')}</p>
        </QuestionDialog>
      )}
    </section>
  )
}

/** What became of a test, in words, with what the receiver said. */
function Answered({ reply }: { reply: Reply }) {
  const { t } = useWords()
  const labelOf = useProblemLabel()
  const { status, problem, text, milliseconds } = reply
  const reason = problem && [labelOf(problem.code), problem.detail].filter(Boolean).join(' · ')
  return (
    <div className="webhook__reply" data-taken={problem === null}>
      <p role="status">
        {reason
          ? t('webhook:refused', { problem: reason, milliseconds })
          : t('webhook:taken', { status: status ?? '', milliseconds })}
      </p>
      {text && (
        <details>
          <summary>{t('webhook:answered')}</summary>
          <pre>{text}</pre>
        </details>
      )}
    </div>
  )
}
