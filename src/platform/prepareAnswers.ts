import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from './environment.mjs'
import { answerPolicy, pagePolicy, securityHeaders } from './securityHeaders.ts'

/** Looks at a request, and begins its answer, before anything else does. */
export type Prepare = (request: IncomingMessage, response: ServerResponse) => void

const isApi = (url = '/'): boolean => /^\/api(\/|\?|$)/.test(url)

/**
 * Puts the security headers on every answer, says which other origins may read it, and takes the
 * cookies from requests that other origins' pages make: a session is our own pages' alone.
 */
export function prepareAnswers({
  siteUrl,
  trustProxy,
  corsOrigins,
}: Pick<Environment, 'siteUrl' | 'trustProxy' | 'corsOrigins'>): Prepare {
  const fixed = Object.entries(securityHeaders(siteUrl))
  const siteOrigin = new URL(siteUrl).origin
  return (request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value)
    const { headers } = request
    const { origin } = headers
    if (isApi(request.url)) {
      response.setHeader('content-security-policy', answerPolicy)
      if (corsOrigins.length > 0) allowOrigin(response, origin, corsOrigins)
    } else {
      const policy = pagePolicy(randomBytes(16).toString('base64'))
      response.setHeader('content-security-policy', policy)
      // Where Next looks for the nonce that its own scripts are to carry.
      headers['content-security-policy'] = policy
    }
    if (origin === undefined || origin === siteOrigin) return
    if (!hostsOf(request, trustProxy).includes(hostOf(origin))) delete headers.cookie
  }
}

/** What `prepareAnswers` says with every answer of the API, names and values in turns. */
export const apiHeaders = (siteUrl: string): string[] => [
  ...Object.entries(securityHeaders(siteUrl)).flat(),
  'content-security-policy',
  answerPolicy,
]

/** Lets the pages of an origin that is listed read the answer, without a session. */
function allowOrigin(
  response: ServerResponse,
  origin: string | undefined,
  listed: readonly string[],
): void {
  varyByOrigin(response)
  if (origin === undefined || !listed.includes(origin)) return
  response.setHeader('access-control-allow-origin', origin)
  response.setHeader('access-control-expose-headers', 'ETag, Retry-After')
}

/** Said last of all, since Next sets `Vary` anew. */
function varyByOrigin(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = ((...said: Parameters<typeof writeHead>) => {
    response.appendHeader('vary', 'Origin')
    return writeHead(...said)
  }) as typeof response.writeHead
}

/** The hosts that a request was sent to: as it says and, where it is believed, as our proxy says. */
function hostsOf({ headers }: IncomingMessage, trustProxy: boolean): (string | undefined)[] {
  const forwarded = trustProxy ? headers['x-forwarded-host'] : undefined
  return [headers.host, ...[forwarded].flat().map((host) => host?.split(',').at(-1)?.trim())]
}

/** The host of an origin; of `null`, and of what is none, one that nobody is. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : origin)
