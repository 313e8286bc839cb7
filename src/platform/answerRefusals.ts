import type { AfterErrorHook } from 'payload'
import { refusalsOf } from '../access/RefusedError.ts'
import { refusalMessage } from '../access/refusalMessage.ts'
import { type Refusal, refusalStatus } from '../domain/refusal.ts'
import { isConflict } from '../operations/isConflict.ts'

/**
 * Gives every refusal the form of the contract, `{ errors: [{ code, message, … }] }`, over REST
 * and GraphQL alike; a write that met another writer becomes a 409 instead of a 500.
 */
export const answerRefusals: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = (error as { originalError?: unknown }).originalError ?? error
  const conflict: Refusal[] | null = isConflict(cause) ? [{ code: 'write_conflict' }] : null
  const malformed: Refusal[] | null = isMalformed(cause) ? [{ code: 'invalid_request' }] : null
  const refusals = refusalsOf(cause) ?? conflict ?? malformed ?? byPayload(cause)
  if (!refusals) return
  const errors = refusals.map((refusal) => ({
    ...refusal,
    message: refusalMessage(req, refusal),
  }))
  const [first] = errors
  const retryAfter = refusals.find((refusal) => refusal.retryAfter !== undefined)?.retryAfter
  if (retryAfter !== undefined) {
    req.responseHeaders ??= new Headers()
    req.responseHeaders.set('retry-after', String(retryAfter))
  }
  return {
    status: refusalStatus(refusals),
    response: { errors } as never,
    ...(graphqlResult &&
      first && {
        graphqlResult: {
          ...graphqlResult,
          message: first.message,
          extensions: { code: first.code, statusCode: refusalStatus(refusals), refusals: errors },
        } as never,
      }),
  }
}

/** What Payload refuses by itself, without a code. */
function byPayload(error: unknown): Refusal[] | null {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotFound') return [{ code: 'not_found' }]
  return name === 'Forbidden' ? [{ code: 'not_permitted' }] : null
}

/** What a broken address, body or id makes Payload and the databases throw. */
const isMalformed = (error: unknown): boolean =>
  error instanceof Error &&
  ['SyntaxError', 'URIError', 'CastError', 'BSONError'].includes(error.name)
