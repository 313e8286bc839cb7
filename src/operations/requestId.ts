import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'

const header = 'x-request-id'

/**
 * The id of a request, by which an audit event can be found in the logs again: the one a proxy
 * gave, when it is a plain word, else one made once for the request.
 */
export function requestId(req: Pick<PayloadRequest, 'context' | 'headers'>): string {
  const given = req.headers?.get(header)
  req.context.requestId ??= given && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
  return String(req.context.requestId)
}
