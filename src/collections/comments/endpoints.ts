import type { Endpoint } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { nowOf } from '../../access/served.ts'
import { readComment } from '../../domain/comments/readComment.ts'
import { addComment } from '../../operations/addComment.ts'
import { listComments } from '../../operations/listComments.ts'
import { setCommentResolved } from '../../operations/setCommentResolved.ts'
import { readStaffBody } from '../readBody.ts'
import { idOf } from '../readId.ts'

/** `GET /api/articles/:id/comments`: `{ comments }`, open ones first, in reading order. */
const list: Endpoint = {
  path: '/:id/comments',
  method: 'get',
  handler: async (req) => Response.json({ comments: await listComments(req, idOf(req)) }),
}

/** `POST /api/articles/:id/comments` `{ text, passage?: { field, quote, start? } }` → 201. */
const add: Endpoint = {
  path: '/:id/comments',
  method: 'post',
  handler: async (req) => {
    const read = readComment(await readStaffBody(req))
    if (!read.accepted) throw new RefusedError([{ code: 'invalid_request', fields: read.fields }])
    return Response.json(await addComment(req, idOf(req), read.comment), { status: 201 })
  },
}

export const articleCommentEndpoints: Endpoint[] = [list, add]

/** `POST /api/comments/:id/resolve` and `/reopen`: the comment as it then is, also when it was. */
export const commentEndpoints: Endpoint[] = [
  { path: '/:id/resolve', resolved: true },
  { path: '/:id/reopen', resolved: false },
].map(({ path, resolved }) => ({
  path,
  method: 'post',
  handler: async (req) =>
    Response.json(await setCommentResolved(req, idOf(req), resolved, nowOf(req))),
}))
