'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Comment } from '../../domain/comments/comment.ts'
import type { NewComment } from '../../domain/comments/readComment.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { slugs } from '../../slugs.ts'
import { useSend } from '../useSend.ts'

/** Why something was not done; empty when the server gave no answer. Null: it was done. */
type Problem = readonly Refusal[] | null

/**
 * The comments on the article on the screen, asked of the server anew after every save, since its
 * passages move with the text, and the ways to add one, to settle it and to open it again.
 */
export function useComments() {
  const { id, data } = useDocumentInfo()
  const { serverURL, routes } = useConfig().config
  const send = useSend()
  const [comments, setComments] = useState<readonly Comment[]>()
  const [failed, setFailed] = useState(false)
  const api = `${serverURL}${routes.api}`
  const address = id === undefined ? undefined : `${api}/${slugs.articles}/${id}/comments`
  const savedAt: unknown = data?.updatedAt

  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (!address) return
      try {
        const response = await fetch(address, { credentials: 'include', signal })
        if (response.ok) setComments((await response.json()).comments)
        setFailed(!response.ok)
      } catch {
        if (!signal?.aborted) setFailed(true)
      }
    },
    [address],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: every save may move the passages
  useEffect(() => {
    const leaving = new AbortController()
    load(leaving.signal)
    return () => leaving.abort()
  }, [load, savedAt])

  async function post(to: string, body: object): Promise<Problem> {
    const outcome = await send(to, body)
    if (!outcome.done) return outcome.refusals
    await load()
    return null
  }

  return {
    /** Nothing to comment on before the first save. */
    exists: address !== undefined,
    comments,
    failed,
    retry: () => load(),
    add: (comment: NewComment) => post(`/${slugs.articles}/${id}/comments`, comment),
    settle: (comment: string, resolved: boolean) =>
      post(`/${slugs.comments}/${comment}/${resolved ? 'resolve' : 'reopen'}`, {}),
  }
}
