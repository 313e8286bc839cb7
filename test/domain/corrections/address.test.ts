import { describe, expect, it } from 'vitest'
import { addressGroup, senderAddress } from '../../../src/domain/corrections/address.ts'

describe('the sender of a request', () => {
  it.each<[string, string | undefined, boolean, string]>([
    ['192.0.2.1', undefined, false, '192.0.2.1'],
    // Without a proxy of our own the header is what anybody may write.
    ['192.0.2.1', '198.51.100.7', false, '192.0.2.1'],
    ['127.0.0.1', '198.51.100.7', true, '198.51.100.7'],
    // What stands before the last entry, the sender wrote.
    ['127.0.0.1', '10.0.0.1, 203.0.113.9, 198.51.100.7', true, '198.51.100.7'],
    ['127.0.0.1', '198.51.100.7:4711', true, '198.51.100.7'],
    ['127.0.0.1', '[2001:db8::1]:4711', true, '2001:db8::1'],
    ['127.0.0.1', '[2001:db8::1]', true, '2001:db8::1'],
    // What is no address leaves the proxy's own.
    ['127.0.0.1', 'unknown', true, '127.0.0.1'],
    ['127.0.0.1', '198.51.100.7, ', true, '127.0.0.1'],
    ['127.0.0.1', undefined, true, '127.0.0.1'],
  ])('%s with %s (behind a proxy: %s): %s', (remote, forwardedFor, trustProxy, expected) => {
    expect(senderAddress({ remote, forwardedFor, trustProxy })).toBe(expected)
  })

  it('is nobody where the socket is gone', () => {
    expect(senderAddress({ remote: undefined, forwardedFor: undefined, trustProxy: false })).toBe(
      '',
    )
  })
})

describe('whom a limit takes for one', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['192.0.2.001', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1::5:6:7:8', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s: %s', (address, group) => {
    expect(addressGroup(address)).toBe(group)
  })

  it.each([
    '',
    '1',
    '256.0.0.1',
    '1.2.3',
    '1.2.3.4.5',
    ':::',
    '2001:db8',
    'example.org',
    '::1]/x[',
  ])('is nobody by %j', (text) => {
    expect(addressGroup(text)).toBeNull()
  })
})
