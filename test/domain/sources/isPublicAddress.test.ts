import { BlockList, isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIp } from '../../../src/domain/sources/ipAddress.ts'
import { isPublicAddress } from '../../../src/domain/sources/isPublicAddress.ts'

const isPublic = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.0',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2400:3200::1',
  '2606:4700:4700::1111',
  '2606:4700:4700:0:0:0:0:1111',
  '2606:4700:4700::1.1.1.1',
  '2001:200::1',
  '::ffff:1.1.1.1',
  '::FFFF:101:101',
  '0:0:0:0:0:ffff:1.1.1.1',
  '64:ff9b::1.1.1.1',
  '2002:101:101::1',
]

const isNot = [
  // Special IPv4, the first and last of each block.
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.0',
  '100.100.100.200',
  '100.127.255.255',
  '127.0.0.0',
  '127.0.0.1',
  '127.255.255.255',
  '168.63.129.16',
  '169.254.0.0',
  '169.254.169.254',
  '169.254.255.255',
  '172.16.0.0',
  '172.31.255.255',
  '192.0.0.0',
  '192.0.0.192',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.0',
  '192.168.255.255',
  '198.18.0.0',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.0',
  '239.255.255.255',
  '240.0.0.0',
  '255.255.255.255',
  // Special IPv6.
  '::',
  '::1',
  '0:0:0:0:0:0:0:1',
  '0000:0000:0000:0000:0000:0000:0000:0001',
  '::0.0.0.1',
  '::127.0.0.1',
  '::8.8.8.8',
  'fc00::1',
  'fd00:ec2::254',
  'FDFF::1',
  'fe80::1',
  'febf::1',
  'fec0::1',
  'ff02::1',
  '100::1',
  '64:ff9b:1::1',
  '2001::1',
  '2001:1ff:ffff::1',
  '2001:db8::1',
  '3fff::1',
  '4000::1',
  '5f00::1',
  // IPv6 that leads to a special IPv4 address.
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::FFFF:7F00:0001',
  '0:0:0:0:0:ffff:10.0.0.1',
  '::ffff:0:0',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a00:1',
  '64:ff9b::169.254.169.254',
  '2002:7f00:1::1',
  '2002:c0a8:101::',
  '2002:a9fe:a9fe::1',
  // What is no address, or one that others read differently.
  '',
  'localhost',
  '1',
  '127.1',
  '0x7f.0.0.1',
  '0177.0.0.1',
  '01.1.1.1',
  '1.1.1',
  '1.1.1.1.1',
  '1.1.1.256',
  '1.1.1.1 ',
  ' 1.1.1.1',
  '1.1.1.1/32',
  '+1.1.1.1',
  '１.1.1.1',
  '[2606:4700::1]',
  '2606:4700::1%eth0',
  '2606:4700::1::1',
  '2606:4700:::1',
  '2606:4700',
  ':2606:4700::1',
  '2606:4700::1:',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7::8:9',
  '2606:47000::1',
  '2606:4700::1.1.1.1:1',
  '1.1.1.1::2606',
]

describe('a public address', () => {
  it.each(isPublic)('is %j', (ip) => expect(isPublicAddress(ip)).toBe(true))
  it.each(isNot)('is not %j', (ip) => expect(isPublicAddress(ip)).toBe(false))

  const special = new BlockList()
  for (const [start, prefix] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['168.63.129.16', 32],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const) {
    special.addSubnet(start, prefix)
  }

  /** Any IPv4 address, those near the edges of the blocks more often. */
  const v4 = fc
    .tuple(
      fc.constantFrom(0, 9, 10, 11, 100, 127, 168, 169, 172, 192, 198, 203, 223, 224, 255, 8),
      fc.oneof(fc.constantFrom(0, 16, 18, 31, 63, 64, 127, 168, 254, 255), fc.nat(255)),
      fc.oneof(fc.constantFrom(0, 2, 99, 100, 113, 129), fc.nat(255)),
      fc.oneof(fc.constantFrom(0, 16, 255), fc.nat(255)),
    )
    .map((parts) => parts.join('.'))

  it('is judged as Node judges blocks, and the same however it is spelt', () => {
    fc.assert(
      fc.property(v4, (ip) => {
        const expected = !special.check(ip)
        expect(isPublicAddress(ip)).toBe(expected)
        const [a, b, c, d] = ip.split('.').map((part) => Number(part).toString(16).padStart(2, '0'))
        const groups = `${a}${b}:${c}${d}`
        for (const spelt of [
          `::ffff:${ip}`,
          `::FFFF:${groups}`,
          `0:0:0:0:0:ffff:${groups}`,
          `0000:0000:0000:0000:0000:FFFF:${ip}`,
          `64:ff9b::${ip}`,
          `64:ff9b:0:0:0:0:${groups}`,
          `2002:${groups}::`,
          `2002:${groups}:0:0:0:0:1`,
        ]) {
          expect(isPublicAddress(spelt), spelt).toBe(expected)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  it('is in 2000::/3, where IPv6 is not IPv4 in disguise', () => {
    const first = fc.oneof(fc.nat(0xffff), fc.constantFrom(0x1fff, 0x2000, 0x3ffe, 0x4000, 0xfe80))
    const rest = fc.array(fc.integer({ min: 0x1000, max: 0xffff }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(first, rest, (top, groups) => {
        fc.pre(![0x2001, 0x2002].includes(top))
        const ip = [top, ...groups].map((group) => group.toString(16)).join(':')
        expect(isPublicAddress(ip)).toBe(top >> 13 === 1)
      }),
    )
  })
})

describe('an address', () => {
  const text = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', 'F', ':', '::', '.', '255') }),
  )

  it('is one where Node says so', () => {
    fc.assert(
      fc.property(text, (ip) => {
        expect(parseIp(ip) !== null).toBe(isIP(ip) !== 0)
      }),
      { numRuns: 5_000 },
    )
  })

  it('is the same number in each of its spellings', () => {
    fc.assert(
      fc.property(fc.ipV6(), (ip) => {
        const normal = new URL(`http://[${ip}]`).hostname.slice(1, -1)
        expect(parseIp(normal)).toEqual(parseIp(ip))
        expect(parseIp(ip.toUpperCase())).toEqual(parseIp(ip))
      }),
    )
  })
})
