import { isolateObjectProperty, type PayloadRequest } from 'payload'
import { mayRead } from './requireReader.ts'

/**
 * The request as a stranger's, so that a signed-in editor sees what readers get. Its data loader
 * goes too: it fills in relationships with the rights of the request that made it.
 */
export function asStranger(req: PayloadRequest): PayloadRequest {
  const stranger = isolateObjectProperty(req, ['user', 'payloadDataLoader', 'context'])
  return Object.assign(stranger, {
    user: null,
    payloadDataLoader: undefined,
    context: { ...req.context, [mayRead]: true },
  })
}
