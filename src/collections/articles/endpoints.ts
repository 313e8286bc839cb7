import type { Endpoint } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { nowOf } from '../../access/served.ts'
import { bySlug } from '../../delivery/bySlug.ts'
import { isEventName } from '../../domain/workflow/transitions.ts'
import { applyTransition } from '../../operations/applyTransition.ts'
import { findReplacements } from '../../operations/findReplacements.ts'
import { listHistory } from '../../operations/listHistory.ts'
import { listTransitions } from '../../operations/listTransitions.ts'
import { articleCommentEndpoints } from '../comments/endpoints.ts'
import { readStaffBody } from '../readBody.ts'
import { idOf } from '../readId.ts'
import { accuracyEndpoints } from './accuracyEndpoints.ts'
import { reviewEndpoints } from './reviewEndpoints.ts'

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** `POST /api/articles/:id/transition`, see DESIGN §6. */
const transition: Endpoint = {
  path: '/:id/transition',
  method: 'post',
  handler: async (req) => {
    const body = await readStaffBody(req)
    if (!isEventName(body.event)) throw new RefusedError([{ code: 'unknown_event' }])
    if (typeof body.revision !== 'number') {
      throw new RefusedError([{ code: 'invalid_request', fields: ['revision'] }])
    }
    return Response.json(
      await applyTransition({
        req,
        id: idOf(req),
        event: body.event,
        revision: body.revision,
        parameters: {
          comment: text(body.comment),
          reason: text(body.reason),
          publishAt: text(body.publishAt),
          replacement: text(body.replacement),
        },
        now: nowOf(req),
      }),
    )
  },
}

/** `GET /api/articles/:id/transitions`: what the asking user may do now, and why not. */
const transitions: Endpoint = {
  path: '/:id/transitions',
  method: 'get',
  handler: async (req) => Response.json(await listTransitions(req, idOf(req), nowOf(req))),
}

/** `GET /api/articles/:id/history`: audit events, newest first. */
const history: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => Response.json({ events: await listHistory(req, idOf(req)) }),
}

/** `GET /api/articles/by-slug/:slug`: the public article, or what became of it. */
const slug: Endpoint = {
  path: '/by-slug/:slug',
  method: 'get',
  handler: (req) => bySlug(req, String(req.routeParams?.slug), nowOf(req)),
}

/** `GET /api/articles/:id/replacements?search=`: what may be named in its place when it goes. */
const replacements: Endpoint = {
  path: '/:id/replacements',
  method: 'get',
  handler: async (req) => {
    const search = text(req.query?.search) ?? ''
    return Response.json({ articles: await findReplacements(req, idOf(req), search, nowOf(req)) })
  },
}

export const articleEndpoints: Endpoint[] = [
  transition,
  transitions,
  history,
  replacements,
  slug,
  ...accuracyEndpoints,
  ...reviewEndpoints,
  ...articleCommentEndpoints,
]
