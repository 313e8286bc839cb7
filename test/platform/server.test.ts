import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { senderHeader } from '../../src/operations/senderHeader.ts'
import { listen, type StartingServer } from '../../src/platform/server.ts'
import { freePort } from '../freePort.ts'

let server: StartingServer
afterEach(() => server.close(0))

/** Starts a server that answers with the sender it was told of. */
async function start(trustProxy: boolean): Promise<number> {
  const port = await freePort()
  server = await listen({ host: '127.0.0.1', port, trustProxy })
  server.serve(({ headers }, response) => response.end(JSON.stringify(headers[senderHeader])))
  return port
}

/** Sends header lines as they are, and gives the body of the answer. */
const send = (port: number, ...lines: string[]) =>
  new Promise<unknown>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.once('error', reject)
    socket.once('end', () => resolve(JSON.parse(text.split('\r\n\r\n')[1] ?? '')))
    const request = ['GET / HTTP/1.1', 'Host: desk', 'Connection: close', ...lines]
    socket.write(`${request.join('\r\n')}\r\n\r\n`)
  })

const forged = [
  `${senderHeader}: 192.0.2.1`,
  `${senderHeader.toUpperCase()}: 192.0.2.2`,
  'X-Forwarded-For: 192.0.2.3',
  'Forwarded: for=192.0.2.4',
]

describe('a handler that fails', () => {
  const fails = () => {
    throw new Error('not now')
  }

  it.each([
    ['at once', fails, undefined],
    ['later', async () => fails(), undefined],
    ['ahead of everything', () => {}, fails],
  ])('%s is answered with 500, and the next request as ever', async (_, handler, early) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const port = await start(false)
    server.serve(handler, undefined, early)
    for (const path of ['/', '/api/articles?q=secret']) {
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(500)
    }
    expect(JSON.stringify(told.mock.calls)).not.toContain('secret')
    told.mockRestore()
  })
})

describe('the address a request is handed on with', () => {
  it('is the one at the other end of the socket, whatever is forged', async () => {
    const port = await start(false)
    expect(await send(port)).toBe('127.0.0.1')
    expect(await send(port, ...forged)).toBe('127.0.0.1')
  })

  it('is the one our proxy added last, whatever is forged before it', async () => {
    const port = await start(true)
    expect(await send(port, ...forged)).toBe('192.0.2.3')
    expect(await send(port, ...forged, 'X-Forwarded-For: 198.51.100.7')).toBe('198.51.100.7')
    expect(await send(port, 'X-Forwarded-For: 192.0.2.9, 198.51.100.8')).toBe('198.51.100.8')
    expect(await send(port, `${senderHeader}: 192.0.2.1`)).toBe('127.0.0.1')
  })
})
