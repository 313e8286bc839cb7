import { performance } from 'node:perf_hooks'
import type { CheckProblem } from '../domain/sources/checkProblem.ts'
import { hostOf, publicWeb, type Reach, urlProblem } from '../domain/sources/fetchableUrl.ts'
import { parseIp } from '../domain/sources/ipAddress.ts'
import { type Answer, requestPage } from './requestPage.ts'
import { type Resolve, resolveHost } from './resolveHost.ts'
import { takeTurn } from './takeTurn.ts'

/** How far and how long a page is looked for. Tests pass another one; nothing else can set it. */
export type Fetching = Reach & {
  resolve: Resolve
  /** Milliseconds for all of it, redirects included; waiting for one's turn is not counted. */
  patience: number
  /** Bytes of the page; what comes after them is left. */
  most: number
  redirects: number
}

/** Only what anyone on the internet could read, and not much of it. */
export const publicFetching: Fetching = {
  ...publicWeb,
  resolve: resolveHost,
  patience: 15_000,
  most: 5 * 1024 * 1024,
  redirects: 5,
}

export type Fetched = { bytes: Uint8Array; contentType: string } | { problem: CheckProblem }

const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308]
const absentStatuses: readonly number[] = [404, 410]

/**
 * Reads a page from the web. Every address on the way is judged before it is connected to, and
 * each host is asked by one at a time.
 * @param stop ends it early, by throwing
 */
export async function fetchPage(
  address: string,
  fetching: Fetching,
  stop: AbortSignal = new AbortController().signal,
): Promise<Fetched> {
  let left = fetching.patience
  let target = address
  for (let hop = 0; hop <= fetching.redirects; hop += 1) {
    if (!URL.canParse(target)) return { problem: { code: 'not_http' } }
    const url = new URL(target)
    const problem = urlProblem(url, fetching)
    if (problem) return { problem }
    const answer = await takeTurn(hostOf(url), async () => {
      const began = performance.now()
      const result = await ask(url, fetching, left, stop)
      left -= performance.now() - began
      return result
    })
    if ('problem' in answer) return answer
    const { status, location } = answer
    if (!redirectStatuses.includes(status)) return judge(answer)
    if (location === undefined || !URL.canParse(location, url.href)) {
      return { problem: { code: 'bad_redirect', detail: `HTTP ${status}` } }
    }
    target = new URL(location, url).href
  }
  return { problem: { code: 'too_many_redirects' } }
}

function judge({ status, contentEncoding, contentType, bytes }: Answer): Fetched {
  const detail = `HTTP ${status}`
  if (absentStatuses.includes(status)) return { problem: { code: 'not_there', detail } }
  if (status !== 200) return { problem: { code: 'http_status', detail } }
  // Not asked for, and a small one may unpack to a page without end.
  if (contentEncoding !== '' && contentEncoding.toLowerCase() !== 'identity') {
    return { problem: { code: 'compressed', detail: contentEncoding.slice(0, 40) } }
  }
  return { bytes, contentType }
}

/** Resolves a host, judges all of its addresses, and asks it, within the time that is left. */
async function ask(
  url: URL,
  { resolve, allowsAddress, most }: Fetching,
  left: number,
  stop: AbortSignal,
): Promise<Answer | { problem: CheckProblem }> {
  stop.throwIfAborted()
  const deadline = new AbortController()
  const timer = setTimeout(() => deadline.abort(), Math.max(left, 0))
  const end = () => deadline.abort()
  stop.addEventListener('abort', end, { once: true })
  try {
    const host = hostOf(url)
    const found = parseIp(host)
      ? { addresses: [host] }
      : await beforeAbort(resolve(host, deadline.signal), deadline.signal)
    if ('problem' in found) return found
    const refused = found.addresses.find((one) => !allowsAddress(one))
    if (refused !== undefined) return { problem: { code: 'private_address', detail: refused } }
    return await requestPage(url, found.addresses, most, deadline.signal)
  } catch (error) {
    stop.throwIfAborted()
    if (deadline.signal.aborted) return { problem: { code: 'timed_out' } }
    return { problem: { code: 'unreachable', detail: reasonOf(error) } }
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', end)
  }
}

/** A resolver that does not listen to the signal holds nobody up. */
const beforeAbort = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const end = () => reject(new Error('aborted'))
    signal.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
  })

/** The code of a failed connection; of several addresses, that of the first. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0])
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.name
}
