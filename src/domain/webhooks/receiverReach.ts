import type { Reach } from '../sources/fetchableUrl.ts'
import { isPublicAddress } from '../sources/isPublicAddress.ts'

/**
 * Where a receiver may be: on the public internet, at a port of the web or one that anybody may
 * listen on. The others belong to services that might take a request for something else.
 */
export const receiverReach: Reach = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443 || port >= 1024,
}
