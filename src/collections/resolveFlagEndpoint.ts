import type { Endpoint } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { nowOf } from '../access/served.ts'
import { isStaff } from '../access/staff.ts'
import { type Resolution, resolutions } from '../domain/accuracy/flags.ts'
import { resolveFlag } from '../operations/resolveFlag.ts'
import { readBody } from './readBody.ts'
import { boundedText } from './readText.ts'

const isResolution = (value: unknown): value is Resolution =>
  resolutions.some((one) => one === value)

/** `POST /api/accuracy-flags/:id/resolve` `{ resolution, note, evidence? }`, see DESIGN §7. */
export const resolveFlagEndpoint: Endpoint = {
  path: '/:id/resolve',
  method: 'post',
  handler: async (req) => {
    if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
    const { resolution, note, evidence } = await readBody(req)
    if (!isResolution(resolution)) {
      throw new RefusedError([{ code: 'invalid_request', fields: ['resolution'] }])
    }
    const settlement = {
      resolution,
      note: boundedText('note', note, 5000),
      evidence: boundedText('evidence', evidence, 2000),
    }
    return Response.json(
      await resolveFlag(req, String(req.routeParams?.id), settlement, nowOf(req)),
    )
  },
}
