import type { Endpoint } from 'payload'
import { nowOf } from '../../access/served.ts'
import {
  type PolicyChangeEvent,
  policyChangeEvents,
} from '../../domain/accuracy/policy/policyChange.ts'
import { applyPolicyEvent } from '../../operations/applyPolicyEvent.ts'
import { previewed, previewPolicyChange } from '../../operations/previewPolicyChange.ts'
import { readPolicyProgress } from '../../operations/readPolicyProgress.ts'
import { readStaffBody } from '../readBody.ts'
import { idOf } from '../readId.ts'
import { boundedText } from '../readText.ts'

/** `GET /api/policy-changes/:id/preview?limit=`: what activating it would flag. */
const preview: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const asked = Number(req.query.limit ?? previewed.byDefault)
    const limit = Number.isInteger(asked) && asked >= 0 ? asked : previewed.byDefault
    const shown = Math.min(limit, previewed.most)
    return Response.json(await previewPolicyChange(req, idOf(req), shown, nowOf(req)))
  },
}

/** `GET /api/policy-changes/:id/progress`: how far it has come, and what may be done next. */
const progress: Endpoint = {
  path: '/:id/progress',
  method: 'get',
  handler: async (req) => Response.json(await readPolicyProgress(req, idOf(req), nowOf(req))),
}

/** `POST /api/policy-changes/:id/activate`, `/close`, `/cancel` `{ reason }`: 202, the work goes on. */
const move = (event: PolicyChangeEvent): Endpoint => ({
  path: `/:id/${event}`,
  method: 'post',
  handler: async (req) => {
    const { reason } = await readStaffBody(req)
    const asked = { event, reason: boundedText('reason', reason, 1000) }
    return Response.json(await applyPolicyEvent(req, idOf(req), asked, nowOf(req)), { status: 202 })
  },
})

export const policyChangeEndpoints = [preview, progress, ...policyChangeEvents.map(move)]
