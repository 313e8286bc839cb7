import { Resolver } from 'node:dns/promises'
import type { ReachProblem } from '../domain/sources/checkProblem.ts'

/** The addresses of a host, or why there are none. */
export type Resolved = { addresses: string[] } | { problem: ReachProblem }

/** Finds every address of a host; gives up when the signal says so. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<Resolved>

/**
 * Asks the DNS, and not the machine's own list of hosts: a host that only this machine knows is no
 * public one, and only the DNS tells "there is no such name" from "nobody answered".
 * @param servers those to ask; without, the machine's
 */
export const resolverAt =
  (servers?: readonly string[]): Resolve =>
  async (host, signal) => {
    const resolver = new Resolver({ timeout: 3_000, tries: 2 })
    if (servers) resolver.setServers(servers)
    const cancel = () => resolver.cancel()
    signal.addEventListener('abort', cancel, { once: true })
    try {
      const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
      const addresses = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
      if (addresses.length > 0) return { addresses }
      const codes = answers.flatMap((one) =>
        one.status === 'rejected' ? [codeOf(one.reason)] : [],
      )
      return { problem: problemOf(host, codes) }
    } finally {
      signal.removeEventListener('abort', cancel)
    }
  }

/** Asks the DNS as the machine is set up to. */
export const resolveHost: Resolve = resolverAt()

/** Gone only when nobody says otherwise: one question that went unanswered leaves it open. */
function problemOf(host: string, codes: string[]): ReachProblem {
  if (codes.length > 0 && codes.every((code) => code === 'ENOTFOUND')) {
    return { code: 'no_such_host', detail: host }
  }
  return { code: 'no_address', detail: `${host} ${[...new Set(codes)].join(' ')}`.trim() }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
