import type { Endpoint } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { nowOf } from '../access/served.ts'
import { isSeverity } from '../domain/accuracy/flags.ts'
import { readOutcome } from '../operations/readOutcome.ts'
import { senderHeader } from '../operations/senderHeader.ts'
import { newReference, type Report, submitCorrection } from '../operations/submitCorrection.ts'
import { acceptCorrection, rejectCorrection } from '../operations/triageCorrection.ts'
import { webAddress } from './readAddress.ts'
import { readStaffBody } from './readBody.ts'
import { readBoundedBody } from './readBoundedBody.ts'
import { optionalDay } from './readDay.ts'
import { idOf } from './readId.ts'
import { boundedText } from './readText.ts'

/** The largest body a stranger may send, in bytes. */
const largestBody = 16 * 1024

/** What was said once must not be found in a cache by somebody else. */
const uncached = { headers: { 'cache-control': 'no-store' } }

/**
 * `POST /api/corrections`, see DESIGN §7: open to everyone, and in the place of Payload's own way
 * to create one, so that the staff go through it too.
 */
const submit: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    const body = await readBoundedBody(req, largestBody)
    const report = readReport(body)
    // No reader sees the field; a program that fills in all there is takes this for a success.
    const answer = isFilled(body.website)
      ? { reference: newReference() }
      : await submitCorrection(req, report, req.headers.get(senderHeader), nowOf(req))
    return Response.json(answer, { status: 202, ...uncached })
  },
}

const isFilled = (value: unknown): boolean => ![undefined, null, ''].includes(value as null)

function readReport(body: Record<string, unknown>): Report {
  const article = boundedText('article', body.article, 200)
  const message = boundedText('message', body.message, 2000)
  const quote = boundedText('quote', body.quote, 500)
  const sourceUrl = webAddress('sourceUrl', body.sourceUrl)
  const contact = boundedText('contact', body.contact, 200)
  const missing = [...(article ? [] : ['article']), ...(message ? [] : ['message'])]
  if (missing.length > 0) throw new RefusedError([{ code: 'invalid_request', fields: missing }])
  return {
    article,
    message,
    ...(quote && { quote }),
    ...(sourceUrl && { sourceUrl }),
    ...(contact && { contact }),
  }
}

/** `GET /api/corrections/outcome/:reference`: what became of it, for whoever reported it. */
const outcome: Endpoint = {
  path: '/outcome/:reference',
  method: 'get',
  handler: async (req) =>
    Response.json(await readOutcome(req, String(req.routeParams?.reference)), uncached),
}

/** `POST /api/corrections/:id/accept` `{ severity, message?, dueAt? }`: the doubt becomes a flag. */
const accept: Endpoint = {
  path: '/:id/accept',
  method: 'post',
  handler: async (req) => {
    const body = await readStaffBody(req)
    const { severity } = body
    if (!isSeverity(severity)) {
      throw new RefusedError([{ code: 'invalid_request', fields: ['severity'] }])
    }
    const message = boundedText('message', body.message, 5000)
    const dueAt = optionalDay('dueAt', body.dueAt)
    return Response.json(
      await acceptCorrection(req, idOf(req), { severity, message, dueAt }, nowOf(req)),
    )
  },
}

/** `POST /api/corrections/:id/reject` `{ reason }`: told to whoever reported it. */
const reject: Endpoint = {
  path: '/:id/reject',
  method: 'post',
  handler: async (req) => {
    const { reason } = await readStaffBody(req)
    return Response.json(
      await rejectCorrection(req, idOf(req), boundedText('reason', reason, 1000), nowOf(req)),
    )
  },
}

export const correctionEndpoints: Endpoint[] = [submit, outcome, accept, reject]
