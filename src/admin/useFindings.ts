'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { ListedFigure } from '../domain/accuracy/listedFigure.ts'
import type { ListedFinding } from '../domain/accuracy/listedFinding.ts'
import { slugs } from '../slugs.ts'
import { useApi } from './useApi.ts'
import { type Outcome, useSend } from './useSend.ts'

/** Heard by what depends on them, such as the transition bar. */
export const findingsChanged = 'findings-changed'

type Answer = { findings: readonly ListedFinding[]; figures: readonly ListedFigure[] }

/**
 * What the checks find in the article on the screen and the figures in it, asked anew after every
 * save, and the way to dismiss one or take that back. Which of it is allowed, the server says.
 */
export function useFindings() {
  const { id, data } = useDocumentInfo()
  const ask = useApi()
  const send = useSend()
  const [answer, setAnswer] = useState<Answer>()
  const savedAt: unknown = data?.updatedAt

  const load = useCallback(async () => {
    if (id === undefined) return
    const told = await ask(`/${slugs.articles}/${id}/findings`)
    if (told && typeof told === 'object' && 'findings' in told) setAnswer(told as Answer)
  }, [ask, id])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save may change what is found
  useEffect(() => {
    load()
  }, [load, savedAt])

  /** Gives how it ended. */
  async function settle(
    act: 'dismiss' | 'reopen',
    finding: ListedFinding,
    note?: string,
  ): Promise<Outcome> {
    const outcome = await send(`/${slugs.findings}/${finding.id}/${act}`, { note })
    if (outcome.done) {
      await load()
      window.dispatchEvent(new Event(findingsChanged))
    }
    return outcome
  }

  return { findings: answer?.findings, figures: answer?.figures ?? [], settle }
}
