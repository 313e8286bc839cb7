import { accessOperation, type Endpoint } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'

/**
 * Payload's `GET /api/access` tells anyone the names of all fields and the filter that public
 * reads pass. The admin UI needs it, strangers do not.
 */
export const closeAccessReport: Endpoint = {
  path: '/access',
  method: 'get',
  handler: async (req) => {
    if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
    return Response.json(await accessOperation({ req }))
  },
}
