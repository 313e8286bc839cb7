import { performance } from 'node:perf_hooks'
import type { CheckProblem } from '../domain/sources/checkProblem.ts'
import { hostOf, publicWeb, urlProblem } from '../domain/sources/fetchableUrl.ts'
import { type Asking, askServer } from './askServer.ts'
import type { Answer, Sent } from './requestPage.ts'
import { resolveHost } from './resolveHost.ts'
import { takeTurn } from './takeTurn.ts'

/** How far and how long a page is looked for; waiting for one's turn is not counted. */
export type Fetching = Asking & { redirects: number }

/** Only what anyone on the internet could read, and not much of it. */
export const publicFetching: Fetching = {
  ...publicWeb,
  resolve: resolveHost,
  patience: 15_000,
  most: 5 * 1024 * 1024,
  redirects: 5,
}

export type Fetched = { bytes: Uint8Array; contentType: string } | { problem: CheckProblem }

const asking: Sent = {
  headers: {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-language': 'zh-CN,zh;q=0.9,en;q=0.5',
    'user-agent': 'PolicyDesk (looks whether documents that policy articles cite have changed)',
  },
}

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
      const result = await askServer(url, fetching, left, stop, asking)
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
