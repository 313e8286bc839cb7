import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { recordExpired } from '../../src/operations/recordExpired.ts'
import type { Member } from '../desk.ts'
import { migrationsNamed } from '../migrationsNamed.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { Mirror, readAll } from './mirror.ts'

let room: Newsroom
let second: Member
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
})
afterEach(() => vi.useRealTimers())
afterAll(() => room.close())

async function live(title: string, extra: object = {}): Promise<Written> {
  const written = await room.write(title, extra)
  await room.publish(written.id)
  return written
}

type Told = { cursor: string; type: string; article: { id: string; slug: string }; at: string }

async function told(since = '0'): Promise<Told[]> {
  const changes: Told[] = []
  for (let cursor = since; ; ) {
    const { status, text, body } = await room.send('GET', `/api/changes?since=${cursor}`)
    expect(status, text).toBe(200)
    if (body.changes.length === 0) return changes
    changes.push(...body.changes)
    cursor = body.next
  }
}

const last = async () => (await told()).at(-1)?.cursor ?? '0'

/** What the feed says of an article, in order. */
const toldOf = async ({ id }: Written, since?: string) =>
  (await told(since)).filter(({ article }) => article.id === id).map(({ type }) => type)

const flag = async ({ id }: Written, severity: string): Promise<string> => {
  const { status, text, body } = await room.send('POST', `/api/articles/${id}/flags`, {
    token: room.editor.token,
    body: { severity, reason: 'outdated', message: '已改。' },
  })
  expect(status, text).toBe(201)
  return body.id
}

const dismiss = (id: string) =>
  room.send('POST', `/api/accuracy-flags/${id}/resolve`, {
    token: second.token,
    body: { resolution: 'dismissed', note: '看错了。' },
  })

const link = (from: Written, target: Written) =>
  room.send('POST', '/api/related-links', {
    token: room.editor.token,
    body: { from: from.id, title: '另见', target: target.id },
  })

describe('the change feed', () => {
  it('tells what an article goes through, in the words of the contract', async () => {
    const article = await live('从发布到撤下')
    const [published] = (await told()).slice(-1)
    expect(published).toMatchObject({
      type: 'published',
      article: { id: article.id, slug: article.slug },
    })
    expect(Date.parse(published?.at ?? '')).toBeGreaterThan(Date.now() - 60_000)

    await room.send('PATCH', `/api/articles/${article.id}`, {
      token: room.editor.token,
      body: { shortAnswer: '改过的回答。' },
    })
    await room.publish(article.id)
    await dismiss(await flag(article, 'notice'))
    await dismiss(await flag(article, 'block'))
    const withdrawn = await room.take(article.id, 'withdraw', room.reviewer, {
      reason: '已并入另一篇。',
    })
    expect(withdrawn.status, withdrawn.text).toBe(200)
    expect(await toldOf(article)).toEqual([
      'published',
      'updated',
      'updated',
      'updated',
      'withheld',
      'restored',
      'withdrawn',
    ])
  })

  it('says nothing of drafts, nor of what happens to a text that is not served', async () => {
    const since = await last()
    const draft = await room.write('没有发布的')
    await flag(draft, 'block')
    const article = await live('已拦截的')
    await flag(article, 'block')
    await flag(article, 'notice')
    await room.send('PATCH', `/api/articles/${article.id}`, {
      token: room.editor.token,
      body: { shortAnswer: '草稿里的改动。' },
    })
    await room.publish(article.id)
    expect(await toldOf(draft, since)).toEqual([])
    expect(await toldOf(article, since)).toEqual(['published', 'withheld'])
  })

  it('tells of those that link to an article which is no longer served', async () => {
    const target = await live('被链接的')
    const from = await room.write('链接别处的')
    await link(from, target)
    await room.publish(from.id)
    const since = await last()
    const block = await flag(target, 'block')
    expect(await toldOf(from, since)).toEqual(['updated'])
    await dismiss(block)
    expect(await toldOf(from, since)).toEqual(['updated', 'updated'])
  })

  it('tells of the end of a last day once, whoever looks first', async () => {
    const article = await live('到期的', { effectiveTo: '2031-06-30' })
    const since = await last()
    const at = async (instant: string) =>
      recordExpired(await createLocalReq({}, room.payload), Date.parse(instant))
    expect(await at('2031-06-30T23:59:59+08:00')).toBe(0)
    expect(await toldOf(article, since)).toEqual([])
    const ended = await Promise.all([
      at('2031-07-01T00:00:00+08:00'),
      at('2031-07-01T00:00:00+08:00'),
    ])
    expect(ended.sort()).toEqual([0, 1])
    expect(await at('2031-07-02T00:00:00+08:00')).toBe(0)
    expect(await toldOf(article, since)).toEqual(['withheld'])
    // Today it would still be served: the clock of this test alone was ahead.
    await room.take(article.id, 'withdraw', room.reviewer, { reason: '测试完毕。' })
  })

  it('is read on from a cursor, a page at a time', async () => {
    const all = await told()
    const { body } = await room.send('GET', `/api/changes?since=${all[1]?.cursor}&limit=2`)
    expect(body.changes).toEqual(all.slice(2, 4))
    expect(body.next).toBe(all[3]?.cursor)
    const end = await last()
    const { body: nothing } = await room.send('GET', `/api/changes?since=${end}`)
    expect(nothing).toEqual({ changes: [], next: end })
  })

  it.each(['since=x', 'since=-1', 'since[]=1', 'since=1&limit=many', 'since=99999999999999999'])(
    'refuses %s',
    async (query) => {
      const answer = await room.send('GET', `/api/changes?${query}`)
      expect(answer.status).toBe(400)
      expect(codesOf(answer)).toEqual(['invalid_request'])
    },
  )

  it('is written by nobody and rewritten by nobody', async () => {
    const { docs } = await room.payload.find({ collection: 'changes', limit: 1 })
    const { token } = room.admin
    const url = `/api/changes/${docs[0]?.id}`
    const attempts = [
      await room.send('POST', '/api/changes', { token, body: { type: 'published', sequence: 1 } }),
      await room.send('PATCH', url, { token, body: { type: 'withheld' } }),
      await room.send('DELETE', url, { token }),
    ]
    for (const { status } of attempts) expect(status).toBe(403)
    expect((await room.send('GET', url)).status).toBe(403)
  })
})

describe('a consumer that knows the feed alone', () => {
  it('holds what the API serves, with twenty editors publishing at once', async () => {
    const mirror = new Mirror(room, 7)
    const target = await live('大家都链接的')
    const editors = await Promise.all(
      Array.from({ length: 20 }, (_, index) => room.user('editor', `editor-${index}`)),
    )
    const work = Promise.all(
      editors.map(async ({ token }, index) => {
        const written = await room.write(`第 ${index} 位编辑的`)
        await link(written, target)
        await room.publish(written.id)
        const edited = await room.send('PATCH', `/api/articles/${written.id}`, {
          token,
          body: { shortAnswer: `第 ${index} 次改动。` },
        })
        expect(edited.status, edited.text).toBe(200)
        await room.publish(written.id)
        if (index % 4 === 0) await flag(written, 'block')
        if (index % 4 === 1) await flag(written, 'notice')
        if (index === 10) await flag(target, 'block')
      }),
    )
    await mirror.during(work)
    expect(mirror.articles).toEqual(await readAll(room))
    expect(mirror.articles.size).toBeGreaterThan(10)
    expect(mirror.cursors).toEqual((await told()).map(({ cursor }) => cursor))
    expect(mirror.cursors.map(Number)).toEqual(
      [...new Set(mirror.cursors.map(Number))].sort((a, b) => a - b),
    )
  }, 240_000)
})

describe('the feed of a database that was there before', () => {
  it('begins with what is served', async () => {
    const named = /\d_(changes|change_scope)$/
    const [migration, ...later] = await migrationsNamed(room.payload, named)
    expect(migration?.name).toMatch(/_changes$/)
    await migration?.down()
    await migration?.up()
    for (const { up } of later) await up()
    room.forget()
    const mirror = new Mirror(room)
    await mirror.poll()
    expect(mirror.articles).toEqual(await readAll(room))
    expect(new Set((await told()).map(({ type }) => type))).toEqual(new Set(['published']))
  })
})
