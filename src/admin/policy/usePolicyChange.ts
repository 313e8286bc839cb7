'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import type { PolicyChangeEvent } from '../../domain/accuracy/policy/policyChange.ts'
import type { PolicyProgress } from '../../domain/accuracy/policy/policyProgress.ts'
import { slugs } from '../../slugs.ts'
import { useAnswer } from '../useAnswer.ts'
import { useSend } from '../useSend.ts'
import { useWords } from '../useWords.ts'

/** How often the work is asked after while it goes on, in milliseconds. */
const pace = 1_500

/**
 * How far the policy change on the screen has come, asked of the server again and again while it
 * works, and the way to take it through an event: `take` gives what went wrong, in words.
 */
export function usePolicyChange() {
  const { id, data } = useDocumentInfo()
  const { explainEach } = useWords()
  const send = useSend()
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [redrawing, startRedraw] = useTransition()
  const address = id === undefined ? undefined : `/${slugs.policyChanges}/${id}`
  const { answer, failed, reload } = useAnswer<PolicyProgress>(address && `${address}/progress`)
  const savedAt: unknown = data?.updatedAt
  const isWorking = Boolean(answer?.work)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was saved may be activated now
  useEffect(() => {
    reload()
  }, [reload, savedAt])

  useEffect(() => {
    if (!isWorking) return
    const timer = setInterval(reload, pace)
    return () => clearInterval(timer)
  }, [isWorking, reload])

  async function take(event: PolicyChangeEvent, reason: string): Promise<readonly string[]> {
    setSending(true)
    const outcome = await send(`${address}/${event}`, { reason })
    setSending(false)
    reload()
    startRedraw(() => router.refresh())
    return outcome.done ? [] : explainEach(outcome.refusals)
  }

  return { progress: answer, failed, retry: reload, take, busy: sending || redrawing }
}
