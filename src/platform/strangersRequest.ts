import type { IncomingMessage } from 'node:http'
import type { KnownSite } from '../delivery/sites/siteKeys.ts'
import { senderHeader } from '../operations/senderHeader.ts'
import { addressOf } from './webRequest.ts'

/** What of a request's headers may make a difference to a stranger's answer. */
const heard = ['accept-language', 'content-type', 'cookie', 'x-request-id', senderHeader]

/** A request, and the site that made it, if it was one. */
type Asked = { request: IncomingMessage; site: KnownSite | null }

/**
 * The request that a kept answer is made for: with nothing in it that the answer is not kept by, so
 * that nobody can have something kept for others. A site's key goes along, since it may be needed to
 * read at all; it makes no difference to what is read.
 * @param body of a POST
 */
export function strangersRequest({ request, site }: Asked, origin: string, body?: string): Request {
  const headers = new Headers()
  if (site) headers.set('authorization', request.headers.authorization ?? '')
  for (const name of heard) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(addressOf(request, origin), {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    ...(body !== undefined && { body }),
  })
}
