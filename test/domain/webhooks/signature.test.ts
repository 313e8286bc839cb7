import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf, secretLength, secretOf } from '../../../src/domain/webhooks/secret.ts'
import { signedHeaders } from '../../../src/domain/webhooks/signature.ts'

const anyKey = fc.uint8Array({ minLength: secretLength, maxLength: secretLength })
const message = { id: 'msg_1', timestamp: 1_700_000_000, body: '{"changes":[]}' }

describe('the secret of a webhook', () => {
  it('holds the bytes that it was made of', () => {
    fc.assert(
      fc.property(anyKey, (bytes) => {
        expect(secretOf(bytes)).toMatch(/^whsec_[A-Za-z\d+/]{43}=$/)
        expect(keyOf(secretOf(bytes))).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it.each([
    '',
    'whsec_',
    'whsec_c2hvcnQ=',
    `whsek_${'A'.repeat(43)}=`,
    `whsec_${'A'.repeat(42)}!=`,
    `whsec_${'A'.repeat(43)}`,
    '\ufffd\u0000garbage of another PAYLOAD_SECRET',
  ])('is none of ours: %j', (secret) => {
    expect(keyOf(secret)).toBeNull()
  })
})

describe('the signature of a message', () => {
  // openssl: printf 'msg_1.1700000000.{"changes":[]}' | openssl dgst -sha256 -mac HMAC
  //   -macopt hexkey:000102…1f -binary | base64
  it('is what others compute', () => {
    const key = Uint8Array.from({ length: secretLength }, (_, n) => n)
    expect(signedHeaders(message, [key])).toEqual({
      'webhook-id': 'msg_1',
      'webhook-timestamp': '1700000000',
      'webhook-signature': 'v1,/VF6CPU2Yem147qkVFtSZg6km3dGEqMvtSoDm7ne/gU=',
    })
  })

  it('is given once for each key', () => {
    const headers = signedHeaders(message, [new Uint8Array(32), new Uint8Array(32).fill(1)])
    expect(headers['webhook-signature']).toMatch(/^v1,[^ ]{44} v1,[^ ]{44}$/)
  })

  it('changes with whatever is changed', () => {
    const of = (key: Uint8Array, changed: Partial<typeof message>) =>
      signedHeaders({ ...message, ...changed }, [key])['webhook-signature']
    fc.assert(
      fc.property(anyKey, fc.string(), fc.nat(), (key, text, number) => {
        const ours = of(key, {})
        fc.pre(text !== message.body && text !== message.id && number !== message.timestamp)
        expect(of(key, { body: text })).not.toBe(ours)
        expect(of(key, { id: text })).not.toBe(ours)
        expect(of(key, { timestamp: number })).not.toBe(ours)
        expect(
          of(
            key.map((byte) => byte ^ 1),
            {},
          ),
        ).not.toBe(ours)
      }),
    )
  })
})
