import type { ReachProblem } from './checkProblem.ts'
import { parseIp } from './ipAddress.ts'
import { isPublicAddress } from './isPublicAddress.ts'

/** Which addresses and ports may be connected to. */
export type Reach = {
  allowsAddress: (ip: string) => boolean
  allowsPort: (port: number) => boolean
}

/** The public web and nothing else. */
export const publicWeb: Reach = {
  allowsAddress: isPublicAddress,
  allowsPort: (port) => port === 80 || port === 443,
}

/** The host of an address as a resolver or socket takes it: IPv6 without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** The port of an address, also where it is left out. */
export const portOf = ({ port, protocol }: URL): number =>
  Number(port || (protocol === 'https:' ? 443 : 80))

/**
 * What is wrong with an address before anything is asked of the network, or null. A host given as
 * a number is judged here, since no resolver will be asked for it.
 */
export function urlProblem(url: URL, reach: Reach): ReachProblem | null {
  if (!/^https?:$/.test(url.protocol)) return { code: 'not_http' }
  if (url.username !== '' || url.password !== '') return { code: 'has_credentials' }
  if (!reach.allowsPort(portOf(url))) return { code: 'port_refused', detail: `${portOf(url)}` }
  const host = hostOf(url)
  if (parseIp(host) && !reach.allowsAddress(host)) return { code: 'private_address', detail: host }
  return null
}
