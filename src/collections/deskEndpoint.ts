import type { Endpoint } from 'payload'
import { nowOf } from '../access/served.ts'
import { readDesk } from '../operations/desk/readDesk.ts'

/** `GET /api/desk`: what the asking staff member has to do next, and how the library stands. */
export const deskEndpoint: Endpoint = {
  path: '/desk',
  method: 'get',
  handler: async (req) =>
    Response.json(await readDesk(req, nowOf(req)), { headers: { 'cache-control': 'no-store' } }),
}
