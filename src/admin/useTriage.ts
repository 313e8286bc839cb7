'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Refusal } from '../domain/refusal.ts'
import { slugs } from '../slugs.ts'
import { useSend } from './useSend.ts'

export type Decision = 'accept' | 'reject'

/**
 * The way to decide on the correction on the screen. Gives null when it is done, else why it was
 * refused; nothing is named where no answer came. The view is drawn afresh either way: somebody
 * else may have decided meanwhile.
 */
export function useTriage() {
  const { id } = useDocumentInfo()
  const send = useSend()
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [redrawing, startRedraw] = useTransition()

  async function decide(
    decision: Decision,
    answers: Record<string, string>,
  ): Promise<readonly Refusal[] | null> {
    setSending(true)
    const outcome = await send(`/${slugs.corrections}/${id}/${decision}`, answers)
    setSending(false)
    startRedraw(() => router.refresh())
    return outcome.done ? null : outcome.refusals
  }

  return { decide, busy: sending || redrawing }
}
