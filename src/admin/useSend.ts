'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'
import type { Refusal } from '../domain/refusal.ts'

/** How an act ended: done, with what was answered; refused for these reasons, or failed without an answer (no reason). */
export type Outcome =
  | { done: true; answer: unknown }
  | { done: false; refusals: readonly Refusal[] }

type Send = (path: string, body: object, method?: 'POST' | 'PATCH') => Promise<Outcome>

/** A way to have the server do something, as the signed-in user: a path below `/api`, and a body. */
export function useSend(): Send {
  const { serverURL, routes } = useConfig().config
  const base = `${serverURL}${routes.api}`
  return useCallback(
    async (path, body, method = 'POST') => {
      try {
        const response = await fetch(`${base}${path}`, {
          method,
          credentials: 'include',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
        if (response.ok) return { done: true, answer: await response.json() }
        return { done: false, refusals: (await response.json()).errors ?? [] }
      } catch {
        return { done: false, refusals: [] }
      }
    },
    [base],
  )
}
