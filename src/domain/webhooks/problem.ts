import { reachProblems } from '../sources/checkProblem.ts'

/** What kept a message from being taken. */
export const deliveryProblems = [
  ...reachProblems,
  'http_status',
  'redirected',
  'gone',
  'no_secret',
] as const

/** What kept a message from being taken, with what is known of it, in no language. */
export type DeliveryProblem = { code: (typeof deliveryProblems)[number]; detail?: string }

/** What came back of a message: its status, or why there is none. */
export type Reply = { status: number } | { problem: DeliveryProblem }

/** What a receiver's status says against it, or null: it has taken the message (any 2xx). */
export function problemOfStatus(status: number): DeliveryProblem | null {
  if (status >= 200 && status < 300) return null
  const detail = `HTTP ${status}`
  if (status === 410) return { code: 'gone', detail }
  // Not followed: who is redirected has not taken it, and the address to sign for is the one given.
  return { code: status >= 300 && status < 400 ? 'redirected' : 'http_status', detail }
}
