import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refusalsOf } from '../../src/access/RefusedError.ts'
import { checkEndpoint } from '../../src/collections/sourceEndpoints.ts'
import { checkSources } from '../../src/operations/checkSources.ts'
import type { Source } from '../../src/payload-types.ts'
import { runJobs } from '../../src/platform/jobs.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'
import { openWebServer, page, type WebServer } from '../webServer.ts'

const day = 24 * 60 * 60 * 1000
const start = Date.parse('2026-11-22T02:00:00Z')

let room: Newsroom
let web: WebServer
beforeAll(async () => {
  room = await openNewsroom()
  web = await openWebServer()
})
afterAll(async () => {
  await web.close()
  await room.close()
})

/** An entry of the register, and the page at its address. */
async function register(path: string, text = '断缴三个月以内补缴的，待遇不受影响。') {
  const said = { text }
  web.serve(
    path,
    page(() => `<p>${said.text}</p>`),
  )
  const {
    status,
    text: answer,
    body,
  } = await room.send('POST', '/api/sources', {
    token: room.editor.token,
    body: { title: `办法${path}`, url: web.at(path) },
  })
  expect(status, answer).toBe(201)
  return { ...(body.doc as Source), said }
}

/** The outcomes of a check of everything, by the entry's id. */
async function check(now: number, extra: object = {}) {
  const req = await createLocalReq({}, room.payload)
  const clock = () => now
  const checked = await checkSources(req, { fetching: web.fetching, clock, ...extra })
  return new Map(checked.map((one) => [one.id, one]))
}

const stored = async (id: string): Promise<Source> =>
  (await room.send('GET', `/api/sources/${id}`, { token: room.editor.token })).body

const tasksOf = async (article: string) =>
  (
    await room.send('GET', `/api/review-tasks?where[article][equals]=${article}&depth=0`, {
      token: room.editor.token,
    })
  ).body.docs

const resting = (row: object) => ({ sources: [{ title: '实施办法', ...row }] })

async function live(title: string, row: object): Promise<string> {
  const { id } = await room.write(title, resting(row))
  await room.publish(id)
  return id
}

const edit = async (id: string, body: object) => {
  const { token } = room.editor
  const { status, text } = await room.send('PATCH', `/api/articles/${id}`, { token, body })
  expect(status, text).toBe(200)
}

describe('a check of the sources', () => {
  it('first records, then compares', async () => {
    const { id, said } = await register('/compared')
    expect((await check(start)).get(id)).toMatchObject({ outcome: 'recorded', problem: null })
    const first = await stored(id)
    expect(first).toMatchObject({
      checkOutcome: 'recorded',
      checkedAt: new Date(start).toISOString(),
      checkProblem: null,
    })
    expect(first.checkedHash).toMatch(/^[\da-f]{64}$/)
    expect((await check(start + day)).get(id)?.outcome).toBe('unchanged')
    expect((await stored(id)).checkedHash).toBe(first.checkedHash)
    said.text = '断缴六个月以内补缴的，待遇不受影响。'
    expect((await check(start + 2 * day)).get(id)?.outcome).toBe('changed')
    expect((await stored(id)).checkedHash).not.toBe(first.checkedHash)
  })

  it('opens a task on exactly the live articles that rest on a source that changed, once', async () => {
    const { id, title, url, said } = await register('/tasks')
    const other = await register('/tasks-of-another')
    const named = await live('以条目为依据', { register: id })
    const addressed = await live('以网址为依据', { url })
    const spelt = await live('网址写法不同', { url: `${url}/` })
    const begun = await live('草稿才有这条依据', { title: '别的文件' })
    await edit(begun, resting({ register: id }))
    const dropped = await live('草稿不再有这条依据', { url })
    await edit(dropped, resting({ title: '别的文件' }))
    const neither = await live('依据别的文件', { register: other.id, url: other.url })
    const { id: draft } = await room.write('还没发布的', resting({ register: id }))
    const withdrawn = await live('已撤下的', { register: id })
    await room.take(withdrawn, 'withdraw', room.reviewer, { reason: '已废止。' })
    await check(start)
    const dependents = [named, addressed, spelt, begun, dropped]
    expect(await Promise.all(dependents.map(tasksOf))).toEqual([[], [], [], [], []])

    said.text = '断缴六个月。'
    expect((await check(start + day)).get(id)).toMatchObject({ outcome: 'changed', tasks: 5 })
    for (const article of dependents) {
      const tasks = await tasksOf(article)
      expect(tasks).toMatchObject([
        { reason: 'source_changed', state: 'open', dueAt: '2026-12-07T12:00:00.000Z' },
      ])
      expect(tasks[0].message).toContain(title)
      expect(tasks[0].message).toContain(url)
    }
    for (const article of [neither, draft, withdrawn]) expect(await tasksOf(article)).toEqual([])

    expect((await check(start + 2 * day)).get(id)).toMatchObject({ outcome: 'unchanged', tasks: 0 })
    expect(await tasksOf(named)).toHaveLength(1)
    said.text = '断缴九个月。'
    await check(start + 3 * day)
    expect(await tasksOf(named)).toHaveLength(2)
  })

  it('opens nothing twice when two run at once', async () => {
    const { id, said } = await register('/two-at-once')
    const article = await live('两个同时检查', { register: id })
    await check(start)
    said.text = '已修改。'
    const both = await Promise.all([check(start + day), check(start + day + 1)])
    const outcomes = both.map((one) => one.get(id)?.outcome).sort()
    expect(outcomes).toEqual(['changed', 'superseded'])
    expect(await tasksOf(article)).toHaveLength(1)
    expect((await stored(id)).checkOutcome).toBe('changed')
  })

  it('tells that a page is gone when it is so twice in a row, and two at once are once', async () => {
    const { id } = await register('/soon-gone')
    const article = await live('依据被删', { register: id })
    await check(start)
    web.serve('/soon-gone', (_, response) => response.writeHead(404).end())
    await Promise.all([check(start + day), check(start + day + 1)])
    expect(await stored(id)).toMatchObject({
      checkOutcome: 'gone',
      checkProblem: 'not_there',
      checkMessage: 'HTTP 404',
      goneSince: '2026-11-23T12:00:00.000Z',
    })
    expect(await tasksOf(article)).toEqual([])
    expect((await check(start + 2 * day)).get(id)).toMatchObject({ outcome: 'gone', tasks: 1 })
    expect((await check(start + 3 * day)).get(id)).toMatchObject({ outcome: 'gone', tasks: 0 })
    expect(await tasksOf(article)).toMatchObject([
      { reason: 'source_gone', state: 'open', dueAt: '2026-12-08T12:00:00.000Z' },
    ])
    web.serve('/soon-gone', page('<p>断缴三个月以内补缴的，待遇不受影响。</p>'))
    expect((await check(start + 4 * day)).get(id)?.outcome).toBe('unchanged')
    expect(await stored(id)).toMatchObject({ goneSince: null, checkProblem: null })
  })

  it('says of a failure nothing but that it failed', async () => {
    const { id } = await register('/failing')
    const article = await live('依据一时打不开', { register: id })
    await check(start)
    const before = await stored(id)
    web.serve('/failing', (_, response) => response.writeHead(503).end())
    for (const n of [1, 2, 3]) {
      expect((await check(start + n * day)).get(id)?.outcome).toBe('failed')
    }
    expect(await stored(id)).toMatchObject({
      checkOutcome: 'failed',
      checkProblem: 'http_status',
      checkMessage: 'HTTP 503',
      checkedHash: before.checkedHash,
    })
    expect(await tasksOf(article)).toEqual([])
  })

  it('leaves out what was checked lately and what has no address', async () => {
    const { id } = await register('/lately')
    const { body } = await room.send('POST', '/api/sources', {
      token: room.editor.token,
      body: { title: '只有文号' },
    })
    const all = await check(start)
    expect(all.has(id)).toBe(true)
    expect(all.has(body.doc.id)).toBe(false)
    const { id: newcomer } = await register('/lately-added')
    const due = await check(start + 2 * day, { olderThanDays: 7 })
    expect([...due.keys()]).toEqual([newcomer])
    expect((await check(start + 8 * day, { olderThanDays: 7 })).has(id)).toBe(true)
  })

  it('says how far it is, and ends when it is told to, with nothing recorded of what is under way', async () => {
    const { id } = await register('/stopped')
    web.serve('/stopped', () => {})
    const stop = new AbortController()
    const told: [number, number][] = []
    const progress = (done: number, total: number) => {
      told.push([done, total])
    }
    setTimeout(() => stop.abort(), 1_000)
    const checked = await check(start, { stop: stop.signal, progress })
    const { totalDocs } = await room.payload.count({
      collection: 'sources',
      where: { url: { exists: true } },
    })
    expect(told[0]).toEqual([0, totalDocs])
    expect(told.at(-1)?.[0]).toBe(checked.size)
    expect((await stored(id)).checkedAt ?? null).toBeNull()
    web.serve('/stopped', page('断缴'))
  })
})

describe('what a check found', () => {
  const forged = {
    checkOutcome: 'gone',
    checkedAt: '2031-01-01T00:00:00.000Z',
    checkedHash: 'forged',
    checkProblem: 'not_there',
    checkMessage: 'forged',
    goneSince: '2031-01-01',
  }
  const found = ({
    checkOutcome,
    checkedAt,
    checkedHash,
    checkProblem,
    checkMessage,
    goneSince,
  }: Source) =>
    [checkOutcome, checkedAt, checkedHash, checkProblem, checkMessage, goneSince].map(
      (value) => value ?? null,
    )
  const nothing = Array(6).fill(null)

  it('is written by no client and by no other code, on a new entry or an old one', async () => {
    const { id } = await register('/forged')
    const { token } = room.admin
    const body = { title: '伪造', url: web.at('/forged-too'), ...forged }
    const created = await room.send('POST', '/api/sources', { token, body })
    expect(found(await stored(created.body.doc.id))).toEqual(nothing)
    await check(start)
    const before = found(await stored(id))
    expect(before[0]).toBe('recorded')
    const patched = await room.send('PATCH', `/api/sources/${id}`, {
      token,
      body: { authority: '省医保局', ...forged },
    })
    expect(patched.status, patched.text).toBe(200)
    expect(found(await stored(id))).toEqual(before)
    const bulk = `/api/sources?where[id][equals]=${id}`
    await room.send('PATCH', bulk, { token, body: { level: 'province', ...forged } })
    await room.payload.update({ collection: 'sources', id, data: forged as Partial<Source> })
    expect(await stored(id)).toMatchObject({ authority: '省医保局', level: 'province' })
    expect(found(await stored(id))).toEqual(before)
  })

  it('belongs to its address: another one starts anew, and so does a copy', async () => {
    const { id } = await register('/moved')
    web.serve('/moved-here', page('完全不同的文字'))
    await check(start)
    const { token } = room.editor
    const copy = await room.send('POST', `/api/sources/${id}/duplicate`, { token, body: {} })
    expect(copy.status, copy.text).toBe(200)
    expect(found(await stored(copy.body.doc.id))).toEqual(nothing)
    await room.send('PATCH', `/api/sources/${id}`, { token, body: { url: web.at('/moved-here') } })
    expect(found(await stored(id))).toEqual(nothing)
    expect((await check(start + day)).get(id)?.outcome).toBe('recorded')
  })

  it('is not recorded when the address was changed meanwhile', async () => {
    const { id } = await register('/edited-meanwhile')
    web.serve('/edited-meanwhile', async (request, response) => {
      await room.send('PATCH', `/api/sources/${id}`, {
        token: room.editor.token,
        body: { url: web.at('/elsewhere') },
      })
      page('断缴')(request, response)
    })
    expect((await check(start)).get(id)?.outcome).toBe('superseded')
    expect(found(await stored(id))).toEqual(nothing)
  })

  it('is the staff’s alone', async () => {
    const { id } = await register('/staff-only')
    expect((await room.send('GET', `/api/sources/${id}`)).status).toBe(403)
    const headers = await room.site('source-reader')
    expect((await room.send('GET', `/api/sources/${id}`, { headers })).status).toBe(403)
  })
})

describe('naming an entry of the register', () => {
  it('is no part of the text, and readers do not see it', async () => {
    const { id: entry } = await register('/named')
    const { id } = await room.write('依据的条目', resting({ register: entry }))
    const { workflow } = await room.working(id)
    await room.publish(id)
    const { body } = await room.send('GET', `/api/articles/${id}`)
    expect(body.sources).toMatchObject([{ title: '实施办法' }])
    expect(body.sources[0].register).toBeUndefined()
    await edit(id, resting({}))
    expect((await room.working(id)).workflow.contentHash).toBe(workflow.contentHash)
  })
})

describe('POST /api/sources/:id/check', () => {
  const post = (id: string, token?: string) =>
    room.send('POST', `/api/sources/${id}/check`, { token })

  it('is for the staff, and of an entry there is', async () => {
    const { id } = await register('/by-hand')
    expect(codesOf(await post(id))).toEqual(['not_signed_in'])
    const headers = await room.site('source-checker')
    const answer = await room.send('POST', `/api/sources/${id}/check`, { headers })
    expect(answer.status).toBe(401)
    expect((await post('nothing', room.editor.token)).status).toBe(404)
  })

  it.each([
    undefined,
    'http://127.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:10.0.0.1]/',
    'http://user:secret@www.gov.cn/',
    'http://www.gov.cn:8080/',
  ])('refuses what cannot be checked, and records nothing: %s', async (url) => {
    const { token } = room.editor
    const { body } = await room.send('POST', '/api/sources', {
      token,
      body: { title: '办法', url },
    })
    const answer = await post(body.doc.id, token)
    expect(answer.status, answer.text).toBe(422)
    expect(codesOf(answer)).toEqual(['not_fetchable'])
    expect((await stored(body.doc.id)).checkedAt ?? null).toBeNull()
  })

  it('takes no leave to go further from a header, a query or a body', async () => {
    const { id } = await register('/no-leave')
    const answer = await room.send('POST', `/api/sources/${id}/check?allowsPort=1&reach=any`, {
      token: room.admin.token,
      headers: { 'x-forwarded-host': 'pages.test', 'x-allow-private': '1' },
      body: { fetching: { most: 1 }, allowsAddress: true },
    })
    expect(codesOf(answer)).toEqual(['not_fetchable'])
  })

  it('checks one at once, and says how it was found', async () => {
    const { id, said } = await register('/at-once')
    const article = await live('当场检查', { register: id })
    const { handler } = checkEndpoint(web.fetching)
    const user = { ...room.editor.user, collection: 'users' as const }
    const byHand = async (of: string) => {
      const req = await createLocalReq({ user: user as never }, room.payload)
      Object.assign(req, { routeParams: { id: of } })
      return (await handler(req)).json()
    }
    expect(await byHand(id)).toEqual({ id, outcome: 'recorded', tasks: 0, problem: null })
    said.text = '已修改。'
    expect(await byHand(id)).toMatchObject({ outcome: 'changed', tasks: 1 })
    expect(await tasksOf(article)).toMatchObject([{ reason: 'source_changed' }])
    web.serve('/at-once', (_, response) => response.writeHead(500).end())
    expect(await byHand(id)).toMatchObject({
      outcome: 'failed',
      problem: { code: 'http_status', detail: 'HTTP 500' },
    })
    const refused = await byHand('nothing').catch(refusalsOf)
    expect(refused).toEqual([{ code: 'not_found' }])
  })
})

describe('the job', () => {
  const freshness = { noticeAfterDays: null, blockAfterDays: null }

  it('is off unless an age is set, and then checks what is older', async () => {
    const { body } = await room.send('POST', '/api/sources', {
      token: room.editor.token,
      body: { title: '内网地址', url: 'http://10.0.0.1/' },
    })
    const off = runJobs(room.payload, { transport: null, freshness })
    await off.stop()
    expect((await stored(body.doc.id)).checkedAt ?? null).toBeNull()
    // Everything else was checked a moment ago, for the job to leave alone.
    await room.payload.db.updateMany({
      collection: 'sources',
      where: { id: { not_equals: body.doc.id } },
      data: { checkedAt: new Date().toISOString() },
      returning: false,
    })
    const on = runJobs(room.payload, { transport: null, freshness, sourcesCheckDays: 1 })
    await expect
      .poll(() => stored(body.doc.id), { timeout: 20_000 })
      .toMatchObject({
        checkOutcome: 'failed',
        checkProblem: 'private_address',
        checkMessage: '10.0.0.1',
      })
    await on.stop()
  })
})
