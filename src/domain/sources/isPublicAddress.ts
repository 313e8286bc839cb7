import { isWithin, parseBlock, parseIp } from './ipAddress.ts'

/** IPv4 that is not somebody's public server (IANA's special-purpose registry). */
const specialV4 = [
  '0.0.0.0/8', // this network, and the unspecified address
  '10.0.0.0/8', // private
  '100.64.0.0/10', // carriers' NAT; a cloud's metadata service is in it
  '127.0.0.0/8', // loopback
  '168.63.129.16/32', // a cloud's own services, at an address that looks public
  '169.254.0.0/16', // link-local, with most clouds' metadata services
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // 6to4 relays
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
].map(parseBlock)

/** All of IPv6 that is given out to networks; whatever is outside of it is special. */
const globalV6 = parseBlock('2000::/3')
const specialV6 = [
  '2001::/23', // protocol assignments, Teredo among them
  '2001:db8::/32', // documentation
  '3fff::/20', // documentation
].map(parseBlock)

/** IPv6 that leads to the IPv4 address within it, and how far from the right that stands. */
const carriersOfV4 = [
  { block: parseBlock('::ffff:0:0/96'), shift: 0n },
  { block: parseBlock('64:ff9b::/96'), shift: 0n }, // NAT64
  { block: parseBlock('2002::/16'), shift: 80n }, // 6to4
]

/**
 * Whether an address may be that of a public web server: not private, loopback, link-local,
 * shared, multicast, reserved or unspecified, nor IPv6 that leads to such an IPv4 address. What
 * cannot be read is not public.
 */
export function isPublicAddress(text: string): boolean {
  const address = parseIp(text)
  if (!address) return false
  const { bits, value } = address
  if (bits === 32) return !specialV4.some((block) => isWithin(address, block))
  const carrier = carriersOfV4.find(({ block }) => isWithin(address, block))
  if (carrier) {
    const inner = { bits: 32, value: (value >> carrier.shift) & 0xffff_ffffn } as const
    return !specialV4.some((block) => isWithin(inner, block))
  }
  return isWithin(address, globalV6) && !specialV6.some((block) => isWithin(address, block))
}
