import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress, encodingFor, isMatch } from '../../../src/delivery/cache/encodings.ts'

describe('the encoding of an answer', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['gzip;q=0', undefined],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['*', undefined],
  ])('for %j is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })

  it('gives the same text back', async () => {
    const text = '断缴三个月以内补缴的，待遇不受影响。'.repeat(100)
    const body = new TextEncoder().encode(text)
    expect(brotliDecompressSync(await compress(body, 'br')).toString()).toBe(text)
    expect(gunzipSync(await compress(body, 'gzip')).toString()).toBe(text)
  })
})

describe('what a client has already', () => {
  it.each([
    [undefined, false],
    ['W/"a"', true],
    ['"a"', true],
    ['"b", W/"a"', true],
    ['*', true],
    ['W/"b"', false],
    ['a', false],
  ])('by If-None-Match %j: %s', (sent, expected) => {
    expect(isMatch(sent, 'W/"a"')).toBe(expected)
  })
})
