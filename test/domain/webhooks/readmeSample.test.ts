import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { secretOf } from '../../../src/domain/webhooks/secret.ts'
import { signedHeaders } from '../../../src/domain/webhooks/signature.ts'

type Verify = (
  secret: string,
  headers: Record<string, string | undefined>,
  rawBody: string,
  now?: number,
) => unknown

let folder: string
let verify: Verify
beforeAll(async () => {
  const [, sample = ''] =
    /```js\n((?:(?!```)[\s\S])*export function verify\((?:(?!```)[\s\S])*)```/.exec(
      readFileSync('README.md', 'utf8'),
    ) ?? []
  folder = mkdtempSync(path.join(tmpdir(), 'policydesk-sample-'))
  const file = path.join(folder, 'verify.mjs')
  writeFileSync(file, sample)
  verify = (await import(/* @vite-ignore */ pathToFileURL(file).href)).verify
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = Date.parse('2026-11-22T02:00:00Z')
const timestamp = now / 1000
const key = new Uint8Array(32).fill(7)
const other = new Uint8Array(32).fill(8)
const body = '{"changes":[],"next":"3"}'
const message = { id: 'msg_1', timestamp, body }

describe('the sample for consumers in the README', () => {
  it('takes what we sign, also while two keys sign', () => {
    expect(verify(secretOf(key), signedHeaders(message, [key]), body, now)).toEqual(
      JSON.parse(body),
    )
    const both = signedHeaders(message, [other, key])
    expect(verify(secretOf(key), both, body, now)).toEqual(JSON.parse(body))
    expect(verify(secretOf(other), both, body, now)).toEqual(JSON.parse(body))
  })

  it('takes nothing that was signed by another key, or changed', () => {
    const headers = signedHeaders(message, [key])
    expect(verify(secretOf(other), headers, body, now)).toBeNull()
    expect(verify(secretOf(key), headers, `${body} `, now)).toBeNull()
    expect(verify(secretOf(key), { ...headers, 'webhook-id': 'msg_2' }, body, now)).toBeNull()
    const later = { ...headers, 'webhook-timestamp': String(timestamp + 1) }
    expect(verify(secretOf(key), later, body, now)).toBeNull()
  })

  it.each([
    [300, true],
    [-300, true],
    [301, false],
    [-301, false],
  ])('of what was sent %i seconds ago: %s', (age, isTaken) => {
    const sent = signedHeaders({ ...message, timestamp: timestamp - age }, [key])
    expect(verify(secretOf(key), sent, body, now) !== null).toBe(isTaken)
  })

  it.each<[string, Record<string, string | undefined>]>([
    ['no headers', {}],
    ['no signature', { 'webhook-id': 'msg_1', 'webhook-timestamp': String(timestamp) }],
    ['no time', { ...signedHeaders(message, [key]), 'webhook-timestamp': undefined }],
    ['a time that is none', { ...signedHeaders(message, [key]), 'webhook-timestamp': 'now' }],
    ['a short signature', { ...signedHeaders(message, [key]), 'webhook-signature': 'v1,AAAA' }],
    ['another version', { ...signedHeaders(message, [key]), 'webhook-signature': 'v2,AAAA' }],
    ['an empty signature', { ...signedHeaders(message, [key]), 'webhook-signature': '' }],
  ])('takes nothing with %s', (_, headers) => {
    expect(verify(secretOf(key), headers, body, now)).toBeNull()
  })
})
