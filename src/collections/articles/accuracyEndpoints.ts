import type { Endpoint } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { nowOf } from '../../access/served.ts'
import type { CheckedSource } from '../../domain/accuracy/accuracy.ts'
import { isReason, isSeverity } from '../../domain/accuracy/flags.ts'
import { listFindings } from '../../operations/listFindings.ts'
import { raiseFlag } from '../../operations/raiseFlag.ts'
import { verifyArticle } from '../../operations/verifyArticle.ts'
import { webAddress } from '../readAddress.ts'
import { readStaffBody } from '../readBody.ts'
import { optionalDay } from '../readDay.ts'
import { idOf, readIds } from '../readId.ts'
import { boundedText } from '../readText.ts'

const refuse = (...fields: string[]) => new RefusedError([{ code: 'invalid_request', fields }])

/** `POST /api/articles/:id/flags`, see DESIGN §7. */
const flag: Endpoint = {
  path: '/:id/flags',
  method: 'post',
  handler: async (req) => {
    const body = await readStaffBody(req)
    const { severity } = body
    const reason = boundedText('reason', body.reason, 50)
    const message = boundedText('message', body.message, 5000)
    const figure = boundedText('figure', body.figure, 200)
    const wrong = [
      ...(isSeverity(severity) ? [] : ['severity']),
      ...(isReason(reason) ? [] : ['reason']),
      ...(message === '' ? ['message'] : []),
    ]
    if (!isSeverity(severity) || wrong.length > 0) throw refuse(...wrong)
    const doubt = {
      severity,
      reason,
      message,
      ...(figure && { figure }),
      dueAt: optionalDay('dueAt', body.dueAt),
      origin: 'editor',
    } as const
    const { id, state } = await raiseFlag(req, idOf(req), doubt, nowOf(req))
    return Response.json({ id, state, severity, reason }, { status: 201 })
  },
}

/** A web address, its title and a note; anything else is refused. */
function readSource(row: unknown): CheckedSource {
  if (!row || typeof row !== 'object') throw refuse('sources')
  const { url, title, note } = row as Record<string, unknown>
  const address = webAddress('sources', url)
  if (address === '') throw refuse('sources')
  const name = boundedText('sources', title, 500)
  const remark = boundedText('sources', note, 2000)
  return { url: address, ...(name && { title: name }), ...(remark && { note: remark }) }
}

/** `POST /api/articles/:id/verify`, see DESIGN §7. */
const verify: Endpoint = {
  path: '/:id/verify',
  method: 'post',
  handler: async (req) => {
    const body = await readStaffBody(req)
    const { sources = [], resolves = [] } = body
    if (!Array.isArray(sources) || sources.length > 50) throw refuse('sources')
    const contentHash = boundedText('contentHash', body.contentHash, 64)
    const check = {
      sources: sources.map(readSource),
      note: boundedText('note', body.note, 5000),
      nextReviewAt: optionalDay('nextReviewAt', body.nextReviewAt),
      resolves: readIds('resolves', resolves, 100),
      ...(contentHash && { contentHash }),
    }
    return Response.json(await verifyArticle(req, idOf(req), check, nowOf(req)))
  },
}

/** `GET /api/articles/:id/findings`: what the checks find in the working copy, and its figures. */
const findings: Endpoint = {
  path: '/:id/findings',
  method: 'get',
  handler: async (req) => Response.json(await listFindings(req, idOf(req), nowOf(req))),
}

export const accuracyEndpoints: Endpoint[] = [flag, verify, findings]
