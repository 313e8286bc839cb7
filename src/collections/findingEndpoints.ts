import type { Endpoint } from 'payload'
import { nowOf } from '../access/served.ts'
import { dismissFinding, reopenFinding } from '../operations/dismissFinding.ts'
import { readStaffBody } from './readBody.ts'
import { idOf } from './readId.ts'
import { boundedText } from './readText.ts'

/** `POST /api/findings/:id/dismiss` `{ note }`: the words are right, and why. */
const dismiss: Endpoint = {
  path: '/:id/dismiss',
  method: 'post',
  handler: async (req) => {
    const { note } = await readStaffBody(req)
    const reason = boundedText('note', note, 5000)
    return Response.json(await dismissFinding(req, idOf(req), reason, nowOf(req)))
  },
}

/** `POST /api/findings/:id/reopen`: they are not, after all. */
const reopen: Endpoint = {
  path: '/:id/reopen',
  method: 'post',
  handler: async (req) => {
    return Response.json(await reopenFinding(req, idOf(req), nowOf(req)))
  },
}

export const findingEndpoints: Endpoint[] = [dismiss, reopen]
