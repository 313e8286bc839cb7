import { createHmac, randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { testEndpoint } from '../../src/collections/webhooks/webhookEndpoints.ts'
import { readChanges } from '../../src/delivery/readChanges.ts'
import { failuresAtMost, pauseAfter } from '../../src/domain/webhooks/judgeReply.ts'
import type { Asking } from '../../src/operations/askServer.ts'
import { composeMails } from '../../src/operations/composeMails.ts'
import type { Sending } from '../../src/operations/deliverBatch.ts'
import { forgetOldMessages } from '../../src/operations/forgetOldMessages.ts'
import { receiverAsking } from '../../src/operations/postMessage.ts'
import { sendWebhooks } from '../../src/operations/sendWebhooks.ts'
import type { Webhook } from '../../src/payload-types.ts'
import { Mirror, readAll } from '../delivery/mirror.ts'
import type { Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { openWebServer, type WebServer } from '../webServer.ts'

const second = 1000
const day = 24 * 60 * 60 * second

let room: Newsroom
let web: WebServer
beforeAll(async () => {
  room = await openNewsroom()
  web = await openWebServer()
})
/** None of one test is sent to in the next. */
afterEach(() => room.payload.delete({ collection: 'webhooks', where: { id: { exists: true } } }))
afterAll(async () => {
  await web.close()
  await room.close()
})

type Got = {
  id: string
  timestamp: number
  signature: string
  body: string
  headers: IncomingHttpHeaders
  cursors: string[]
}

/** A consumer's end: what it got, and what it answers, 204 unless told otherwise. */
function openReceiver() {
  const path = `/hook-${randomUUID()}`
  const got: Got[] = []
  const receiver = {
    got,
    url: web.at(path, 'receiver.test'),
    status: 204,
    location: undefined as string | undefined,
    /** The cursors of what was taken, in the order in which it came. */
    taken: [] as string[],
    /** Awaited before the answer is given. */
    before: (async () => {}) as (message: Got) => Promise<void>,
  }
  web.serve(path, async (request, response) => {
    const chunks: Uint8Array[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const { headers } = request
    const cursors = JSON.parse(body).changes.map(({ cursor }: { cursor: string }) => cursor)
    const message: Got = {
      id: String(headers['webhook-id']),
      timestamp: Number(headers['webhook-timestamp']),
      signature: String(headers['webhook-signature']),
      body,
      headers,
      cursors,
    }
    got.push(message)
    const { status, location } = receiver
    await receiver.before(message)
    if (status >= 200 && status < 300) receiver.taken.push(...cursors)
    response.writeHead(status, location === undefined ? {} : { location })
    response.end(status === 204 ? undefined : 'what it says')
  })
  return receiver
}

type Receiver = ReturnType<typeof openReceiver>

async function register(receiver: Pick<Receiver, 'url'>, extra: object = {}): Promise<Webhook> {
  const { status, text, body } = await room.send('POST', '/api/webhooks', {
    token: room.admin.token,
    body: { name: `推送${receiver.url.slice(-4)}`, url: receiver.url, ...extra },
  })
  expect(status, text).toBe(201)
  return body.doc
}

const stored = async ({ id }: Webhook): Promise<Webhook> =>
  (await room.send('GET', `/api/webhooks/${id}?depth=0`, { token: room.admin.token })).body

const patch = async ({ id }: Webhook, body: object): Promise<Webhook> => {
  const { token } = room.admin
  const answer = await room.send('PATCH', `/api/webhooks/${id}`, { token, body })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.doc
}

/** As in production, but with leave to send to this machine. */
const reaching = (extra: Partial<Asking> = {}): Asking => ({
  ...web.fetching,
  patience: 5 * second,
  most: receiverAsking.most,
  ...extra,
})

/** Runs the job at an instant. */
async function run(now = Date.now() + second, extra: Partial<Sending> = {}) {
  await sendWebhooks(await createLocalReq({}, room.payload), {
    asking: reaching(),
    readFeed: (req, since) => readChanges(req, { since }),
    clock: () => now,
    ...extra,
  })
}

async function live(title: string): Promise<Written> {
  const written = await room.write(title)
  await room.publish(written.id)
  return written
}

const flag = async ({ id }: Written) => {
  const { status, text } = await room.send('POST', `/api/articles/${id}/flags`, {
    token: room.editor.token,
    body: { severity: 'block', reason: 'outdated', message: '已改。' },
  })
  expect(status, text).toBe(201)
}

/** The feed since a cursor, as it is asked for. */
const feed = async (since: string) =>
  (await room.send('GET', `/api/changes?since=${since}`)).body as {
    changes: { cursor: string; type: string }[]
    next: string
  }

const deliveriesOf = async ({ id }: Webhook) =>
  (
    await room.send('GET', `/api/webhook-deliveries?where[webhook][equals]=${id}&depth=0`, {
      token: room.admin.token,
    })
  ).body.docs

/** Verifies by hand, by the words of the specification. */
function isSigned({ id, timestamp, body, signature }: Got, secret: string): boolean {
  const key = Uint8Array.from(Buffer.from(secret.replace('whsec_', ''), 'base64'))
  const hmac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return signature.split(' ').includes(`v1,${hmac}`)
}

const only = <T>(list: readonly T[]): T => {
  expect(list).toHaveLength(1)
  return list[0] as T
}

describe('a webhook', () => {
  it('gets what the feed says from now on, signed, once', async () => {
    await live('在有推送之前')
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const began = String((await stored(webhook)).cursor)
    await run()
    expect(receiver.got).toEqual([])

    const article = await live('有推送之后')
    await flag(article)
    const now = Date.now() + second
    await run(now)
    await run(now)
    const message = only(receiver.got)
    expect(JSON.parse(message.body)).toEqual(await feed(began))
    expect(JSON.parse(message.body).changes).toMatchObject([
      { type: 'published', article: { id: article.id, slug: article.slug } },
      { type: 'withheld', article: { id: article.id, slug: article.slug } },
    ])
    expect(webhook.secret).toMatch(/^whsec_/)
    expect(isSigned(message, webhook.secret ?? '')).toBe(true)
    expect(message.timestamp).toBe(Math.floor(now / second))
    expect(message.headers['content-type']).toBe('application/json')
    expect(message.headers.authorization).toBeUndefined()
    expect(message.headers.cookie).toBeUndefined()
    expect(await stored(webhook)).toMatchObject({
      failures: 0,
      lastStatus: 204,
      lastProblem: null,
      lastDeliveredAt: new Date(now).toISOString(),
      claim: null,
    })
  })

  it('misses nothing and gets all in order while its receiver fails and recovers', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const began = String((await stored(webhook)).cursor)
    let now = Date.now() + second
    for (let round = 0; round < 12; round += 1) {
      const article = await live(`第 ${round} 轮`)
      if (round % 3 === 0) await flag(article)
      receiver.status = [500, 204, 503, 429, 200, 404][round % 6] ?? 204
      // Later than any pause so far.
      now += pauseAfter(3)
      await run(now)
    }
    receiver.status = 204
    await run(now + day)
    const all = (await feed(began)).changes.map(({ cursor }) => cursor)
    expect(all).toHaveLength(16)
    expect(receiver.taken).toEqual(all)
    expect(receiver.got.length).toBeGreaterThan(8)
  })

  it('gets the same message again after a failure, whatever has happened since', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    await live('第一次没有收下')
    receiver.status = 500
    const now = Date.now() + second
    await run(now)
    await live('其间又发布一篇')
    await run(now + 9 * second)
    expect(receiver.got).toHaveLength(1)
    receiver.status = 204
    await run(now + 10 * second)
    const [first, again, next] = receiver.got
    expect(receiver.got).toHaveLength(3)
    expect(again?.body).toBe(first?.body)
    expect(again?.id).toBe(first?.id)
    expect(again?.timestamp).toBe((first?.timestamp ?? 0) + 10)
    expect(again?.signature).not.toBe(first?.signature)
    expect(isSigned(again as Got, webhook.secret ?? '')).toBe(true)
    expect(next?.id).not.toBe(first?.id)
    expect(next?.cursors).toHaveLength(1)
  })

  it('is told of the types it chose, and passes over the others', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver, { types: ['withheld'] })
    await live('只是发布')
    await run()
    expect(receiver.got).toEqual([])
    expect((await stored(webhook)).cursor).toBe(Number((await feed('0')).next))
    await flag(await live('发布后拦截'))
    await run()
    expect(JSON.parse(only(receiver.got).body).changes).toMatchObject([{ type: 'withheld' }])
  })

  it('gets a backlog of many pages in one run, each bounded', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const { cursor } = await stored(webhook)
    for (let n = 0; n < 7; n += 1) await live(`积压第 ${n} 篇`)
    const readFeed: Sending['readFeed'] = (req, since) => readChanges(req, { since, limit: '2' })
    await run(Date.now() + second, { readFeed })
    expect(receiver.got.map(({ cursors }) => cursors.length)).toEqual([2, 2, 2, 1])
    expect(receiver.taken).toEqual(
      (await feed(String(cursor))).changes.map(({ cursor: one }) => one),
    )
  })

  it('is sent a batch once by two jobs at once', async () => {
    const receiver = openReceiver()
    await register(receiver)
    await live('两个任务同时发送')
    receiver.before = () => new Promise((resolve) => setTimeout(resolve, 300))
    await Promise.all([run(), run(), run()])
    expect(receiver.got).toHaveLength(1)
  })

  it('is left to others when whoever was sending has died, after a while', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    await live('发送中断')
    const now = Date.now() + second
    const dying = run(now, {
      // Dies between the claim and the request.
      asking: reaching({ patience: 2 * second, resolve: () => new Promise(() => {}) }),
    })
    await expect.poll(async () => (await stored(webhook)).claim).not.toBeNull()
    await run(now + 10 * second)
    expect(receiver.got).toEqual([])
    await run(now + 60 * second)
    expect(receiver.got).toHaveLength(1)
    const { cursor } = await stored(webhook)
    // The one that was thought dead comes back with a failure, which counts for nothing.
    await dying
    expect(await stored(webhook)).toMatchObject({ cursor, failures: 0, lastStatus: 204 })
  })

  it('is sent to again at once when the server was stopped on the way', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    await live('停机时正在发送')
    const stopping = new AbortController()
    receiver.before = async () => {
      stopping.abort()
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const now = Date.now() + second
    await run(now, { stop: stopping.signal })
    expect(await stored(webhook)).toMatchObject({ failures: 0, claim: null, lastStatus: null })
    receiver.before = async () => {}
    await run(now)
    expect(receiver.got).toHaveLength(2)
    expect(receiver.got[0]?.id).toBe(receiver.got[1]?.id)
  })

  it('is not held up by one that does not answer', async () => {
    const slow = openReceiver()
    const quick = openReceiver()
    await register(slow)
    await register(quick)
    let release = () => {}
    slow.before = () =>
      new Promise((resolve) => {
        release = resolve
      })
    await live('一家不答复')
    const held = run()
    await expect.poll(() => quick.taken.length).toBe(1)
    await live('另一家照常')
    await run()
    expect(quick.taken).toHaveLength(2)
    expect(slow.got).toHaveLength(1)
    slow.before = async () => {}
    release()
    await held
    expect(slow.taken).toEqual(quick.taken)
  })
})

describe('a receiver', () => {
  const refused = async (url: string, extra: Partial<Sending> = {}) => {
    const webhook = await register({ url })
    await live('不该送到')
    await run(Date.now() + second, extra)
    const { lastProblem, failures, lastError } = await stored(webhook)
    expect(failures).toBe(1)
    return { lastProblem, lastError, deliveries: await deliveriesOf(webhook) }
  }

  it('at a private address is refused, by whatever the DNS says of it', async () => {
    for (const address of [
      '10.0.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '::1',
      '::ffff:192.168.0.1',
    ]) {
      const asking = { ...receiverAsking, resolve: async () => ({ addresses: [address] }) }
      const { lastProblem, lastError } = await refused('https://rebound.example.com/', { asking })
      expect(lastProblem).toBe('private_address')
      expect(lastError).toBe(address)
    }
    // One bad address among good ones is enough.
    const asking = {
      ...receiverAsking,
      resolve: async () => ({ addresses: ['93.184.216.34', '10.0.0.1'] }),
    }
    const { lastProblem } = await refused('https://rebound.example.com/', { asking })
    expect(lastProblem).toBe('private_address')
  })

  it('is refused where it is registered, if it can be told there', async () => {
    for (const url of [
      'ftp://example.com/',
      'javascript:alert(1)',
      'example.com/hook',
      'http://127.0.0.1/',
      'http://[::1]:8080/',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f000001/',
      'http://2130706433/',
      'http://169.254.169.254/latest/meta-data',
      'http://localhost:3000/',
      'http://api.localhost/',
      'https://user:password@example.com/',
      'https://example.com:22/',
      `https://example.com/${'x'.repeat(2000)}`,
      '',
    ]) {
      const { status } = await room.send('POST', '/api/webhooks', {
        token: room.admin.token,
        body: { name: '不行', url },
      })
      expect(status, url).toBe(400)
    }
    const { totalDocs } = await room.payload.count({
      collection: 'webhooks',
      where: { id: { exists: true } },
    })
    expect(totalDocs).toBe(0)
  })

  it('that redirects has failed, and the other address is not asked', async () => {
    const other = openReceiver()
    for (const status of [301, 302, 303, 307, 308]) {
      const receiver = openReceiver()
      Object.assign(receiver, { status, location: other.url })
      const { lastProblem, lastError } = await refused(receiver.url)
      expect(lastProblem).toBe('redirected')
      expect(lastError).toBe(`HTTP ${status}`)
    }
    expect(other.got).toEqual([])
  })

  it('that answers too late has failed, and is asked for the same again', async () => {
    const receiver = openReceiver()
    receiver.before = () => new Promise((resolve) => setTimeout(resolve, 1500))
    const asking = reaching({ patience: 300 })
    const { lastProblem, deliveries } = await refused(receiver.url, { asking })
    expect(lastProblem).toBe('timed_out')
    expect(deliveries).toMatchObject([
      { kind: 'changes', changes: 1, status: null, problem: 'timed_out' },
    ])
  })

  it('that talks without end is not listened to', async () => {
    web.serve('/endless', (_, response) => {
      response.writeHead(200)
      const talk = setInterval(() => response.write('x'.repeat(1024)), 5)
      response.on('close', () => clearInterval(talk))
    })
    const webhook = await register({ url: web.at('/endless') })
    await live('答个没完')
    await run()
    expect(await stored(webhook)).toMatchObject({ lastStatus: 200, failures: 0 })
  })
})

describe('a webhook that keeps failing', () => {
  /** Lets it fail until it is switched off; gives when that was. */
  async function exhaust(webhook: Webhook): Promise<number> {
    let now = Date.now() + second
    for (let attempt = 1; attempt <= failuresAtMost; attempt += 1) {
      await run(now)
      const standing = await stored(webhook)
      expect(standing.failures).toBe(attempt)
      expect(standing.enabled).toBe(attempt < failuresAtMost)
      if (standing.enabled) now = Date.parse(standing.nextAttemptAt ?? '')
    }
    return now
  }

  const inboxOf = async ({ token }: Member) =>
    (
      await room.send(
        'GET',
        '/api/notifications?where[kind][equals]=webhook_disabled&sort=-createdAt&depth=0',
        { token },
      )
    ).body.docs

  it('is switched off after a day, with a word to the administrators, and goes on where it stopped', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const began = String((await stored(webhook)).cursor)
    await live('接收方出错')
    receiver.status = 500
    const first = Date.now()
    const now = await exhaust(webhook)
    expect((now - first) / day).toBeGreaterThan(0.9)
    expect((now - first) / day).toBeLessThan(1.1)
    expect(await stored(webhook)).toMatchObject({
      disabledAt: new Date(now).toISOString(),
      disabledReason: 'failing',
      lastStatus: 500,
      lastProblem: 'http_status',
      lastError: 'HTTP 500',
    })
    const told = await inboxOf(room.admin)
    expect(told).toMatchObject([{ title: webhook.name, webhook: webhook.id }])
    expect(told[0].readAt ?? null).toBeNull()
    expect(await inboxOf(room.reviewer)).toEqual([])
    expect(await inboxOf(room.editor)).toEqual([])
    await composeMails(await createLocalReq({}, room.payload), now)
    const { docs } = await room.payload.find({
      collection: 'mails',
      where: { to: { equals: room.admin.user.email } },
      sort: '-createdAt',
    })
    expect(docs[0]?.text).toContain(`推送“${webhook.name}”一直送不到，已停用`)
    expect(docs[0]?.text).toContain(`/admin/collections/webhooks/${webhook.id}`)

    await live('停用期间发布的')
    await run(now + 2 * day)
    expect(receiver.got).toHaveLength(failuresAtMost)

    receiver.status = 204
    await patch(webhook, { enabled: true })
    expect(await stored(webhook)).toMatchObject({
      enabled: true,
      failures: 0,
      disabledAt: null,
      disabledReason: null,
    })
    expect((await inboxOf(room.admin))[0].readAt).toMatch(/^\d{4}-/)
    await run()
    expect(receiver.taken).toEqual((await feed(began)).changes.map(({ cursor }) => cursor))
    expect(receiver.taken).toHaveLength(2)
  })

  it('goes on from now where that is chosen', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    await live('会被跳过')
    await patch(webhook, { enabled: false })
    await run()
    expect(receiver.got).toEqual([])
    expect((await patch(webhook, { enabled: true, skipMissed: true })).skipMissed).toBe(false)
    await run()
    expect(receiver.got).toEqual([])
    const article = await live('启用以后的')
    await run()
    expect(JSON.parse(only(receiver.got).body).changes).toMatchObject([
      { article: { id: article.id } },
    ])
  })

  it('is switched off at once by 410', async () => {
    const receiver = openReceiver()
    receiver.status = 410
    const webhook = await register(receiver)
    await live('接收方说不再需要')
    await run()
    expect(await stored(webhook)).toMatchObject({
      enabled: false,
      disabledReason: 'gone',
      failures: 1,
      lastStatus: 410,
    })
    expect((await inboxOf(room.admin))[0]).toMatchObject({ webhook: webhook.id })
    await run(Date.now() + 2 * day)
    expect(receiver.got).toHaveLength(1)
  })

  it('is tried at once at its new address, from where it stopped', async () => {
    const broken = openReceiver()
    broken.status = 500
    const webhook = await register(broken)
    await live('换个地址')
    await run()
    const repaired = openReceiver()
    await patch(webhook, { url: repaired.url })
    await run()
    expect(repaired.taken).toEqual(broken.got[0]?.cursors)
  })
})

describe('the secret', () => {
  it('is given to administrators, and stored so that the database alone does not tell it', async () => {
    const webhook = await register(openReceiver())
    expect((await stored(webhook)).secret).toBe(webhook.secret)
    const raw = JSON.stringify(
      await room.payload.db.find({ collection: 'webhooks', where: { id: { equals: webhook.id } } }),
    )
    expect(raw).toContain(webhook.id)
    expect(raw).not.toContain('whsec_')
    const key = webhook.secret?.replace('whsec_', '') ?? ''
    expect(raw).not.toContain(key)
    // It survives a write of the rest, and cannot be chosen.
    await patch(webhook, { name: '改名', secret: 'whsec_mine', cursor: 0, failures: 99 })
    const after = await stored(webhook)
    expect(after).toMatchObject({ name: '改名', secret: webhook.secret, failures: 0 })
    expect(after.cursor).toBe(webhook.cursor ?? after.cursor)
  })

  it('is rotated, and the one before signs too for a day', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const url = `/api/webhooks/${webhook.id}/rotate`
    const { status, body, headers } = await room.send('POST', url, { token: room.admin.token })
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(body.secret).toMatch(/^whsec_/)
    expect(body.secret).not.toBe(webhook.secret)
    expect((await stored(webhook)).secret).toBe(body.secret)
    // A write in between keeps both.
    await patch(webhook, { name: '轮换之后' })
    await live('轮换之后')
    await run()
    expect(isSigned(only(receiver.got), body.secret)).toBe(true)
    expect(isSigned(only(receiver.got), webhook.secret ?? '')).toBe(true)
    await live('一天以后')
    await run(Date.now() + day + second)
    expect(isSigned(receiver.got[1] as Got, body.secret)).toBe(true)
    expect(isSigned(receiver.got[1] as Got, webhook.secret ?? '')).toBe(false)
  })

  it('that cannot be read signs nothing', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    await room.payload.db.updateOne({
      collection: 'webhooks',
      id: webhook.id,
      data: { secret: '00'.repeat(48) },
    })
    await live('密钥无法读取')
    await run()
    expect(receiver.got).toEqual([])
    expect(await stored(webhook)).toMatchObject({ lastProblem: 'no_secret', failures: 1 })
  })
})

describe('a test', () => {
  /** Asked for through an endpoint that may reach this machine. */
  const ping = async ({ id }: Webhook, { user }: Member) => {
    const req = await createLocalReq(
      { user: { ...user, collection: 'users' } as never },
      room.payload,
    )
    Object.assign(req, { routeParams: { id } })
    const { handler } = testEndpoint(reaching())
    return (await handler(req)).json()
  }

  it('sends a signed ping, answers with what came back and changes nothing', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver, { enabled: false })
    await live('不随测试发送')
    const before = await stored(webhook)
    receiver.status = 200
    expect(await ping(webhook, room.admin)).toMatchObject({
      id: webhook.id,
      status: 200,
      problem: null,
      text: 'what it says',
    })
    const message = only(receiver.got)
    expect(isSigned(message, webhook.secret ?? '')).toBe(true)
    expect(JSON.parse(message.body)).toEqual({
      changes: [],
      next: String(before.cursor),
      ping: true,
    })
    receiver.status = 500
    expect(await ping(webhook, room.admin)).toMatchObject({
      status: 500,
      problem: { code: 'http_status' },
      text: 'what it says',
    })
    const { deliveries: _, ...after } = await stored(webhook)
    const { deliveries: __, ...standing } = before
    expect(after).toEqual(standing)
    expect(await deliveriesOf(webhook)).toMatchObject([
      { kind: 'ping', status: 500, problem: 'http_status' },
      { kind: 'ping', status: 200, problem: null },
    ])
  })

  it('does not reach this machine, asked for over HTTP', async () => {
    const webhook = await register({ url: web.at('/asked-over-http', 'localhost.example.com') })
    const { status, body } = await room.send('POST', `/api/webhooks/${webhook.id}/test`, {
      token: room.admin.token,
    })
    expect(status).toBe(200)
    expect(body.status).toBeNull()
    expect(web.asked).not.toContain('/asked-over-http')
  })
})

describe('to all but administrators', () => {
  it('nothing of it is there', async () => {
    const webhook = await register(openReceiver())
    const site = await room.site('curious')
    const asking = [
      {},
      { headers: site },
      { token: room.editor.token },
      { token: room.reviewer.token },
    ]
    for (const options of asking) {
      for (const [method, path, body] of [
        ['GET', '/api/webhooks', undefined],
        ['GET', `/api/webhooks/${webhook.id}`, undefined],
        ['GET', '/api/webhooks/count', undefined],
        ['GET', '/api/webhook-deliveries', undefined],
        ['POST', '/api/webhooks', { name: 'x', url: 'https://example.com/' }],
        ['PATCH', `/api/webhooks/${webhook.id}`, { url: 'https://example.com/' }],
        ['DELETE', `/api/webhooks/${webhook.id}`, undefined],
        ['POST', `/api/webhooks/${webhook.id}/test`, {}],
        ['POST', `/api/webhooks/${webhook.id}/rotate`, {}],
        ['POST', `/api/webhooks/${webhook.id}/duplicate`, {}],
      ] as const) {
        const answer = await room.send(method, path, { ...options, body })
        expect([401, 403], `${method} ${path} ${answer.text}`).toContain(answer.status)
        expect(answer.text).not.toContain('whsec_')
        expect(answer.text).not.toContain(webhook.id)
      }
    }
    expect((await stored(webhook)).secret).toBe(webhook.secret)
    const { body } = await room.graphql(
      '{ __type(name: "Webhook") { name } Webhooks { totalDocs } }',
      {
        token: room.admin.token,
      },
    )
    expect(JSON.stringify(body)).not.toContain('"totalDocs"')
  })

  it('its endpoints say why', async () => {
    const { id } = await register(openReceiver())
    const rotate = (options: object) => room.send('POST', `/api/webhooks/${id}/rotate`, options)
    expect(codesOf(await rotate({}))).toEqual(['not_signed_in'])
    expect(codesOf(await rotate({ token: room.reviewer.token }))).toEqual(['not_permitted'])
    const { token } = room.admin
    const none = await room.send('POST', `/api/webhooks/${randomUUID()}/test`, { token })
    expect([400, 404]).toContain(none.status)
  })
})

describe('the record of deliveries', () => {
  it('says what was tried, and is forgotten after thirty days', async () => {
    const receiver = openReceiver()
    const webhook = await register(receiver)
    const { cursor } = await stored(webhook)
    await live('留下记录')
    receiver.status = 503
    const now = Date.now() + second
    await run(now)
    receiver.status = 200
    await run(now + 60 * second)
    const { next } = await feed(String(cursor))
    expect(await deliveriesOf(webhook)).toMatchObject([
      { kind: 'changes', changes: 1, since: String(cursor), next, status: 200, problem: null },
      { kind: 'changes', changes: 1, next, status: 503, problem: 'http_status', error: 'HTTP 503' },
    ])
    const forget = async (at: number) =>
      forgetOldMessages(await createLocalReq({}, room.payload), at)
    await forget(now + 29 * day)
    expect(await deliveriesOf(webhook)).toHaveLength(2)
    await forget(now + 31 * day)
    expect(await deliveriesOf(webhook)).toEqual([])
  })

  it('goes with its webhook, and so does what was told of it', async () => {
    const receiver = openReceiver()
    receiver.status = 410
    const webhook = await register(receiver)
    await live('推送被删除')
    await run()
    const { token } = room.admin
    const { status } = await room.send('DELETE', `/api/webhooks/${webhook.id}`, { token })
    expect(status).toBe(200)
    expect(await deliveriesOf(webhook)).toEqual([])
    const { totalDocs } = await room.payload.count({
      collection: 'notifications',
      where: { webhook: { equals: webhook.id } },
    })
    expect(totalDocs).toBe(0)
  })
})

describe('a consumer that is told by webhook', () => {
  it('holds what the API serves', async () => {
    const mirror = new Mirror(room)
    await mirror.poll()
    const receiver = openReceiver()
    receiver.before = async ({ body }) => mirror.take(JSON.parse(body))
    await register(receiver)
    const articles = await Promise.all(['甲', '乙', '丙'].map((title) => live(`推送镜像${title}`)))
    await run()
    await flag(articles[0] as Written)
    await room.take(articles[1]?.id ?? '', 'withdraw', room.reviewer, { reason: '已并入另一篇。' })
    await run()
    expect(mirror.articles).toEqual(await readAll(room))
    expect(mirror.articles.has(articles[2]?.id ?? '')).toBe(true)
    expect(mirror.cursors).toEqual((await feed('0')).changes.map(({ cursor }) => cursor))
  })
})
