import type { Endpoint } from 'payload'
import { nowOf } from '../access/served.ts'
import { checkSourceNow } from '../operations/checkSource.ts'
import { type Fetching, publicFetching } from '../operations/fetchPage.ts'
import { idOf } from './readId.ts'

/** `POST /api/sources/:id/check`: looks at once whether a source is what it was. */
export const checkEndpoint = (fetching: Fetching): Endpoint => ({
  path: '/:id/check',
  method: 'post',
  handler: async (req) => {
    const id = idOf(req)
    return Response.json({ id, ...(await checkSourceNow(req, id, nowOf(req), fetching)) })
  },
})

export const sourceEndpoints: Endpoint[] = [checkEndpoint(publicFetching)]
