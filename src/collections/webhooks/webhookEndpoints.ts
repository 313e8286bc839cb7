import type { Endpoint } from 'payload'
import { nowOf } from '../../access/served.ts'
import type { Asking } from '../../operations/askServer.ts'
import { pingWebhook } from '../../operations/pingWebhook.ts'
import { receiverAsking } from '../../operations/postMessage.ts'
import { rotateSecret } from '../../operations/rotateSecret.ts'
import { idOf } from '../readId.ts'

/** A secret, or what a receiver said, is nobody else's. */
const uncached = { headers: { 'cache-control': 'no-store' } }

/** `POST /api/webhooks/:id/test`: sends a signed ping and answers with what came back. */
export const testEndpoint = (asking: Asking): Endpoint => ({
  path: '/:id/test',
  method: 'post',
  handler: async (req) =>
    Response.json(await pingWebhook(req, idOf(req), nowOf(req), asking), uncached),
})

/** `POST /api/webhooks/:id/rotate`: gives it another secret; the old one signs too for a day. */
const rotate: Endpoint = {
  path: '/:id/rotate',
  method: 'post',
  handler: async (req) =>
    Response.json({ secret: await rotateSecret(req, idOf(req), nowOf(req)) }, uncached),
}

export const webhookEndpoints: Endpoint[] = [testEndpoint(receiverAsking), rotate]
