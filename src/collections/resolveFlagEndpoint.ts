import type { Endpoint } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { nowOf } from '../access/served.ts'
import { type Resolution, resolutions } from '../domain/accuracy/flags.ts'
import { resolveFlag } from '../operations/resolveFlag.ts'
import { readStaffBody } from './readBody.ts'
import { idOf } from './readId.ts'
import { boundedText } from './readText.ts'

const isResolution = (value: unknown): value is Resolution =>
  resolutions.some((one) => one === value)

/** `POST /api/accuracy-flags/:id/resolve` `{ resolution, note, evidence? }`, see DESIGN §7. */
export const resolveFlagEndpoint: Endpoint = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => {
    const { resolution, note, evidence } = await readStaffBody(req)
    if (!isResolution(resolution)) {
      throw new RefusedError([{ code: 'invalid_request', fields: ['resolution'] }])
    }
    const settlement = {
      resolution,
      note: boundedText('note', note, 5000),
      evidence: boundedText('evidence', evidence, 2000),
    }
    return Response.json(await resolveFlag(req, idOf(req), settlement, nowOf(req)))
  },
}
