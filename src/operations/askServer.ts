import type { ReachProblem } from '../domain/sources/checkProblem.ts'
import { hostOf, type Reach } from '../domain/sources/fetchableUrl.ts'
import { parseIp } from '../domain/sources/ipAddress.ts'
import { type Answer, requestPage, type Sent } from './requestPage.ts'
import type { Resolve } from './resolveHost.ts'

/** How far and how long a server is asked. Tests pass another one; nothing else can set it. */
export type Asking = Reach & {
  resolve: Resolve
  /** Milliseconds for all of it. */
  patience: number
  /** Bytes of the answer; what comes after them is left. */
  most: number
}

/**
 * Resolves a host, judges all of its addresses, and sends it one request, within the time that is
 * left. No redirect is followed.
 * @param left milliseconds
 * @param stop ends it early, by throwing
 */
export async function askServer(
  url: URL,
  { resolve, allowsAddress, most }: Asking,
  left: number,
  stop: AbortSignal,
  sent: Sent,
): Promise<Answer | { problem: ReachProblem }> {
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
    return await requestPage(url, found.addresses, most, deadline.signal, sent)
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
