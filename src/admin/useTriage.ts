'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Refusal } from '../domain/refusal.ts'
import { slugs } from '../slugs.ts'

export type Decision = 'accept' | 'reject'

/**
 * The way to decide on the correction on the screen. Gives null when it is done, else why it was
 * refused; nothing is named where no answer came. The view is drawn afresh either way: somebody
 * else may have decided meanwhile.
 */
export function useTriage() {
  const { id } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [redrawing, startRedraw] = useTransition()

  async function decide(
    decision: Decision,
    answers: Record<string, string>,
  ): Promise<readonly Refusal[] | null> {
    setSending(true)
    try {
      const response = await fetch(
        `${serverURL}${routes.api}/${slugs.corrections}/${id}/${decision}`,
        {
          method: 'POST',
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(answers),
        },
      )
      startRedraw(() => router.refresh())
      if (response.ok) return null
      const { errors = [] }: { errors?: Refusal[] } = await response.json()
      return errors
    } catch {
      return []
    } finally {
      setSending(false)
    }
  }

  return { decide, busy: sending || redrawing }
}
