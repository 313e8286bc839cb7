'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState, useTransition } from 'react'
import type { Comment } from '../domain/comments/comment.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Standing } from '../domain/workflow/standing.ts'
import type { EventName } from '../domain/workflow/transitions.ts'
import { slugs } from '../slugs.ts'
import type { Answers } from './arrangeTransitions.ts'
import { findingsChanged } from './useFindings.ts'
import { type Outcome, useSend } from './useSend.ts'

type Watch = {
  /** The revision that is on the screen beside the bar, where that is loaded by itself. */
  shownRevision?: number
  /** Told when the article moved, and when it turned out to be another than the one shown. */
  onMoved?: () => void
}

/**
 * Where the article on the screen stands, asked of the server anew after every save, and the way
 * to take it through an event. After one, the whole view is drawn afresh, so that the form holds
 * the new revision and its next save is not taken for an outdated one.
 */
export function useTransitions({ shownRevision, onMoved }: Watch = {}) {
  const { id, data } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const router = useRouter()
  const send = useSend()
  const [standing, setStanding] = useState<Standing>()
  /** When the text was saved that the standing tells of. */
  const [toldOf, setToldOf] = useState<unknown>()
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

  // Every save may move the article.
  useEffect(() => {
    const leaving = new AbortController()
    load(leaving.signal).then(() => {
      if (!leaving.signal.aborted) setToldOf(savedAt)
    })
    const reload = () => load(leaving.signal)
    window.addEventListener(findingsChanged, reload)
    return () => {
      leaving.abort()
      window.removeEventListener(findingsChanged, reload)
    }
  }, [load, savedAt])

  async function take(event: EventName, answers: Answers = {}): Promise<Outcome> {
    setSending(true)
    const revision = shownRevision ?? standing?.revision
    const body = { event, revision, ...answers }
    const outcome = await send(`/${slugs.articles}/${id}/transition`, body)
    await load()
    setSending(false)
    // Somebody changed the text: it must be seen before it can be approved.
    const unseen = !outcome.done && outcome.refusals.some(({ code }) => code === 'stale_revision')
    if (outcome.done || unseen) {
      onMoved?.()
      startRedraw(() => router.refresh())
    }
    return outcome
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

  return {
    standing,
    /** Whether it was saved again since: an event would be refused at the revision told before. */
    outdated: toldOf !== savedAt,
    failure,
    busy: sending || redrawing,
    take,
    openComments,
    retry: () => load(),
  }
}
