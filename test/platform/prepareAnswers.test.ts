import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { prepareAnswers } from '../../src/platform/prepareAnswers.ts'
import { listen, type StartingServer } from '../../src/platform/server.ts'
import { freePort } from '../freePort.ts'

let server: StartingServer | undefined
afterEach(() => server?.close(0))

type Settings = Partial<Parameters<typeof prepareAnswers>[0]>
type Told = { status: number; headers: IncomingMessage['headers']; body: string }

const answerInFull = (_: IncomingMessage, response: ServerResponse) => {
  // As Next does: whatever was said of it before is gone.
  response.setHeader('vary', 'Accept-Encoding')
  response.end('in full')
}

/** Starts a server with these settings and sends it a request. */
async function ask(
  path: string,
  headers: Record<string, string> = {},
  settings: Settings = {},
  answer = answerInFull,
): Promise<Told> {
  const port = await freePort()
  const own = { siteUrl: `http://127.0.0.1:${port}`, trustProxy: false, corsOrigins: [] }
  server = await listen(
    { host: '127.0.0.1', port, trustProxy: false },
    prepareAnswers({ ...own, ...settings }),
  )
  server.serve(answer)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, async (response) => {
      let body = ''
      for await (const part of response) body += part
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the headers of an answer', () => {
  it.each(['/', '/admin', '/api/articles', '/api/health', '/api/ready', '/apiary'])(
    'are there at %s',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['permissions-policy']).toContain('camera=()')
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-powered-by']).toBeUndefined()
    },
  )

  it('are there while the server is starting', async () => {
    const port = await freePort()
    const settings = { siteUrl: 'http://127.0.0.1', trustProxy: false, corsOrigins: [] }
    server = await listen({ host: '127.0.0.1', port, trustProxy: false }, prepareAnswers(settings))
    const { status, headers } = await fetch(`http://127.0.0.1:${port}/admin`)
    expect(status).toBe(503)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('ask for https where the site is there, and nowhere else', async () => {
    const { headers } = await ask('/', {}, { siteUrl: 'https://desk.example.org' })
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  it('let the API run nothing, and pages what carries a nonce of this answer', async () => {
    const { headers: api } = await ask('/api/articles?x=1')
    expect(api['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    const policies = new Set<string>()
    for (let n = 0; n < 3; n += 1) {
      const { headers, body } = await ask(
        '/admin',
        { 'content-security-policy': "script-src 'nonce-chosen'" },
        {},
        ({ headers: seen }, response) => response.end(seen['content-security-policy']),
      )
      const policy = String(headers['content-security-policy'])
      // What Next is told is what the browser is told, whatever the request said.
      expect(body).toBe(policy)
      const [, scripts = ''] = /script-src ([^;]*)/.exec(policy) ?? []
      expect(scripts).toMatch(/^'self' 'nonce-[A-Za-z\d+/]{22}=='$/)
      policies.add(policy)
      await server?.close(0)
    }
    expect(policies.size).toBe(3)
  })
})

describe('an answer to another origin’s page', () => {
  const listed = { corsOrigins: ['https://www.example.org', 'https://m.example.org'] }

  it('may be read where the origin is listed, without a session', async () => {
    const { headers } = await ask('/api/articles', { origin: 'https://m.example.org' }, listed)
    expect(headers['access-control-allow-origin']).toBe('https://m.example.org')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(headers['access-control-expose-headers']).toContain('ETag')
    expect(headers.vary).toBe('Accept-Encoding, Origin')
  })

  it.each([
    'https://example.org',
    'http://www.example.org',
    'https://www.example.org:8443',
    'https://www.example.org.evil.example',
    'https://evil.example',
    'null',
    '*',
    '',
  ])('may not be read by %s', async (origin) => {
    const { headers } = await ask('/api/articles', { origin }, listed)
    expect(headers['access-control-allow-origin']).toBeUndefined()
    // A cache must not give it to one who is listed, nor the other way round.
    expect(headers.vary).toBe('Accept-Encoding, Origin')
  })

  it('may be read by nobody unless somebody is listed, and of a page never', async () => {
    const origin = 'https://www.example.org'
    const { headers } = await ask('/api/articles', { origin })
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    await server?.close(0)
    const { headers: page } = await ask('/admin', { origin }, listed)
    expect(page['access-control-allow-origin']).toBeUndefined()
  })
})

describe('the cookies of a request', () => {
  const cookie = 'payload-token=x'
  const seen = async (headers: Record<string, string>, settings: Settings = {}) => {
    const { body } = await ask('/api/users/me', { cookie, ...headers }, settings, (got, response) =>
      response.end(JSON.stringify(got.headers.cookie ?? null)),
    )
    return JSON.parse(body)
  }
  const desk = { host: 'desk.example.org' }

  it.each<[string, Record<string, string>, Settings]>([
    ['no page of another origin', {}, {}],
    ['our own page', { ...desk, origin: 'https://desk.example.org' }, {}],
    ['our own page at a port', { host: 'desk:8080', origin: 'http://desk:8080' }, {}],
    [
      'the address people use',
      { host: 'internal:3000', origin: 'https://desk.example.org' },
      { siteUrl: 'https://desk.example.org' },
    ],
    [
      'the host that our proxy was asked for',
      {
        host: 'internal:3000',
        'x-forwarded-host': 'evil.example, desk.example.org',
        origin: 'https://desk.example.org',
      },
      { trustProxy: true },
    ],
  ])('stay with %s', async (_, headers, settings) => {
    expect(await seen(headers, settings)).toBe(cookie)
  })

  it.each<[string, Record<string, string>, Settings]>([
    ['another site', { ...desk, origin: 'https://evil.example' }, {}],
    ['another port', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:8080' }, {}],
    ['a sandboxed page', { ...desk, origin: 'null' }, {}],
    ['what is no origin', { ...desk, origin: 'desk.example.org/' }, {}],
    [
      'a site that may read',
      { ...desk, origin: 'https://www.example.org' },
      { corsOrigins: ['https://www.example.org'] },
    ],
    [
      'a host that no proxy of ours was asked for',
      { ...desk, 'x-forwarded-host': 'evil.example', origin: 'https://evil.example' },
      {},
    ],
    [
      'a host that was named before our proxy',
      {
        ...desk,
        'x-forwarded-host': 'evil.example, desk.example.org',
        origin: 'https://evil.example',
      },
      { trustProxy: true },
    ],
  ])('are taken from %s', async (_, headers, settings) => {
    expect(await seen(headers, settings)).toBeNull()
  })
})
