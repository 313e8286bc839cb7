import { Agent, request as ask } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Delivery } from '../../src/delivery/cache/delivery.ts'
import { publicRead } from '../../src/delivery/cache/publicRead.ts'
import { type Api, openApi } from '../../src/platform/openApi.ts'
import { listen, type StartingServer } from '../../src/platform/server.ts'
import { freePort } from '../freePort.ts'
import { type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
let api: Api
let server: StartingServer
let port: number
let shown: Written
/** How often an answer was made and not taken from what is kept. */
let made = 0

beforeAll(async () => {
  room = await openNewsroom()
  port = await freePort()
  api = openApi(room.payload, room.config, {
    deliveryCacheMB: 10,
    publicCacheControl: 'public, max-age=0, must-revalidate',
    siteUrl: `http://127.0.0.1:${port}`,
    metricsToken: undefined,
    corsOrigins: [],
  })
  const answer = api.delivery.answer.bind(api.delivery)
  api.delivery.answer = (read, make) =>
    answer(read, () => {
      made += 1
      return make()
    })
  server = await listen({ host: '127.0.0.1', port, trustProxy: false })
  server.serve(api.answer, undefined, api.early)
  shown = await room.write('断缴后多久恢复')
  await room.publish(shown.id)
})
afterAll(async () => {
  agent.destroy()
  await server.close(0)
  await api.close()
  await room.close()
})

type Told = { status: number; headers: Record<string, string>; bytes: Buffer; text: string }

/** Sends bytes over the wire, as `fetch` would not: it decides about headers itself. */
const send = (
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body }: { method?: string; body?: string } = {},
) =>
  new Promise<Told>((resolve, reject) => {
    const sent = ask({ port, path, method, headers, host: '127.0.0.1', agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const bytes = Buffer.concat(parts as unknown as Uint8Array[])
        const { statusCode: status = 0, headers: said } = answer
        resolve({ status, headers: said as Record<string, string>, bytes, text: String(bytes) })
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })

/** Connections that stay open, as a site's do. */
const agent = new Agent({ keepAlive: true })

const query = (text: string, extra: object = {}) =>
  send(
    '/api/graphql',
    { 'content-type': 'application/json' },
    { method: 'POST', body: JSON.stringify({ query: text, ...extra }) },
  )

/** How many answers were made during an act. */
async function making(act: () => Promise<unknown>): Promise<number> {
  const before = made
  await act()
  return made - before
}

describe('a public read', () => {
  it('is made once and kept, with its parameters in any order', async () => {
    const first = await send('/api/articles?limit=5&page=1')
    expect(first.status).toBe(200)
    const second = await send('/api/articles?page=1&limit=5')
    expect(second.text).toBe(first.text)
    expect(await making(() => send('/api/articles?limit=5&page=1'))).toBe(0)
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id'])
  })

  it('has a tag, by which one who has it is told so in a few bytes', async () => {
    const { headers } = await send('/api/articles?limit=4')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const again = await send('/api/articles?limit=4', { 'if-none-match': headers.etag ?? '' })
    expect(again).toMatchObject({ status: 304, text: '' })
    expect(again.headers.etag).toBe(headers.etag)
    const other = await send('/api/articles?limit=4', { 'if-none-match': 'W/"other"' })
    expect(other.status).toBe(200)
  })

  it('is sent as it is taken: brotli, gzip, or as it is', async () => {
    const path = `/api/articles/by-slug/${encodeURIComponent(shown.slug)}`
    const plain = await send(path)
    for (const [accepted, encoding, unpack] of [
      ['gzip, br', 'br', brotliDecompressSync],
      ['gzip', 'gzip', gunzipSync],
    ] as const) {
      for (const _ of [1, 2]) {
        const packed = await send(path, { 'accept-encoding': accepted })
        expect(packed.headers['content-encoding']).toBe(encoding)
        expect(packed.bytes.length).toBeLessThan(plain.bytes.length)
        expect(unpack(packed.bytes as unknown as Uint8Array).toString()).toBe(plain.text)
        expect(packed.headers.etag).toBe(plain.headers.etag)
      }
    }
    expect(await making(() => send(path, { 'accept-encoding': 'br' }))).toBe(0)
  })

  it('can be asked for its head alone', async () => {
    const whole = await send('/api/articles?limit=3')
    const head = await send('/api/articles?limit=3', {}, { method: 'HEAD' })
    expect(head).toMatchObject({ status: 200, text: '' })
    expect(head.headers['content-length']).toBe(String(whole.bytes.length))
  })

  it('answers in the language that is asked for, refusals too', async () => {
    const path = '/api/articles/by-slug/keine'
    const zh = await send(path, { 'accept-language': 'zh' })
    const en = await send(path, { 'accept-language': 'en-GB,en;q=0.8' })
    expect(JSON.parse(zh.text).errors[0].message).not.toBe(JSON.parse(en.text).errors[0].message)
    const byCookie = await send(path, { 'accept-language': 'zh', cookie: 'a=b; payload-lng=en' })
    expect(byCookie.text).toBe(en.text)
  })

  it('over GraphQL is kept by its text and variables, over POST and GET', async () => {
    const text = 'query ($n: Int) { Articles(limit: $n) { totalDocs docs { id slug } } }'
    const one = await query(text, { variables: { n: 1 } })
    expect(JSON.parse(one.text).data.Articles.docs[0]).toEqual(shown)
    expect(await making(() => query(text, { variables: { n: 1 } }))).toBe(0)
    expect(await making(() => query(text, { variables: { n: 2 } }))).toBe(1)
    const parameters = new URLSearchParams({ query: text, variables: '{"n":1}' })
    const got = await send(`/api/graphql?${parameters}`)
    expect(got.text).toBe(one.text)
    expect(got.headers.etag).toBe(one.headers.etag)
  })

  it('over GraphQL that fails or is refused is not kept', async () => {
    const text = '{ Article(id: "nonsense") { id secret } }'
    expect((await query(text)).status).toBe(400)
    expect(await making(() => query(text))).toBe(1)
  })

  it('is never what one of the staff sees, nor theirs what strangers get', async () => {
    const draft = await room.write('只有草稿')
    const path = `/api/articles/${draft.id}`
    const authorization = `JWT ${room.editor.token}`
    expect((await send(path, { authorization })).status).toBe(200)
    expect((await send(path, { cookie: `payload-token=${room.editor.token}` })).status).toBe(200)
    expect((await send(path)).status).toBe(404)
    expect((await send(path, { authorization })).status).toBe(200)
    expect((await send(path, { authorization })).headers['cache-control']).toBeUndefined()
  })

  it('is not made for others by headers that nobody else sends', async () => {
    const path = '/api/articles?limit=7'
    const body = JSON.stringify({ draft: true, depth: 3 })
    await send(
      path,
      { 'content-type': 'application/json', 'x-payload-http-method-override': 'GET' },
      { method: 'POST', body },
    )
    await send(path, { 'x-payload-http-method-override': 'DELETE', accept: 'text/plain' })
    expect((await send(path)).text).toBe((await send('/api/articles?limit=7&')).text)
  })
})

describe('what is at hand', () => {
  it('waits for no row of answers that have yet to be made', async () => {
    const many = 20
    const atHand = '/api/articles?limit=6'
    await Promise.all(Array.from({ length: many + 1 }, () => send(atHand)))
    const order: string[] = []
    const asked = Array.from({ length: many }, (_, n) => `/api/articles?limit=${20 + n}&depth=2`)
    await Promise.all([...asked, atHand].map((path) => send(path).then(() => order.push(path))))
    expect(order.indexOf(atHand)).toBeLessThan(many / 2)
  })
})

describe('what is not there', () => {
  it('is refused with a code, by Payload’s own endpoints too', async () => {
    for (const path of [
      `/api/articles/${shown.id.replace(/^./, (first) => (first === '0' ? '1' : '0'))}`,
      '/api/articles/by-slug/x',
    ]) {
      const { status, text } = await send(path)
      expect(status, path).toBe(404)
      expect(JSON.parse(text).errors[0].code, path).toBe('not_found')
    }
    const { status, text } = await send('/api/users')
    expect([status, JSON.parse(text).errors[0].code]).toEqual([403, 'not_permitted'])
  })
})

describe('a query over GET', () => {
  it('is one that reads, whoever sends it', async () => {
    const { id } = await room.write('用 GET 删不掉')
    const text = `mutation { deleteArticle(id: "${id}") { id } }`
    const path = `/api/graphql?${new URLSearchParams({ query: text })}`
    const authorization = `JWT ${room.admin.token}`
    expect((await send(path, { authorization })).status).toBe(405)
    expect((await send(path)).status).toBe(400)
    expect((await room.working(id)).id).toBe(id)
  })

  it.each(['/api/graphql', '/api/graphql?query=', '/api/graphql?query={a}&variables=[]'])(
    'that is none is refused: %s',
    async (path) => {
      const { status, text } = await send(path)
      expect(status, text).toBe(400)
      expect(JSON.parse(text).errors[0].extensions.code).toMatch(/invalid_request|unknown_field/)
    },
  )
})

describe('a body that is too large for a query', () => {
  it('is not read to its end', async () => {
    const { status } = await query(`{ ${'a '.repeat(60_000)} }`)
    expect(status).toBe(413)
  })
})

describe('what is kept', () => {
  const list = '/api/articles?limit=2&sort=-updatedAt'

  it('shows a transition in the very next request, a draft in none', async () => {
    const { id, slug } = await room.write('刚刚发布')
    const path = `/api/articles/by-slug/${slug}`
    expect((await send(path)).status).toBe(404)
    await send(list)
    await room.publish(id)
    expect((await send(path)).status).toBe(200)
    expect((await send(list)).text).toContain(id)
    const changed = await room.send('PATCH', `/api/articles/${id}?draft=true`, {
      token: room.editor.token,
      body: { title: '改了', revision: (await room.working(id)).workflow.revision },
    })
    expect(changed.status, changed.text).toBe(200)
    expect(await making(() => send(list))).toBe(0)
  })

  it('is gone for all articles at once, where a region or category was changed', async () => {
    const path = `/api/articles/${shown.id}`
    expect((await send(path)).text).not.toContain('断缴（新）')
    await room.payload.update({
      collection: 'categories',
      id: room.category,
      data: { name: '断缴（新）' },
    })
    expect((await send(path)).text).toContain('断缴（新）')
  })

  it('shows a link no more that was changed, and tells consumers of its article', async () => {
    const { id } = await room.write('有推荐')
    const { body } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: id, title: '延伸阅读', url: 'https://example.gov.cn/1' },
    })
    await room.publish(id)
    const path = `/api/articles/${id}`
    expect((await send(path)).text).toContain('延伸阅读')
    const before = JSON.parse((await send('/api/changes?since=0')).text).next
    await room.send('PATCH', `/api/related-links/${body.doc.id}`, {
      token: room.editor.token,
      body: { title: '换了标题' },
    })
    expect((await send(path)).text).not.toContain('延伸阅读')
    const { changes } = JSON.parse((await send(`/api/changes?since=${before}`)).text)
    expect(changes).toMatchObject([{ type: 'updated', article: { id } }])
  })

  it('in another process is at most a second behind', async () => {
    let now = 0
    const other = new Delivery({
      payload: room.payload,
      maxBytes: 1e6,
      cacheControl: 'no-cache',
      pace: 0,
      clock: () => now,
    })
    const { id, slug } = await room.write('别处发布')
    const read = publicRead(`/api/articles/by-slug/${slug}`, 'zh')
    if (!read) throw new Error('It is a public read.')
    const status = async () => {
      const make = () => room.api(new Request(`http://127.0.0.1${`/api${read.path}`}`))
      return (await other.answer(read, make)).status
    }
    expect(await status()).toBe(404)
    await room.publish(id)
    now = 1_000
    expect(await status()).toBe(200)
    now = 1_500
    expect(other.atHand(read)?.status).toBe(200)
  })
})
