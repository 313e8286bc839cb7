import { createLocalReq, handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../../src/domain/corrections/rate.ts'
import { forgetReporters } from '../../src/operations/forgetReporters.ts'
import { senderHeader } from '../../src/operations/senderHeader.ts'
import { submitCorrection } from '../../src/operations/submitCorrection.ts'
import type { Correction } from '../../src/payload-types.ts'
import type { Answer, Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
let second: Member
let article: Written
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
  article = await live('断缴多久影响报销')
})
afterAll(() => room.close())

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

async function live(title: string, extra: object = {}): Promise<Written> {
  const written = await room.write(title, extra)
  await room.publish(written.id)
  return written
}

let addresses = 0
/** An address nobody has sent from yet. */
const newAddress = () => `198.51.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`

/** Reports something; each time from somewhere else unless told otherwise. */
const report = (body: object = {}, sender = newAddress(), headers: Record<string, string> = {}) =>
  room.send('POST', '/api/corrections', {
    headers: { [senderHeader]: sender, ...headers },
    body: { article: article.slug, message: '应为六个月，不是三个月。', ...body },
  })

async function reported(body: object = {}): Promise<Correction> {
  const answer = await report(body)
  expect(answer.status, answer.text).toBe(202)
  return stored(answer.body.reference)
}

async function stored(reference: string): Promise<Correction> {
  const { docs } = await room.payload.find({
    collection: 'corrections',
    where: { reference: { equals: reference } },
    showHiddenFields: true,
    depth: 0,
  })
  expect(docs).toHaveLength(1)
  return docs[0] as Correction
}

// Without a filter MongoDB only estimates.
const count = async () =>
  (await room.payload.count({ collection: 'corrections', where: { reference: { exists: true } } }))
    .totalDocs

const outcome = (reference: string | null | undefined) =>
  room.send('GET', `/api/corrections/outcome/${reference}`)

const accept = (id: string, by: Member | undefined, body: object = { severity: 'notice' }) =>
  room.send('POST', `/api/corrections/${id}/accept`, { token: by?.token, body })

const reject = (id: string, by: Member | undefined, body: object = { reason: '原文无误。' }) =>
  room.send('POST', `/api/corrections/${id}/reject`, { token: by?.token, body })

const eventsOf = async (id: string) =>
  (await room.send('GET', `/api/articles/${id}/history`, { token: room.editor.token })).body.events

describe('a correction', () => {
  it('is taken in from anybody, with what was said, and leaves them a reference alone', async () => {
    const full = {
      message: '  应为六个月。  ',
      quote: '中断不超过3个月的',
      sourceUrl: 'https://example.gov.cn/2026-1',
      contact: 'reader@example.com',
      state: 'accepted',
      reason: '编造的',
      senderHash: 'x',
      sequence: 999_999,
      reference: 'AAAA-AAAA-AAAA-AAAA',
      id: 'f'.repeat(24),
    }
    const answer = await report(full)
    expect(answer.status, answer.text).toBe(202)
    expect(Object.keys(answer.body)).toEqual(['reference'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.body.reference).not.toBe(full.reference)
    const kept = await stored(answer.body.reference)
    expect(kept).toMatchObject({
      article: article.id,
      message: '应为六个月。',
      quote: full.quote,
      sourceUrl: full.sourceUrl,
      contact: full.contact,
      state: 'open',
    })
    expect(kept.reason).toBeFalsy()
    expect(kept.sequence).toBeLessThan(1000)
    expect(kept.id).not.toBe(full.id)
  })

  it('is taken in from a site and from the staff in the same way', async () => {
    const headers = await room.site('reporting')
    expect((await report({}, newAddress(), headers)).status).toBe(202)
    const asEditor = { authorization: `JWT ${room.editor.token}` }
    const answer = await report({ state: 'rejected' }, newAddress(), asEditor)
    expect(answer.status, answer.text).toBe(202)
    expect(Object.keys(answer.body)).toEqual(['reference'])
    expect((await stored(answer.body.reference)).state).toBe('open')
  })

  it.each<[string, object]>([
    ['message', { message: '' }],
    ['message', { message: ' \n ' }],
    ['message', { message: '长'.repeat(2001) }],
    ['message', { message: ['a', 'b'] }],
    ['message', { message: { $gt: '' } }],
    ['quote', { quote: '长'.repeat(501) }],
    ['sourceUrl', { sourceUrl: 'javascript:alert(1)' }],
    ['sourceUrl', { sourceUrl: 'example.gov.cn' }],
    ['sourceUrl', { sourceUrl: `https://example.gov.cn/${'a'.repeat(2000)}` }],
    ['contact', { contact: 'x'.repeat(201) }],
    ['article', { article: '' }],
    ['article', { article: { not_equals: 'x' } }],
  ])('is refused where its %s is not what it should be: %j', async (field, body) => {
    const before = await count()
    const answer = await report(body)
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors).toMatchObject([{ code: 'invalid_request', fields: [field] }])
    expect(await count()).toBe(before)
  })

  it('may be as long as it may be', async () => {
    const answer = await report({
      message: '长'.repeat(2000),
      quote: '引'.repeat(500),
      contact: '微'.repeat(200),
      sourceUrl: `https://example.gov.cn/${'a'.repeat(1900)}`,
    })
    expect(answer.status, answer.text).toBe(202)
  })

  it.each(['[]', 'null', '"text"', '{', '', '[{"article":"x"}]'])(
    'is refused where the body is no object: %s',
    async (text) => {
      const answer = await raw(text)
      expect(answer.status, answer.text).toBe(400)
      expect(codesOf(answer)).toEqual(['invalid_request'])
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is refused as %s, which any page may make a browser send',
    async (type) => {
      const before = await count()
      const body = JSON.stringify({ article: article.slug, message: '借别人的浏览器发来的' })
      const answer = await raw(body, { 'content-type': type })
      expect(answer.body.errors).toMatchObject([{ fields: ['content-type'] }])
      expect(await count()).toBe(before)
    },
  )

  it('lets no other origin read its answers', async () => {
    const origin = { origin: 'https://elsewhere.example' }
    const asked = await room.send('OPTIONS', '/api/corrections', { headers: origin })
    const sent = await report({}, newAddress(), origin)
    for (const { headers } of [asked, sent]) {
      expect(headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('is not read further than it may be long, whatever it says of its length', async () => {
    const large = JSON.stringify({
      article: article.slug,
      message: 'x',
      filler: 'x'.repeat(17_000),
    })
    expect(codesOf(await raw(large))).toEqual(['too_large'])
    expect((await raw('{}', { 'content-length': '1000000' })).status).toBe(413)

    let given = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1024
        controller.enqueue(new Uint8Array(1024).fill(32))
      },
    })
    const answer = await raw(endless)
    expect(answer.status, answer.text).toBe(413)
    expect(given).toBeLessThan(32 * 1024)
  })

  it('is not stored where the field that no reader sees is filled in', async () => {
    const before = await count()
    const caught = await report({ website: 'https://spam.example' })
    const other = await report({ website: true, article: 'no-such-article' })
    const real = await report()
    expect([caught.status, other.status]).toEqual([202, 202])
    expect(await count()).toBe(before + 1)
    const shape = (answer: Answer) => answer.text.replace(/[0-9A-Z]{4}/g, 'XXXX')
    expect(shape(caught)).toBe(shape(real))
    expect([...caught.headers.keys()]).toEqual([...real.headers.keys()])
    expect((await outcome(caught.body.reference)).status).toBe(404)
    expect((await report({ website: '' })).status).toBe(202)
    expect(await count()).toBe(before + 2)
  })

  it('survives signs that no database likes', async () => {
    const { reference } = await reported({ message: 'a\u0000b\ud800c\u202e<script>' })
    expect((await outcome(reference)).status).toBe(200)
  })
})

/** A body that is not of our making. */
async function raw(
  body: string | ReadableStream<Uint8Array>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const request = new Request('http://127.0.0.1:3000/api/corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [senderHeader]: newAddress(), ...headers },
    body,
    duplex: 'half',
  } as RequestInit)
  const response = await handleEndpoints({
    config: room.config,
    request,
    path: '/api/corrections',
  })
  const text = await response.text()
  return { status: response.status, text, body: JSON.parse(text), headers: response.headers }
}

describe('the article of a correction', () => {
  it('may be served, withheld, expired or withdrawn', async () => {
    const withheld = await live('拦截中的一篇')
    await room.send('POST', `/api/articles/${withheld.id}/flags`, {
      token: room.editor.token,
      body: { severity: 'block', reason: 'outdated', message: '已改。' },
    })
    const expired = await live('过期的一篇', { effectiveTo: '2020-12-31' })
    const withdrawn = await live('撤下的一篇')
    await room.take(withdrawn.id, 'withdraw', room.reviewer, { reason: '已废止' })
    for (const { slug } of [article, withheld, expired, withdrawn]) {
      const answer = await report({ article: slug })
      expect(answer.status, answer.text).toBe(202)
    }
  })

  it('is not there for a draft, one in review or scheduled, nor for a guess: all answers are alike', async () => {
    const draft = await room.write('草稿')
    const inReview = await room.write('送审中')
    const scheduled = await room.write('待发布')
    await room.take(inReview.id, 'submit', room.editor)
    await room.take(scheduled.id, 'submit', room.editor)
    await room.take(scheduled.id, 'approve', room.reviewer)
    await room.take(scheduled.id, 'schedule', room.editor, { publishAt: '2999-01-01T00:00:00Z' })
    const before = await count()
    const guesses = [draft.slug, inReview.slug, scheduled.slug, 'no-such-article', draft.id, '%']
    const answers = await Promise.all(guesses.map((slug) => report({ article: slug })))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
    const headers = answers.map((answer) => JSON.stringify([...answer.headers]))
    expect(new Set(headers).size).toBe(1)
    expect(await count()).toBe(before)
  })

  it('is the live one, not the draft beside it', async () => {
    const { id } = await live('旁边有草稿的一篇')
    await room.send('PATCH', `/api/articles/${id}`, {
      token: room.editor.token,
      body: { title: '改过的标题' },
    })
    const { slug } = await room.working(id)
    const { article: about } = await reported({ article: slug })
    expect(about).toBe(id)
  })
})

describe('limits', () => {
  const codes = (answers: readonly Answer[]) => answers.map(({ status }) => status)
  const start = Date.parse('2031-05-06T00:00:00.000Z')

  it('let one address send five in an hour, and say when to try again', async () => {
    const address = newAddress()
    for (let n = 0; n < 5; n += 1) expect((await report({}, address)).status).toBe(202)
    const before = await count()
    const over = await report({}, address)
    expect(over.status).toBe(429)
    expect(over.body.errors[0]).toMatchObject({ code: 'too_many_requests' })
    const wait = Number(over.headers.get('retry-after'))
    expect(wait).toBe(over.body.errors[0].retryAfter)
    expect(wait).toBeGreaterThan(3500)
    expect(wait).toBeLessThanOrEqual(3600)
    expect(await count()).toBe(before)
    // Nothing is told about articles any more.
    expect((await report({ article: 'no-such-article' }, address)).status).toBe(429)
    expect((await report({}, newAddress())).status).toBe(202)
  })

  it('hold for all that an IPv6 subscriber has, and for IPv4 in whatever clothes', async () => {
    const taken = []
    for (let n = 1; n <= 6; n += 1) taken.push(await report({}, `2001:db8:7:7:${n}::${n}`))
    expect(codes(taken)).toEqual([202, 202, 202, 202, 202, 429])
    expect((await report({}, '2001:db8:7:8::1')).status).toBe(202)

    const disguised = ['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:cb00:7107']
    const more = []
    for (const address of [...disguised, ...disguised]) more.push(await report({}, address))
    expect(codes(more)).toEqual([202, 202, 202, 202, 202, 429])
  })

  it('are not escaped by saying that one is somebody else', async () => {
    const address = newAddress()
    const answers = []
    for (let n = 1; n <= 6; n += 1) {
      answers.push(
        await report({}, address, {
          'x-forwarded-for': `192.0.2.${n}`,
          forwarded: `for=192.0.2.${n}`,
          'x-real-ip': `192.0.2.${n}`,
          'cf-connecting-ip': `192.0.2.${n}`,
          x_policydesk_sender: `192.0.2.${n}`,
        }),
      )
    }
    expect(codes(answers)).toEqual([202, 202, 202, 202, 202, 429])
  })

  it('hold for everybody without an address together', async () => {
    const now = start - 30 * day
    const answers = []
    for (const sender of [null, '', 'nonsense', null, 'unknown']) {
      answers.push(await submit(sender, now))
    }
    expect(answers).toEqual([0, 0, 0, 0, 0])
    expect(await submit(null, now)).toBe(3600)
  })

  it('let the sixth through once the first is an hour old, and twenty in a day', async () => {
    const address = newAddress()
    for (let n = 0; n < 5; n += 1) expect(await submit(address, start + n * minute)).toBe(0)
    expect(await submit(address, start + 30 * minute)).toBe(30 * 60)
    expect(await submit(address, start + hour)).toBe(0)
    for (let n = 6; n < 20; n += 1) expect(await submit(address, start + n * hour)).toBe(0)
    expect(await submit(address, start + 21 * hour)).toBe(3 * 3600)
    expect(await submit(address, start + day)).toBe(0)
  })

  it('hold for everybody together', async () => {
    const now = start + 30 * day
    const { most } = limits.everybody[0]
    for (let n = 0; n < most; n += 1) {
      const at = new Date(now - n * 1000).toISOString()
      await room.payload.db.create({
        collection: 'corrections',
        data: { article: article.id, message: '很多人', createdAt: at, updatedAt: at },
      })
    }
    expect(await submit(newAddress(), now)).toBe(3600 - most + 1)
    expect(await submit(newAddress(), now + 3600_000 - (most - 1) * 1000)).toBe(0)
  })

  it('are not exceeded by many at once', async () => {
    const address = newAddress()
    const answers = await Promise.all(Array.from({ length: 12 }, () => report({}, address)))
    expect(codes(answers).filter((status) => status === 202)).toHaveLength(5)
    expect(codes(answers).filter((status) => status === 429)).toHaveLength(7)
  })

  /** Sends one at an instant; gives how many seconds it was told to wait, 0 where it was taken. */
  async function submit(sender: string | null, now: number): Promise<number> {
    const req = await createLocalReq({}, room.payload)
    try {
      await submitCorrection(req, { article: article.slug, message: '有误。' }, sender, now)
      return 0
    } catch (error) {
      const { data } = error as { data?: { refusals?: { code: string; retryAfter: number }[] } }
      const [refusal] = data?.refusals ?? []
      if (refusal?.code !== 'too_many_requests') throw error
      return refusal.retryAfter
    }
  }
})

describe('what is kept of a sender', () => {
  it('is no address, and nothing that could be tried out without the secret', async () => {
    const { createHash, createHmac } = await import('node:crypto')
    const address = newAddress()
    const { body } = await report({ contact: '微信 12345' }, address)
    const kept = await stored(body.reference)
    expect(kept.senderHash).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(kept)).not.toContain(address)
    for (const guess of [
      createHash('sha256').update(address).digest('hex'),
      createHmac('sha256', '').update(address).digest('hex'),
    ]) {
      expect(kept.senderHash).not.toBe(guess)
    }
    const other = await stored((await report({}, address)).body.reference)
    expect(other.senderHash).toBe(kept.senderHash)
    expect((await reported()).senderHash).not.toBe(kept.senderHash)
  })

  it('is shown to nobody; the contact to the staff', async () => {
    const { id, senderHash } = await reported({ contact: '微信 67890' })
    const { token } = room.admin
    for (const path of [
      `/api/corrections/${id}?showHiddenFields=true`,
      '/api/corrections?limit=100&showHiddenFields=true',
      `/api/corrections/${id}?select[senderHash]=true`,
    ]) {
      const answer = await room.send('GET', path, { token })
      expect(answer.status, answer.text).toBe(200)
      expect(answer.text).not.toContain(String(senderHash))
    }
    const asEditor = await room.send('GET', `/api/corrections/${id}`, { token: room.editor.token })
    expect(asEditor.body.contact).toBe('微信 67890')
    const filtered = await room.send(
      'GET',
      `/api/corrections?where[senderHash][equals]=${senderHash}`,
      { token },
    )
    expect(filtered.body.docs ?? []).toEqual([])
  })

  it('is erased after 30 days, and the contact 90 days after closing, not before', async () => {
    const open = await reported({ contact: '一直开着' })
    const closed = await reported({ contact: '已经了结' })
    const answer = await reject(closed.id, room.editor)
    expect(answer.status, answer.text).toBe(200)
    const forget = async (now: number) =>
      forgetReporters(await createLocalReq({}, room.payload), now)
    const state = async () =>
      Promise.all(
        [open, closed].map(async ({ reference }) => {
          const { senderHash, contact } = await stored(String(reference))
          return [Boolean(senderHash), contact ?? null]
        }),
      )
    const received = Date.parse(open.createdAt)
    await forget(received + 30 * day - minute)
    expect(await state()).toEqual([
      [true, '一直开着'],
      [true, '已经了结'],
    ])
    await forget(Date.parse(closed.createdAt) + 30 * day + minute)
    expect(await state()).toEqual([
      [false, '一直开着'],
      [false, '已经了结'],
    ])
    const closedAt = Date.parse(String((await stored(String(closed.reference))).closedAt))
    await forget(closedAt + 90 * day - minute)
    expect((await state())[1]).toEqual([false, '已经了结'])
    await forget(closedAt + 90 * day + minute)
    expect(await state()).toEqual([
      [false, '一直开着'],
      [false, null],
    ])
    const { docs } = await room.payload.find({
      collection: 'corrections',
      where: { reference: { equals: closed.reference } },
    })
    expect(docs).toMatchObject([{ message: closed.message, state: 'rejected' }])
  })
})

describe('the desk', () => {
  const inboxOf = async ({ token }: Member, id: string): Promise<{ kind: string }[]> =>
    (
      await room.send(
        'GET',
        `/api/notifications?where[article][equals]=${id}&where[kind][equals]=correction&depth=0`,
        { token },
      )
    ).body.docs

  it('is told of each: every reviewer in charge, or the assignee alone', async () => {
    const { id, slug } = await live('有人指出的一篇')
    await reported({ article: slug })
    expect(await inboxOf(room.reviewer, id)).toHaveLength(1)
    expect(await inboxOf(second, id)).toHaveLength(1)
    expect(await inboxOf(room.editor, id)).toHaveLength(0)
    await room.send('PATCH', `/api/articles/${id}`, {
      token: room.editor.token,
      body: { workflow: { assignee: room.editor.user.id } },
    })
    await reported({ article: slug })
    expect(await inboxOf(room.editor, id)).toHaveLength(1)
    expect(await inboxOf(second, id)).toHaveLength(1)
  })

  it('is told nothing of what was refused or caught', async () => {
    const { id, slug } = await live('没有人指出的一篇')
    await report({ article: slug, message: '' })
    await report({ article: slug, website: 'x' })
    expect(await inboxOf(second, id)).toHaveLength(0)
  })

  it('tells those who chose so nothing', async () => {
    const quiet = await room.user('reviewer', 'quiet')
    await room.payload.update({
      collection: 'users',
      id: quiet.user.id,
      data: { notifications: { correction_inbox: false, correction_email: false } },
    })
    const { id, slug } = await live('不想知道的一篇')
    await reported({ article: slug })
    expect(await inboxOf(quiet, id)).toHaveLength(0)
    expect(await inboxOf(second, id)).toHaveLength(1)
  })
})

describe('accepting', () => {
  it('raises a flag on the article, and tells the reporter so and no more', async () => {
    const about = await live('被采纳的一篇')
    const { id, reference } = await reported({
      article: about.slug,
      message: '第二段的金额不对。',
      contact: '微信 24680',
    })
    expect((await outcome(reference)).body).toEqual({ reference, state: 'open' })
    const answer = await accept(id, room.editor, { severity: 'block', dueAt: '2031-05-06' })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toEqual({ id, state: 'accepted', flag: expect.any(String) })

    const flag = await room.payload.findByID({
      collection: 'accuracy-flags',
      id: answer.body.flag,
      depth: 0,
    })
    expect(flag).toMatchObject({
      article: about.id,
      severity: 'block',
      reason: 'reader_report',
      message: '第二段的金额不对。',
      origin: 'correction',
      key: `correction:${id}`,
      dueAt: '2031-05-06T12:00:00.000Z',
      raisedBy: room.editor.user.id,
    })
    expect((await room.send('GET', `/api/articles/by-slug/${about.slug}`)).status).toBe(410)
    const kept = await stored(String(reference))
    expect(kept).toMatchObject({
      state: 'accepted',
      flag: flag.id,
      closedBy: room.editor.user.id,
    })
    const told = await outcome(reference)
    expect(told.body).toEqual({ reference, state: 'accepted', at: kept.closedAt })
    expect(told.headers.get('cache-control')).toBe('no-store')
  })

  it('takes words of the desk’s own for the flag, which readers do not see', async () => {
    const about = await live('另写说明的一篇')
    const { id } = await reported({ article: about.slug })
    const { body } = await accept(id, room.reviewer, {
      severity: 'notice',
      message: '请核对新办法第三条。',
    })
    const flag = await room.payload.findByID({ collection: 'accuracy-flags', id: body.flag })
    expect(flag.message).toBe('请核对新办法第三条。')
    const shown = await room.send('GET', `/api/articles/by-slug/${about.slug}`)
    expect(shown.body.accuracy).toMatchObject({
      status: 'flagged',
      notices: [{ reason: 'reader_report' }],
    })
    expect(shown.text).not.toContain('第三条')
    expect(shown.text).not.toContain('应为六个月')
  })

  it('records the decision and the flag, one event each', async () => {
    const about = await live('记录在案的一篇')
    const { id, reference } = await reported({ article: about.slug })
    const before = await eventsOf(about.id)
    await accept(id, second)
    const events = await eventsOf(about.id)
    expect(events).toHaveLength(before.length + 2)
    expect(events.slice(0, 2)).toMatchObject([
      {
        event: 'accept_correction',
        actor: second.user.id,
        from: 'open',
        to: 'accepted',
        comment: reference,
      },
      { event: 'flag', actor: second.user.id, from: 'unverified', to: 'flagged' },
    ])
  })

  it.each([{}, { severity: 'harsh' }, { severity: 'notice', dueAt: 'soon' }])(
    'is refused with %j',
    async (body) => {
      const { id, reference } = await reported()
      const answer = await accept(id, room.editor, body)
      expect(answer.status).toBe(400)
      expect((await stored(String(reference))).state).toBe('open')
    },
  )
})

describe('rejecting', () => {
  it('needs a reason, which the reporter reads', async () => {
    const about = await live('不采纳的一篇')
    const { id, reference } = await reported({ article: about.slug })
    for (const body of [{}, { reason: '  ' }]) {
      const refused = await reject(id, room.editor, body)
      expect(refused.status).toBe(422)
      expect(codesOf(refused)).toEqual(['reason_required'])
    }
    expect((await reject(id, room.editor, { reason: '长'.repeat(1001) })).status).toBe(400)
    const before = await eventsOf(about.id)
    const answer = await reject(id, room.editor, { reason: ' 已按新办法写明。 ' })
    expect(answer.body).toEqual({ id, state: 'rejected' })
    const { body } = await outcome(reference)
    expect(body).toEqual({
      reference,
      state: 'rejected',
      at: expect.stringMatching(/^\d{4}-/),
      reason: '已按新办法写明。',
    })
    const events = await eventsOf(about.id)
    expect(events).toHaveLength(before.length + 1)
    expect(events[0]).toMatchObject({
      event: 'reject_correction',
      from: 'open',
      to: 'rejected',
      comment: `${reference} 已按新办法写明。`,
    })
    expect((await room.working(about.id)).accuracy.openNotices).toBeFalsy()
  })
})

describe('a decision', () => {
  it('is made once', async () => {
    const { id } = await reported()
    expect((await reject(id, room.editor)).status).toBe(200)
    for (const again of [await reject(id, second), await accept(id, second)]) {
      expect(again.status).toBe(422)
      expect(codesOf(again)).toEqual(['wrong_state'])
    }
  })

  it('of two made at once, one wins and the other is told', async () => {
    for (let round = 0; round < 4; round += 1) {
      const about = await live(`两人同时处理的一篇 ${round}`)
      const { id, reference } = await reported({ article: about.slug })
      const before = await eventsOf(about.id)
      const answers = await Promise.all([
        accept(id, room.editor),
        reject(id, room.reviewer),
        accept(id, second, { severity: 'block' }),
      ])
      const won = answers.filter(({ status }) => status === 200)
      expect(won).toHaveLength(1)
      const lost = answers.filter((answer) => !won.includes(answer))
      expect(lost.map(codesOf)).toEqual([['wrong_state'], ['wrong_state']])
      const { state } = await stored(String(reference))
      expect(state).toBe(won[0]?.body.state)
      const flags = await room.payload.count({
        collection: 'accuracy-flags',
        where: { article: { equals: about.id } },
      })
      expect(flags.totalDocs).toBe(state === 'accepted' ? 1 : 0)
      const events = await eventsOf(about.id)
      expect(events).toHaveLength(before.length + (state === 'accepted' ? 2 : 1))
    }
  })

  it('is the staff’s, and only of those in charge of the article', async () => {
    const { id, reference } = await reported()
    const headers = await room.site('deciding')
    for (const act of ['accept', 'reject']) {
      for (const options of [{}, { headers }]) {
        const answer = await room.send('POST', `/api/corrections/${id}/${act}`, {
          ...options,
          body: { severity: 'block', reason: '无' },
        })
        expect(answer.status).toBe(401)
      }
    }
    const elsewhere = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pension', slug: 'pension' },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere.id] })
    expect(codesOf(await accept(id, limited))).toEqual(['out_of_scope'])
    expect(codesOf(await reject(id, limited))).toEqual(['out_of_scope'])
    expect((await stored(String(reference))).state).toBe('open')
    const missing = room.payload.db.name === 'sqlite' ? 'none' : 'f'.repeat(24)
    expect((await reject(missing, room.editor)).status).toBe(404)
  })

  it('outlives the account of whoever made it', async () => {
    const leaver = await room.user('reviewer', 'leaver')
    const { id, reference } = await reported()
    expect((await reject(id, leaver)).status).toBe(200)
    const gone = await room.send('DELETE', `/api/users/${leaver.user.id}`, {
      token: room.admin.token,
    })
    expect(gone.status, gone.text).toBe(200)
    expect((await outcome(reference)).body.state).toBe('rejected')
  })
})

describe('an outcome', () => {
  it('is found however the reference is written, and by nothing less than all of it', async () => {
    const { reference } = await reported()
    const whole = String(reference)
    for (const written of [
      whole.toLowerCase(),
      whole.replaceAll('-', ''),
      whole.replace('-', ' '),
    ]) {
      expect((await outcome(encodeURIComponent(written))).body).toEqual({
        reference,
        state: 'open',
      })
    }
    const answers = await Promise.all(
      [
        whole.slice(0, -1),
        `${whole.slice(0, -1)}${whole.endsWith('0') ? '1' : '0'}`,
        `${whole}0`,
        '*',
        '%25',
        '0000-0000-0000-0000',
        'null',
      ].map(outcome),
    )
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(404)
  })

  it('takes no parameter that would tell more', async () => {
    const { reference } = await reported({ contact: '微信 13579' })
    const queries = ['depth=3', 'select[message]=true', 'showHiddenFields=true', 'populate=article']
    for (const query of queries) {
      expect((await outcome(`${reference}?${query}`)).body).toEqual({ reference, state: 'open' })
    }
  })
})

describe('everything else of corrections', () => {
  it('is closed to strangers and sites', async () => {
    const { id } = await reported({ contact: '微信 11223' })
    const site = await room.site('curious')
    for (const options of [{}, { headers: site }]) {
      for (const [method, path] of [
        ['GET', '/api/corrections'],
        ['GET', `/api/corrections/${id}`],
        ['GET', '/api/corrections/count'],
        ['GET', '/api/corrections/versions'],
        ['GET', '/api/corrections?where[message][exists]=true'],
        ['PATCH', `/api/corrections/${id}`],
        ['PATCH', '/api/corrections?where[id][exists]=true'],
        ['DELETE', `/api/corrections/${id}`],
        ['POST', `/api/corrections/${id}/duplicate`],
        ['POST', `/api/corrections/access/${id}`],
      ] as const) {
        const answer = await room.send(method, path, {
          ...options,
          ...(method !== 'GET' && { body: { state: 'accepted', message: '改' } }),
        })
        expect([401, 403, 404, 501], `${method} ${path}: ${answer.text}`).toContain(answer.status)
        expect(answer.text).not.toContain('11223')
      }
      const overridden = await room.send('POST', '/api/corrections', {
        headers: {
          ...('headers' in options ? options.headers : {}),
          'x-payload-http-method-override': 'GET',
        },
        body: { where: {} },
      })
      expect([401, 403]).toContain(overridden.status)
      const asked = await room.graphql('{ Corrections { docs { id } } }', options)
      expect(asked.text).not.toContain(id)
      const made = await room.graphql(
        'mutation { createCorrection(data: { message: "x" }) { id } }',
        options,
      )
      expect(made.text).not.toMatch(/"createCorrection":\{/)
    }
  })

  it('is written by no hand of the staff either', async () => {
    const { id, reference } = await reported()
    const { token } = room.admin
    for (const [method, path] of [
      ['PATCH', `/api/corrections/${id}`],
      ['DELETE', `/api/corrections/${id}`],
      ['POST', `/api/corrections/${id}/duplicate`],
    ] as const) {
      const answer = await room.send(method, path, {
        token,
        ...(method !== 'DELETE' && { body: { state: 'accepted' } }),
      })
      expect([403, 404, 501], `${method} ${path}: ${answer.text}`).toContain(answer.status)
    }
    expect((await stored(String(reference))).state).toBe('open')
  })
})
