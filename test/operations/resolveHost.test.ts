import { createSocket, type Socket } from 'node:dgram'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { resolverAt } from '../../src/operations/resolveHost.ts'

const types = { A: 1, AAAA: 28 } as const
const codes = { none: 0, servfail: 2, nxdomain: 3 } as const
type Reply = keyof typeof codes | readonly number[]

const v4 = [1, 2, 3, 4]
const v6 = [0x26, 0x06, 0x47, 0, ...Array<number>(11).fill(0), 1]

/** What a small DNS server knows: an address, a code, or (where nothing is written) no answer. */
const zone: Record<string, Partial<Record<keyof typeof types, Reply>>> = {
  'both.test': { A: v4, AAAA: v6 },
  'four.test': { A: v4, AAAA: 'none' },
  'six.test': { A: 'servfail', AAAA: v6 },
  'private.test': { A: [10, 0, 0, 1], AAAA: 'none' },
  'gone.test': { A: 'nxdomain', AAAA: 'nxdomain' },
  'empty.test': { A: 'none', AAAA: 'none' },
  'failing.test': { A: 'servfail', AAAA: 'servfail' },
  'doubtful.test': { A: 'nxdomain', AAAA: 'servfail' },
  'silent.test': {},
}

function answer(query: Buffer): Uint8Array | null {
  const labels: string[] = []
  let at = 12
  for (let size = query[at] ?? 0; size > 0; size = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + size))
    at += size + 1
  }
  const type = query.readUInt16BE(at + 1)
  const kind = type === types.A ? 'A' : 'AAAA'
  const reply = zone[labels.join('.')]?.[kind]
  if (reply === undefined) return null
  const address = typeof reply === 'string' ? [] : reply
  const code = typeof reply === 'string' ? codes[reply] : 0
  const count = address.length > 0 ? 1 : 0
  const header = [...query.subarray(0, 2), 0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0]
  const record = count ? [0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, address.length, ...address] : []
  return Uint8Array.from([...header, ...query.subarray(12, at + 5), ...record])
}

let server: Socket
let ask: (host: string, signal?: AbortSignal) => Promise<unknown>
beforeAll(async () => {
  server = createSocket('udp4', (query, { address, port }) => {
    const reply = answer(query)
    if (reply) server.send(reply, port, address)
  })
  await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  const resolve = resolverAt([`127.0.0.1:${server.address().port}`])
  ask = (host, signal = new AbortController().signal) => resolve(host, signal)
})
afterAll(() => {
  server.close()
})

describe('the addresses of a host', () => {
  it.each([
    ['both.test', ['1.2.3.4', '2606:4700::1']],
    ['four.test', ['1.2.3.4']],
    ['six.test', ['2606:4700::1']],
    ['private.test', ['10.0.0.1']],
  ])('%s: %j', async (host, addresses) => {
    expect(await ask(host)).toEqual({ addresses })
  })

  it('are none where the DNS knows no such name: it is gone', async () => {
    expect(await ask('gone.test')).toEqual({
      problem: { code: 'no_such_host', detail: 'gone.test' },
    })
  })

  it.each([
    ['empty.test', 'ENODATA'],
    ['failing.test', 'ESERVFAIL'],
    ['doubtful.test', 'ENOTFOUND ESERVFAIL'],
  ])('are not known, which is not gone: %s', async (host, reason) => {
    expect(await ask(host)).toEqual({
      problem: { code: 'no_address', detail: `${host} ${reason}` },
    })
  })

  it('are waited for no longer than the signal says', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 100)
    expect(await ask('silent.test', stop.signal)).toMatchObject({ problem: { code: 'no_address' } })
  })
})
