import type { IncomingMessage } from 'node:http'
import { longestBody } from '../delivery/graphqlRequest.ts'

/**
 * Reads a body as text, and calls once it is whole: without a promise, for those who answer tens of
 * thousands a second. Null where it is longer than a query may be.
 */
export function collectBody(request: IncomingMessage, then: (body: string | null) => void): void {
  let text = ''
  let isOver = false
  const end = (body: string | null) => {
    if (isOver) return
    isOver = true
    then(body)
  }
  request.setEncoding('utf8')
  request.on('data', (part: string) => {
    if (isOver) return
    text += part
    if (text.length > longestBody) end(null)
  })
  request.on('end', () => end(text))
}

/** `collectBody`, as a promise. */
export const readBody = (request: IncomingMessage): Promise<string | null> =>
  new Promise((resolve, reject) => {
    request.on('error', reject)
    collectBody(request, resolve)
  })
