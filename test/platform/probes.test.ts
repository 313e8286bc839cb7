import { afterEach, describe, expect, it } from 'vitest'
import { listen, type StartingServer } from '../../src/platform/server.ts'
import { freePort } from '../freePort.ts'

let server: StartingServer
afterEach(() => server.close(0))

async function start(): Promise<(path: string, method?: string) => Promise<[number, string]>> {
  const port = await freePort()
  server = await listen({ host: '127.0.0.1', port, trustProxy: false })
  return async (path, method = 'GET') => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    return [answer.status, await answer.text()]
  }
}

const handler = (_: unknown, response: { end: (text: string) => void }) => response.end('handled')

describe('a server that is asked how it is', () => {
  it('lives at once, and is ready once it can answer', async () => {
    const ask = await start()
    expect(await ask('/api/health')).toEqual([200, '{"status":"ok"}'])
    expect(await ask('/api/ready')).toEqual([503, '{"status":"not_ready"}'])
    server.serve(handler, async () => [])
    expect(await ask('/api/ready?now')).toEqual([200, '{"status":"ready"}'])
    expect(await ask('/api/ready', 'HEAD')).toEqual([200, ''])
  })

  it('lives on while its database does not answer, and is not ready', async () => {
    const ask = await start()
    server.serve(handler, () => Promise.reject(new Error('no database')))
    expect(await ask('/api/ready')).toEqual([503, '{"status":"not_ready"}'])
    expect((await ask('/api/health'))[0]).toBe(200)
  })

  it('hands everything else on', async () => {
    const ask = await start()
    server.serve(handler, async () => [])
    expect(await ask('/api/healthy')).toEqual([200, 'handled'])
    expect(await ask('/api/ready', 'POST')).toEqual([200, 'handled'])
  })
})
