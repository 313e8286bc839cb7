'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState, useTransition } from 'react'
import type { Comment } from '../domain/comments/comment.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { EventName } from '../domain/workflow/transitions.ts'
import { slugs } from '../slugs.ts'
import type { Answers, Standing } from './standing.ts'
import { findingsChanged } from './useFindings.ts'

/** How an event ended: done, refused for these reasons, or failed without an answer. */
export type Outcome = { done: true } | { done: false; refusals: readonly Refusal[] }

/**
 * Where the article on the screen stands, asked of the server anew after every save, and the way
 * to take it through an event. After one, the whole view is drawn afresh, so that the form holds
 * the new revision and its next save is not taken for an outdated one.
 */
export function useTransitions() {
  const { id, data } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const router = useRouter()
  const [standing, setStanding] = useState<Standing>()
  const [failure, setFailure] = useState<readonly Refusal[]>()
  const [sending, setSending] = useState(false)
  const [redrawing, startRedraw] = useTransition()
  const address = id === undefined ? undefined : `${serverURL}${routes.api}/${slugs.articles}/${id}`
  const savedAt: unknown = data?.updatedAt

  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (!address) return
      try {
        const response = await fetch(`${address}/transitions`, { credentials: 'include', signal })
        const answer = await response.json()
        if (response.ok) setStanding(answer)
        setFailure(response.ok ? undefined : answer.errors)
      } catch {
        if (!signal?.aborted) setFailure([])
      }
    },
    [address],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save may move the article
  useEffect(() => {
    const leaving = new AbortController()
    load(leaving.signal)
    const reload = () => load(leaving.signal)
    window.addEventListener(findingsChanged, reload)
    return () => {
      leaving.abort()
      window.removeEventListener(findingsChanged, reload)
    }
  }, [load, savedAt])

  async function take(event: EventName, answers: Answers = {}): Promise<Outcome> {
    setSending(true)
    try {
      const response = await fetch(`${address}/transition`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ event, revision: standing?.revision, ...answers }),
      })
      if (!response.ok) {
        const { errors = [] }: { errors?: Refusal[] } = await response.json()
        await load()
        // Somebody changed the text: it must be seen before it can be approved.
        const unseen = errors.some(({ code }) => code === 'stale_revision')
        if (unseen) startRedraw(() => router.refresh())
        return { done: false, refusals: errors }
      }
      await load()
      startRedraw(() => router.refresh())
      return { done: true }
    } catch {
      return { done: false, refusals: [] }
    } finally {
      setSending(false)
    }
  }

  /**
   * The comments that are open at this moment; null where that could not be learnt. The standing on
   * the screen stays: a revision that the user has not seen must not be taken for one they have.
   */
  async function openComments(): Promise<readonly Comment[] | null> {
    setSending(true)
    try {
      const response = await fetch(`${address}/transitions`, { credentials: 'include' })
      return response.ok ? (await response.json()).openComments : null
    } catch {
      return null
    } finally {
      setSending(false)
    }
  }

  return { standing, failure, busy: sending || redrawing, take, openComments, retry: () => load() }
}
