import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

/**
 * A request of Node's server as the web knows it; its body is read only as far as somebody reads it,
 * unless it was read before and is given.
 * @param origin scheme and host of the address it came to
 */
export function toWebRequest(
  request: IncomingMessage,
  origin: string,
  body: string | null = null,
): Request {
  const { method = 'GET' } = request
  const hasBody = method !== 'GET' && method !== 'HEAD'
  return new Request(addressOf(request, origin), {
    method,
    headers: toHeaders(request),
    ...(hasBody && { body: body ?? (Readable.toWeb(request) as ReadableStream), duplex: 'half' }),
  } as RequestInit)
}

/** The address a request was sent to. What is no path is none of ours, and is not found. */
export const addressOf = ({ url = '/' }: IncomingMessage, origin: string): string =>
  URL.canParse(`${origin}${url}`) && url.startsWith('/') ? `${origin}${url}` : `${origin}/api/-`

function toHeaders({ headers }: IncomingMessage): Headers {
  const entries = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  )
  return new Headers(entries)
}

/** Sends an answer of the web's form through Node's server, as it comes. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
  const headers = [...answer.headers].filter(([name]) => name !== 'set-cookie')
  response.statusCode = answer.status
  for (const [name, value] of headers) response.setHeader(name, value)
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) response.setHeader('set-cookie', cookies)
  if (!answer.body) response.end()
  else await pipeline(Readable.fromWeb(answer.body as ReadableStream), response)
}
