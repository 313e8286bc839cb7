import type { IncomingMessage, ServerResponse } from 'node:http'

/** Whether requests can be answered; slow or failing counts as no. */
export type Readiness = () => Promise<unknown>

/** How long the database may take to say that it is there, in milliseconds. */
const patience = 2_000

/**
 * Answers what asks after the server itself, ahead of everything else: `/api/health` (200 while
 * the process lives) and `/api/ready` (200 while it can answer, else 503). Says whether it did.
 * @param ready undefined until the server is, and again once it is stopping
 */
export function answerProbe(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  ready: Readiness | undefined,
): boolean {
  const path = url?.split('?')[0]
  if (method !== 'GET' && method !== 'HEAD') return false
  if (path === '/api/health') {
    say(response, 200, 'ok')
    return true
  }
  if (path !== '/api/ready') return false
  isReady(ready).then(
    (yes) => say(response, yes ? 200 : 503, yes ? 'ready' : 'not_ready'),
    () => say(response, 503, 'not_ready'),
  )
  return true
}

async function isReady(ready: Readiness | undefined): Promise<boolean> {
  if (!ready) return false
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  const asked = ready().then(() => true)
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}

function say(response: ServerResponse, status: number, word: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ status: word }))
}
