import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { addressGroup } from '../domain/corrections/address.ts'

/**
 * What is kept of the address a request came from: enough to tell that two came from the same one,
 * and for nobody without the installation's secret to try all addresses until one fits. Senders
 * without an address count as one.
 */
export function senderHash(
  { payload }: Pick<PayloadRequest, 'payload'>,
  address: string | null,
): string {
  // A key for this purpose alone, so that the hash tells nothing about what else is signed.
  const salt = createHmac('sha256', payload.config.secret)
    .update('sender of a correction')
    .digest('hex')
  return createHmac('sha256', salt)
    .update(addressGroup(address ?? '') ?? 'unknown')
    .digest('hex')
}
