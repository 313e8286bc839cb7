import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headersIn, readAnswer } from './connection.ts'

const json = fc.json().map((text) => Buffer.from(text).toString('latin1'))
const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 })

const whole = (body: string) =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nX-Other: 1\r\n\r\n${body}`

function chunked(body: string, sizes: readonly number[]): string {
  let text = 'HTTP/1.1 410 Gone\r\nTransfer-Encoding: chunked\r\n\r\n'
  for (let at = 0, turn = 0; at < body.length; turn += 1) {
    const chunk = body.slice(at, at + (sizes[turn % sizes.length] ?? 1))
    text += `${chunk.length.toString(16)}\r\n${chunk}\r\n`
    at += chunk.length
  }
  return `${text}0\r\n\r\n`
}

describe('the load generator’s reading of an answer', () => {
  it('takes a body of a stated length, and waits for all of it', () => {
    fc.assert(
      fc.property(json, (body) => {
        const text = whole(body)
        expect(readAnswer(text)).toMatchObject({ status: 200, body })
        for (let end = 0; end < text.length; end += 1) {
          expect(readAnswer(text.slice(0, end))).toBeUndefined()
        }
      }),
    )
  })

  it('joins chunks, and waits for the last one', () => {
    fc.assert(
      fc.property(json, cuts, (body, sizes) => {
        const text = chunked(body, sizes)
        expect(readAnswer(text)).toMatchObject({ status: 410, body })
        for (let end = 0; end < text.length; end += 1) {
          expect(readAnswer(text.slice(0, end))).toBeUndefined()
        }
      }),
    )
  })

  it('takes a 304 as whole once its head is', () => {
    const text = 'HTTP/1.1 304 Not Modified\r\nETag: W/"1"\r\nContent-Length: 9\r\n\r\n'
    expect(readAnswer(text)).toMatchObject({ status: 304, body: '' })
    expect(readAnswer(text.slice(0, -1))).toBeUndefined()
  })

  it('takes the headers that are said of the answer, in their order', () => {
    const { head } = readAnswer(whole('{}')) ?? { head: '' }
    expect(headersIn(`${head}\r\nDate: now\r\nConnection: keep-alive\r\nETag: W/"a:b"`)).toEqual([
      'X-Other',
      '1',
      'ETag',
      'W/"a:b"',
    ])
  })
})
