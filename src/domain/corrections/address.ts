export type Connection = {
  /** Who is at the other end of the socket. */
  remote: string | undefined
  /** The header `X-Forwarded-For`, as it came. */
  forwardedFor: string | undefined
  /** Whether the other end is a proxy of our own, which adds to that header whom it speaks for. */
  trustProxy: boolean
}

/**
 * The address a request came from. The header is read behind a proxy of our own only, and only its
 * last entry: those before it are what the sender claims.
 */
export function senderAddress({ remote = '', forwardedFor, trustProxy }: Connection): string {
  const last = trustProxy ? forwardedFor?.split(',').at(-1) : undefined
  const stated = last === undefined ? '' : withoutPort(last.trim())
  return addressGroup(stated) === null ? remote : stated
}

/** `192.0.2.1:8080` and `[2001:db8::1]:8080` as some proxies write them. */
const withoutPort = (text: string): string =>
  text.replace(/^\[(.+)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')

/**
 * Whom a limit takes for one sender: an IPv4 address, or the /64 an IPv6 address lies in, which is
 * the least that a single subscriber has. Null for what is no address.
 */
export function addressGroup(address: string): string | null {
  const ipv4 = readIPv4(address)
  if (ipv4) return ipv4
  const groups = readIPv6(address)
  if (!groups) return null
  const [high = 0, low = 0] = groups.slice(6)
  // ::ffff:192.0.2.1 is how a socket for both kinds names an IPv4 address.
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.')
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`
}

function readIPv4(text: string): string | null {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  return parts?.every((part) => part < 256) ? parts.join('.') : null
}

/** The eight groups of an IPv6 address, however it is written; a zone (`%eth0`) is left out. */
function readIPv6(text: string): number[] | null {
  const [bare = ''] = text.split('%')
  const url = `http://[${bare}]/`
  if (!/^[\da-f:.]+$/i.test(bare) || !URL.canParse(url)) return null
  // The one form that URLs know: lower case, no dots, the longest row of zeroes as `::`.
  const [before = '', after] = new URL(url).hostname.slice(1, -1).split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const head = groups(before)
  const tail = groups(after ?? '')
  const zeroes = Array<string>(8 - head.length - tail.length).fill('0')
  return [...head, ...zeroes, ...tail].map((group) => Number.parseInt(group, 16))
}
