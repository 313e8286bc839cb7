import type { Endpoint } from 'payload'
import { nowOf } from '../../access/served.ts'
import { previewArticle } from '../../delivery/previewArticle.ts'
import { compareVersions } from '../../operations/compareVersions.ts'
import { listAccuracy } from '../../operations/listAccuracy.ts'
import { nextInReview } from '../../operations/nextInReview.ts'
import { readAsPublished } from '../../operations/readAsPublished.ts'
import { idOf } from '../readId.ts'

/** `GET /api/articles/:id/comparison`: what the working copy changed in the live text, for staff. */
const comparison: Endpoint = {
  path: '/:id/comparison',
  method: 'get',
  handler: async (req) => Response.json(await compareVersions(req, idOf(req))),
}

/** `GET /api/articles/:id/next-in-review`: `{ next }`, what this reviewer may approve after it. */
const next: Endpoint = {
  path: '/:id/next-in-review',
  method: 'get',
  handler: async (req) => Response.json({ next: await nextInReview(req, idOf(req), nowOf(req)) }),
}

/** `GET /api/articles/:id/accuracy`: open flags, verifications, and what the asker may do. */
const accuracy: Endpoint = {
  path: '/:id/accuracy',
  method: 'get',
  handler: async (req) => Response.json(await listAccuracy(req, idOf(req), nowOf(req))),
}

/** `GET /api/articles/:id/preview`: what readers get, and would once the draft is live, for staff. */
const preview: Endpoint = {
  path: '/:id/preview',
  method: 'get',
  handler: async (req) => {
    const now = nowOf(req)
    return Response.json(await previewArticle(req, await readAsPublished(req, idOf(req), now), now))
  },
}

export const reviewEndpoints: Endpoint[] = [comparison, next, accuracy, preview]
