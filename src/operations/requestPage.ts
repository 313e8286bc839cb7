import http from 'node:http'
import https from 'node:https'
import { isIPv6, type LookupFunction } from 'node:net'
import { hostOf } from '../domain/sources/fetchableUrl.ts'

/** What is sent to a server. */
export type Sent = {
  headers: Record<string, string>
  /** Makes it a POST, whose answer is read whatever its status. */
  body?: string
}

/** What a server answered; the body of a redirect or an error to a GET is not read. */
export type Answer = {
  status: number
  location: string | undefined
  contentType: string
  contentEncoding: string
  bytes: Uint8Array
}

/** One address after the other, with more time for each than Node's quarter of a second. */
const connecting = {
  keepAlive: false,
  autoSelectFamily: true,
  autoSelectFamilyAttemptTimeout: 3_000,
}

/**
 * Sends one request to one of the addresses given, and no other: the host's name is not looked
 * up again, so it cannot turn out to be somewhere else. No proxy, no kept connection, no cookie.
 * @param most bytes of a body; what comes after them is left
 */
export function requestPage(
  url: URL,
  addresses: readonly string[],
  most: number,
  signal: AbortSignal,
  { headers, body }: Sent,
): Promise<Answer> {
  const module = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const request = module.request(
      {
        hostname: hostOf(url),
        port: url.port || undefined,
        path: `${url.pathname}${url.search}`,
        agent: new module.Agent(connecting),
        lookup: pinnedTo(addresses),
        rejectUnauthorized: true,
        signal,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          'accept-encoding': 'identity',
          ...headers,
          // Of one length, so that no receiver has to put up with chunks.
          ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
        },
      },
      (response) => {
        readAnswer(response, most, body !== undefined).then(resolve, reject)
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Stands in for the system's resolver, which is asked for all addresses at once. */
const pinnedTo =
  (addresses: readonly string[]): LookupFunction =>
  (_host, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 })),
    )

async function readAnswer(
  response: http.IncomingMessage,
  most: number,
  readsErrors: boolean,
): Promise<Answer> {
  const { statusCode: status = 0, headers } = response
  const answer = {
    status,
    location: headers.location,
    contentType: headers['content-type'] ?? '',
    contentEncoding: headers['content-encoding'] ?? '',
  }
  if (!readsErrors && (status < 200 || status > 299)) {
    response.destroy()
    return { ...answer, bytes: new Uint8Array() }
  }
  return { ...answer, bytes: await readAtMost(response, most) }
}

async function readAtMost(response: http.IncomingMessage, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop closes the connection.
    if (size >= most) break
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, most))
}
