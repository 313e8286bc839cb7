import type { IncomingHttpHeaders } from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprint } from '../../src/domain/sources/fingerprint.ts'
import { type Fetching, fetchPage, publicFetching } from '../../src/operations/fetchPage.ts'
import { openWebServer, page, type WebServer } from '../webServer.ts'

let web: WebServer
beforeAll(async () => {
  web = await openWebServer()
})
afterAll(() => web.close())

const fetched = (url: string, extra: Partial<Fetching> = {}) =>
  fetchPage(url, { ...web.fetching, ...extra })

const problemOf = async (url: string, extra: Partial<Fetching> = {}) => {
  const result = await fetched(url, extra)
  return 'problem' in result ? result.problem : null
}

const redirect = (path: string, location: string, status = 302) =>
  web.serve(path, (_, response) => response.writeHead(status, { location }).end('moved'))

describe('fetching a page', () => {
  it('gives its bytes and type, and says who asks', async () => {
    let headers: IncomingHttpHeaders = {}
    web.serve('/page?a=b', (request, response) => {
      headers = request.headers
      page('<p>断缴三个月</p>')(request, response)
    })
    const result = await fetched(web.at('/page?a=b#part'))
    if ('problem' in result) throw new Error(result.problem.code)
    expect(new TextDecoder().decode(result.bytes)).toBe('<p>断缴三个月</p>')
    expect(result.contentType).toBe('text/html; charset=utf-8')
    expect(headers).toMatchObject({ 'accept-encoding': 'identity', connection: 'close' })
    expect(headers['user-agent']).toContain('PolicyDesk')
    expect(headers.host).toBe(new URL(web.at('/')).host)
    expect(headers.cookie).toBeUndefined()
    expect(headers.authorization).toBeUndefined()
  })

  it('reads an old page in its own character set', async () => {
    const start = new TextEncoder().encode('<meta charset=gbk><p>')
    const gbk = Uint8Array.from([...start, 0xb6, 0xcf, 0xbd, 0xc9])
    web.serve('/gbk', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(gbk)
    })
    web.serve('/utf-8', page('断缴'))
    const [old, new_] = await Promise.all([fetched(web.at('/gbk')), fetched(web.at('/utf-8'))])
    if ('problem' in old || 'problem' in new_) throw new Error('not fetched')
    expect(fingerprint(old.bytes, old.contentType)).toBe(fingerprint(new_.bytes, new_.contentType))
  })

  it('uses no proxy that the environment names', async () => {
    web.serve('/direct', page('断缴'))
    const proxies = { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' }
    Object.assign(process.env, proxies, { NODE_USE_ENV_PROXY: '1' })
    try {
      expect(await problemOf(web.at('/direct'))).toBeNull()
    } finally {
      for (const name of [...Object.keys(proxies), 'NODE_USE_ENV_PROXY']) delete process.env[name]
    }
  })

  it.each([
    [404, 'not_there'],
    [410, 'not_there'],
    [204, 'http_status'],
    [304, 'http_status'],
    [401, 'http_status'],
    [403, 'http_status'],
    [412, 'http_status'],
    [500, 'http_status'],
    [503, 'http_status'],
  ])('tells a status of %i as %s', async (status, code) => {
    web.serve(`/${status}`, (_, response) => response.writeHead(status).end())
    expect(await problemOf(web.at(`/${status}`))).toEqual({ code, detail: `HTTP ${status}` })
  })

  it('tells a page packed against its wish', async () => {
    web.serve('/gzip', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('断缴'))
    })
    expect(await problemOf(web.at('/gzip'))).toEqual({ code: 'compressed', detail: 'gzip' })
  })

  it('cuts an endless page, and always at the same byte', async () => {
    web.serve('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const pour = () => {
        while (response.write('断缴三个月'.repeat(1_000)));
      }
      response.on('drain', pour)
      pour()
    })
    const result = await fetched(web.at('/endless'), { most: 100_000 })
    if ('problem' in result) throw new Error(result.problem.code)
    expect(result.bytes.length).toBe(100_000)
    expect(publicFetching.most).toBe(5 * 1024 * 1024)
  })

  it.each([
    ['never answers', () => {}],
    [
      'drips its headers',
      (socket: NodeJS.WritableStream) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const timer = setInterval(() => socket.write('x-a: b\r\n'), 20)
        socket.on('close', () => clearInterval(timer))
      },
    ],
    [
      'drips its page',
      (socket: NodeJS.WritableStream) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n')
        const timer = setInterval(() => socket.write('a'), 20)
        socket.on('close', () => clearInterval(timer))
      },
    ],
  ])('gives up on a server that %s', async (_, answer) => {
    web.serve('/slow', (request) => answer(request.socket))
    expect(await problemOf(web.at('/slow'), { patience: 300 })).toEqual({ code: 'timed_out' })
    expect(publicFetching.patience).toBe(15_000)
  })

  it('counts the time of all redirects together', async () => {
    for (const [path, next] of [
      ['/late-1', '/late-2'],
      ['/late-2', '/late-3'],
      ['/late-3', '/late-4'],
    ] as const) {
      web.serve(path, (_, response) => {
        setTimeout(() => response.writeHead(302, { location: next }).end(), 200)
      })
    }
    web.serve('/late-4', page('断缴'))
    expect(await problemOf(web.at('/late-1'), { patience: 350 })).toEqual({ code: 'timed_out' })
    expect(await problemOf(web.at('/late-1'))).toBeNull()
  })

  it('tells a connection that breaks', async () => {
    web.serve('/broken', (request, response) => {
      response.writeHead(200, { 'content-length': '1000' })
      response.write('half', () => request.socket.destroy())
    })
    expect(await problemOf(web.at('/broken'))).toMatchObject({ code: 'unreachable' })
  })

  it('ends when it is told to, by throwing', async () => {
    web.serve('/stopped', () => {})
    const stop = new AbortController()
    const running = fetchPage(web.at('/stopped'), web.fetching, stop.signal)
    setTimeout(() => stop.abort(), 100)
    await expect(running).rejects.toThrow()
  })
})

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])(
    'of %i is followed, to a path or to a whole address',
    async (status) => {
      web.serve('/there', page('断缴'))
      redirect('/to-path', 'there', status)
      redirect('/to-address', web.at('/there', 'other.test'), status)
      expect(await problemOf(web.at('/to-path'))).toBeNull()
      expect(await problemOf(web.at('/to-address'))).toBeNull()
    },
  )

  it('is followed five times and not six', async () => {
    web.serve('/hop-0', page('断缴'))
    for (const hop of [1, 2, 3, 4, 5, 6]) redirect(`/hop-${hop}`, `/hop-${hop - 1}`)
    expect(await problemOf(web.at('/hop-5'))).toBeNull()
    expect(await problemOf(web.at('/hop-6'))).toEqual({ code: 'too_many_redirects' })
  })

  it('in a circle ends', async () => {
    redirect('/circle', '/circle')
    const before = web.asked.length
    expect(await problemOf(web.at('/circle'))).toEqual({ code: 'too_many_redirects' })
    expect(web.asked.length - before).toBe(6)
  })

  it.each([
    ['http://127.0.0.2/', 'private_address'],
    ['http://10.0.0.1/', 'private_address'],
    ['http://169.254.169.254/latest/meta-data/', 'private_address'],
    ['http://2130706434/', 'private_address'],
    ['http://[::1]/', 'private_address'],
    ['http://[::ffff:127.0.0.1]/', 'private_address'],
    ['http://[64:ff9b::a00:1]/', 'private_address'],
    ['//10.0.0.1/', 'private_address'],
    ['http://user:secret@pages.test/', 'has_credentials'],
    ['http://pages.test:22/', 'port_refused'],
    ['ftp://pages.test/', 'not_http'],
    ['file:///etc/passwd', 'not_http'],
    ['http://', 'bad_redirect'],
    ['http://gone.invalid/', 'no_such_host'],
  ])('to %s is not followed', async (location, code) => {
    redirect('/away', location)
    expect(await problemOf(web.at('/away'))).toMatchObject({ code })
  })

  it('to nowhere is told', async () => {
    web.serve('/nowhere', (_, response) => response.writeHead(302).end())
    expect(await problemOf(web.at('/nowhere'))).toEqual({
      code: 'bad_redirect',
      detail: 'HTTP 302',
    })
  })
})

describe('the address that is connected to', () => {
  const resolving = (...addresses: string[]): Partial<Fetching> => ({
    resolve: async () => ({ addresses }),
  })

  it.each([
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['0.0.0.0'],
    ['nonsense'],
  ])('is not %s, whatever the name', async (address) => {
    expect(await problemOf(web.at('/'), resolving(address))).toEqual({
      code: 'private_address',
      detail: address,
    })
  })

  it('is none of a host with one address that is private among others', async () => {
    web.serve('/mixed', page('断缴'))
    const before = web.asked.length
    for (const addresses of [
      ['127.0.0.1', '10.0.0.1'],
      ['10.0.0.1', '127.0.0.1'],
      ['127.0.0.1', 'fd00::1'],
    ]) {
      expect(await problemOf(web.at('/mixed'), resolving(...addresses))).toMatchObject({
        code: 'private_address',
      })
    }
    expect(web.asked.length).toBe(before)
  })

  it('is the one that was judged: the name is resolved once', async () => {
    web.serve('/rebind', page('断缴'))
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let questions = 0
    const resolve: Fetching['resolve'] = async () => ({ addresses: answers[questions++] ?? [] })
    expect(await problemOf(web.at('/rebind', 'rebind.example'), { resolve })).toBeNull()
    expect(questions).toBe(1)
  })

  it('is judged anew after every redirect, also to the same name', async () => {
    redirect('/rebind-later', '/rebind')
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    let questions = 0
    const resolve: Fetching['resolve'] = async () => ({ addresses: answers[questions++] ?? [] })
    expect(await problemOf(web.at('/rebind-later', 'rebind.example'), { resolve })).toEqual({
      code: 'private_address',
      detail: '10.0.0.1',
    })
  })

  it('is looked for no longer than a page', async () => {
    const resolve: Fetching['resolve'] = () => new Promise(() => {})
    expect(await problemOf(web.at('/'), { resolve, patience: 100 })).toEqual({ code: 'timed_out' })
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://[::1]/',
    'http://localhost:3000/',
    'http://user@www.gov.cn/',
    'ftp://www.gov.cn/',
    'nonsense',
  ])('is not on this machine for anybody but these tests: %s', async (url) => {
    const { problem } = (await fetchPage(url, publicFetching)) as { problem: { code: string } }
    expect(['private_address', 'port_refused', 'has_credentials', 'not_http']).toContain(
      problem.code,
    )
  })
})

describe('a host', () => {
  it('is asked for one page at a time, and not held up by others', async () => {
    let running = 0
    let most = 0
    const slow = (path: string) =>
      web.serve(path, (request, response) => {
        running += 1
        most = Math.max(most, running)
        setTimeout(() => {
          running -= 1
          page('断缴')(request, response)
        }, 100)
      })
    for (const path of ['/one', '/two', '/three']) slow(path)
    const together = (...hosts: string[]) =>
      Promise.all(
        ['/one', '/two', '/three'].map((path, n) =>
          problemOf(web.at(path, hosts[n]), { patience: 250 }),
        ),
      )
    // Waiting for one's turn does not use up one's own time.
    expect(await together('a.test', 'a.test', 'a.test')).toEqual([null, null, null])
    expect(most).toBe(1)
    expect(await together('a.test', 'b.test', 'c.test')).toEqual([null, null, null])
    expect(most).toBe(3)
  })
})
