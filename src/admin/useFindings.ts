'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { FindingState } from '../domain/accuracy/reconcileFindings.ts'
import type { Severity } from '../domain/accuracy/signals/signals.ts'
import { slugs } from '../slugs.ts'
import { useApi } from './useApi.ts'
import type { Outcome } from './useTransitions.ts'

/** A finding as `GET /api/articles/:id/findings` tells it. */
export type ShownFinding = {
  id: string
  severity: Severity
  field: string
  quote: string
  message: string
  state: FindingState
  note: string | null
  dismissedBy: { name: string } | null
}

/** Heard by what depends on them, such as the transition bar. */
export const findingsChanged = 'findings-changed'

/**
 * What the checks find in the article on the screen, asked anew after every save, and the way to
 * dismiss one or take that back. Which of it is allowed, the server says.
 */
export function useFindings() {
  const { id, data } = useDocumentInfo()
  const ask = useApi()
  const { serverURL, routes } = useConfig().config
  const [findings, setFindings] = useState<readonly ShownFinding[]>()
  const savedAt: unknown = data?.updatedAt

  const load = useCallback(async () => {
    if (id === undefined) return
    const answer = await ask(`/${slugs.articles}/${id}/findings`)
    if (answer && typeof answer === 'object' && 'findings' in answer) {
      setFindings(answer.findings as ShownFinding[])
    }
  }, [ask, id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save may change what is found
  useEffect(() => {
    load()
  }, [load, savedAt])

  /** Gives how it ended. */
  async function settle(
    act: 'dismiss' | 'reopen',
    finding: ShownFinding,
    note?: string,
  ): Promise<Outcome> {
    const address = `${serverURL}${routes.api}/${slugs.findings}/${finding.id}/${act}`
    try {
      const response = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ note }),
      })
      if (!response.ok) return { done: false, refusals: (await response.json()).errors ?? [] }
      await load()
      window.dispatchEvent(new Event(findingsChanged))
      return { done: true }
    } catch {
      return { done: false, refusals: [] }
    }
  }

  return { findings, settle }
}
