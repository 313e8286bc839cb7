/** An address as a number, and how many bits it has. */
export type IpAddress = { bits: 32 | 128; value: bigint }

/** A block of addresses: those that share the first `prefix` bits. */
export type IpBlock = IpAddress & { prefix: number }

/**
 * Reads an IPv4 address of four decimal numbers or an IPv6 address in any of its spellings. Null
 * for anything else: a zone, a leading zero or a missing part, which others may read differently.
 */
export function parseIp(text: string): IpAddress | null {
  const value = text.includes(':') ? parseV6(text) : parseV4(text)
  return value === null ? null : { bits: text.includes(':') ? 128 : 32, value }
}

/** Reads a block such as `10.0.0.0/8`, written in this code. */
export function parseBlock(text: string): IpBlock {
  const [start = '', prefix] = text.split('/')
  const address = parseIp(start)
  if (!address) throw new Error(`${text} is no block of addresses`)
  return { ...address, prefix: Number(prefix) }
}

/** Whether an address is in a block of its own kind. */
export const isWithin = ({ bits, value }: IpAddress, block: IpBlock): boolean =>
  bits === block.bits && (value ^ block.value) >> BigInt(bits - block.prefix) === 0n

function parseV4(text: string): bigint | null {
  const parts = text.split('.')
  if (parts.length !== 4) return null
  let value = 0n
  for (const part of parts) {
    if (!/^(0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return null
    value = (value << 8n) | BigInt(part)
  }
  return value
}

function parseV6(text: string): bigint | null {
  const [head = '', tail, more] = text.split('::')
  if (more !== undefined) return null
  const front = groupsOf(head, tail === undefined)
  const back = tail === undefined ? [] : groupsOf(tail, true)
  if (!front || !back) return null
  const missing = 8 - front.length - back.length
  // A `::` stands for one group at least.
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...front, ...Array<bigint>(missing).fill(0n), ...back]
  return groups.reduce((value, group) => (value << 16n) | group, 0n)
}

/** The 16-bit groups in a run of them; the last may be an IPv4 address when the run ends the text. */
function groupsOf(run: string, isLast: boolean): bigint[] | null {
  if (run === '') return []
  const groups: bigint[] = []
  const parts = run.split(':')
  for (const [index, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/i.test(part)) {
      groups.push(BigInt(`0x${part}`))
      continue
    }
    const v4 = isLast && index === parts.length - 1 ? parseV4(part) : null
    if (v4 === null) return null
    groups.push(v4 >> 16n, v4 & 0xffffn)
  }
  return groups
}
