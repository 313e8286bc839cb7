import type { Endpoint, PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { nowOf } from '../access/served.ts'
import { isStaff } from '../access/staff.ts'
import { dismissFinding, reopenFinding } from '../operations/dismissFinding.ts'
import { readBody } from './readBody.ts'
import { boundedText } from './readText.ts'

const idOf = ({ routeParams }: PayloadRequest): string => String(routeParams?.id)

function requireStaff(req: PayloadRequest): void {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
}

/** `POST /api/findings/:id/dismiss` `{ note }`: the words are right, and why. */
const dismiss: Endpoint = {
  path: '/:id/dismiss',
  method: 'post',
  handler: async (req) => {
    requireStaff(req)
    const { note } = await readBody(req)
    const reason = boundedText('note', note, 5000)
    return Response.json(await dismissFinding(req, idOf(req), reason, nowOf(req)))
  },
}

/** `POST /api/findings/:id/reopen`: they are not, after all. */
const reopen: Endpoint = {
  path: '/:id/reopen',
  method: 'post',
  handler: async (req) => {
    requireStaff(req)
    return Response.json(await reopenFinding(req, idOf(req), nowOf(req)))
  },
}

export const findingEndpoints: Endpoint[] = [dismiss, reopen]
