import type { PayloadRequest } from 'payload'
import { administeredWebhook } from './administeredWebhook.ts'
import { newSecret } from './newSecret.ts'
import { runInTransaction } from './runInTransaction.ts'
import { updateWebhook } from './updateWebhook.ts'

/**
 * Gives a webhook another secret and says which. The one before signs too for a day
 * (`rotationPeriod`), so that its consumer can change over without missing anything.
 * @param now milliseconds since the epoch
 */
export const rotateSecret = (req: PayloadRequest, id: string, now: number): Promise<string> =>
  runInTransaction(req, async () => {
    const { secret: before } = await administeredWebhook(req, id)
    const secret = newSecret()
    await updateWebhook(req, id, {
      secret: req.payload.encrypt(secret),
      previousSecret: before ? req.payload.encrypt(before) : null,
      rotatedAt: new Date(now).toISOString(),
    })
    return secret
  })
