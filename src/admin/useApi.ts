'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback } from 'react'

/**
 * A way to ask the server as the signed-in user: a path below `/api`, and a JSON body to send.
 * Gives the answer's body, or null where it is refused or does not come.
 */
export function useApi() {
  const { serverURL, routes } = useConfig().config
  const base = `${serverURL}${routes.api}`
  return useCallback(
    async (path: string, body?: object): Promise<unknown> => {
      try {
        const response = await fetch(`${base}${path}`, {
          credentials: 'include',
          // What marks something as read is sent even as the page is left.
          keepalive: body !== undefined,
          ...(body && {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          }),
        })
        return response.ok ? await response.json() : null
      } catch {
        return null
      }
    },
    [base],
  )
}
