import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { isServed } from '../publicDoors.ts'

let room: Newsroom
let second: Member
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
})
afterAll(() => room.close())

const source = { url: 'https://example.gov.cn/2026-1', title: '实施办法' }

async function live(title: string, extra: object = {}): Promise<Written> {
  const written = await room.write(title, extra)
  await room.publish(written.id)
  return written
}

const raise = (id: string, by: Member | undefined, extra: object = {}) =>
  room.send('POST', `/api/articles/${id}/flags`, {
    token: by?.token,
    body: { severity: 'block', reason: 'outdated', message: '2026年起已改。', ...extra },
  })

const resolve = (flag: string, by: Member | undefined, extra: object = {}) =>
  room.send('POST', `/api/accuracy-flags/${flag}/resolve`, {
    token: by?.token,
    body: { resolution: 'fixed', note: '已按新办法修改。', ...extra },
  })

const verify = (id: string, by: Member | undefined, extra: object = {}) =>
  room.send('POST', `/api/articles/${id}/verify`, {
    token: by?.token,
    body: { sources: [source], ...extra },
  })

const edit = async (id: string, shortAnswer: string, by = room.editor) => {
  const answer = await room.send('PATCH', `/api/articles/${id}`, {
    token: by.token,
    body: { shortAnswer },
  })
  expect(answer.status, answer.text).toBe(200)
}

const bySlug = ({ slug }: Written) => room.send('GET', `/api/articles/by-slug/${slug}`)

/** A live article with a related link of its own. */
async function liveWithLink(title: string): Promise<Written> {
  const written = await room.write(title)
  await room.send('POST', '/api/related-links', {
    token: room.editor.token,
    body: { from: written.id, title: '延伸阅读' },
  })
  await room.publish(written.id)
  return written
}

const historyOf = async (id: string) =>
  (await room.send('GET', `/api/articles/${id}/history`, { token: room.editor.token })).body.events

describe('a block', () => {
  it('withholds at once at every door, and leaves a tombstone that says since when and why', async () => {
    const article = await liveWithLink('被拦截的一篇')
    expect(await isServed(room, article)).toBe(true)
    const before = await room.working(article.id)
    const raised = await raise(article.id, room.editor)
    expect(raised.status, raised.text).toBe(201)
    expect(await isServed(room, article)).toBe(false)
    const { status, body } = await bySlug(article)
    expect(status).toBe(410)
    expect(body.errors).toMatchObject([{ code: 'withheld', reason: 'outdated' }])
    expect(Date.parse(body.errors[0].since)).toBeGreaterThan(Date.now() - 60_000)
    expect(body.errors[0].message).not.toContain('2026年起已改')

    const after = await room.working(article.id)
    expect(after.accuracy).toMatchObject({ status: 'blocked', withheld: true, openBlocks: 1 })
    expect(after.workflow).toEqual(before.workflow)
  })

  it('makes no draft and no version, and one audit event', async () => {
    const { id } = await live('不另存草稿的一篇')
    const versions = () =>
      room.payload.countVersions({ collection: 'articles', where: { parent: { equals: id } } })
    const before = await versions()
    await raise(id, room.editor)
    expect(await versions()).toEqual(before)
    const [event] = await historyOf(id)
    expect(event).toMatchObject({
      event: 'flag',
      actor: room.editor.user.id,
      from: 'unverified',
      to: 'blocked',
      comment: '2026年起已改。',
    })
  })

  it('is kept by a publication, and lifted by a second person once the fix is live', async () => {
    const article = await live('先改后解的一篇')
    const { body: flag } = await raise(article.id, room.reviewer)
    expect(codesOf(await resolve(flag.id, room.reviewer))).toEqual(['not_fixed'])
    await edit(article.id, '已按新办法改写。', second)
    await room.publish(article.id)
    expect(await isServedById(article.id)).toBe(false)
    expect((await bySlug(article)).status).toBe(410)

    expect(codesOf(await resolve(flag.id, second))).toEqual(['self_approval'])
    expect(codesOf(await resolve(flag.id, room.editor))).toEqual(['not_permitted'])
    const lifted = await resolve(flag.id, room.reviewer)
    expect(lifted.status, lifted.text).toBe(200)
    expect((await bySlug(article)).body.shortAnswer).toBe('已按新办法改写。')
    expect(codesOf(await resolve(flag.id, room.reviewer))).toEqual(['wrong_state'])
  })

  it('is in the way of approving the doubted text again, not of approving the fix', async () => {
    const { id } = await live('原样再送的一篇')
    await edit(id, '改了一下。')
    await raise(id, room.reviewer)
    const original = '中断不超过3个月的，补缴后即可恢复。'
    await edit(id, original)
    await room.take(id, 'submit', room.editor)
    expect(codesOf(await room.take(id, 'approve', room.reviewer))).toEqual(['blocking_flag'])
    await edit(id, '真的改了。')
    await room.take(id, 'submit', room.editor)
    expect((await room.take(id, 'approve', room.reviewer)).status).toBe(200)
  })

  it('is neither lost nor brought back by restoring an old version', async () => {
    const { id } = await live('恢复旧版的一篇')
    const { body: flag } = await raise(id, room.editor)
    const versions = async () =>
      (
        await room.payload.findVersions({
          collection: 'articles',
          where: { parent: { equals: id } },
          sort: '-createdAt',
        })
      ).docs
    const flagged = await versions()
    const restore = (version: string | undefined) =>
      room.send('POST', `/api/articles/versions/${version}?draft=true`, {
        token: room.editor.token,
      })
    expect((await restore(flagged.at(-1)?.id)).status).toBe(200)
    expect((await room.working(id)).accuracy).toMatchObject({ status: 'blocked', openBlocks: 1 })

    await resolve(flag.id, room.reviewer, { resolution: 'dismissed', note: '误报。' })
    expect((await restore((await versions())[0]?.id)).status).toBe(200)
    expect((await room.working(id)).accuracy).toMatchObject({ status: 'unverified', openBlocks: 0 })
    expect(await isServedById(id)).toBe(true)
  })

  it('is one of several: the article is served again when the last is gone', async () => {
    const { id } = await live('两处疑问的一篇')
    const { body: one } = await raise(id, room.editor)
    const { body: two } = await raise(id, second, { reason: 'wrong_figure', figure: '3个月' })
    const { body: mild } = await raise(id, second, { severity: 'notice', reason: 'unsourced' })
    const dismissed = { resolution: 'dismissed', note: '误报。' }
    expect((await resolve(one.id, room.reviewer, dismissed)).status).toBe(200)
    expect(await isServedById(id)).toBe(false)
    expect((await resolve(two.id, room.reviewer, dismissed)).status).toBe(200)
    const { body } = await room.send('GET', `/api/articles/${id}`)
    expect(body.accuracy).toMatchObject({ status: 'flagged', notices: [{ reason: 'unsourced' }] })
    expect((await resolve(mild.id, room.editor, dismissed)).status).toBe(200)
    const after = await room.send('GET', `/api/articles/${id}`)
    expect(after.body.accuracy).toMatchObject({ status: 'unverified', notices: [] })
  })

  it('of two people at once counts twice, and holds against a publication at the same moment', async () => {
    const article = await live('同时提出的一篇')
    await edit(article.id, '与提出同时发布。')
    await room.take(article.id, 'submit', room.editor)
    await room.take(article.id, 'approve', room.reviewer)
    const answers = await Promise.all([
      raise(article.id, room.editor),
      room.take(article.id, 'publish', room.editor),
      raise(article.id, second),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([])
    const raised = answers.filter(({ status }) => status === 201).length
    expect(raised).toBe(2)
    expect(await isServedById(article.id)).toBe(false)
    expect((await room.working(article.id)).accuracy).toMatchObject({ openBlocks: raised })
  })

  it('may be on a draft, and goes with it', async () => {
    const { id } = await room.write('草稿上的疑问')
    expect((await raise(id, room.editor)).status).toBe(201)
    await room.take(id, 'submit', room.editor)
    expect(codesOf(await room.take(id, 'approve', room.reviewer))).toEqual(['blocking_flag'])
    await room.take(id, 'recall', room.editor)
    const { status, text } = await room.send('DELETE', `/api/articles/${id}`, {
      token: room.admin.token,
    })
    expect(status, text).toBe(200)
  })
})

async function isServedById(id: string): Promise<boolean> {
  return (await room.send('GET', `/api/articles/${id}`)).status === 200
}

describe('a verification', () => {
  it('is shown with what it was checked against, without an edit', async () => {
    const { id } = await live('核实的一篇')
    const before = await room.working(id)
    const answer = await verify(id, room.editor, {
      note: '与办法第三条一致。',
      nextReviewAt: '2031-05-06',
      contentHash: before.contentHash,
    })
    expect(answer.status, answer.text).toBe(200)
    const { body } = await room.send('GET', `/api/articles/${id}`)
    expect(body.accuracy).toMatchObject({
      status: 'verified',
      nextReviewAt: '2031-05-06T12:00:00.000Z',
      verifiedAgainst: [source],
    })
    expect(Date.parse(body.accuracy.verifiedAt)).toBeGreaterThan(Date.now() - 60_000)
    expect(body.accuracy.verifiedBy).toBeUndefined()
    expect((await room.working(id)).workflow).toEqual(before.workflow)
    const [event] = await historyOf(id)
    expect(event).toMatchObject({ event: 'verify', from: 'unverified', to: 'verified' })
  })

  it('sets the next review by the interval of the category, its own or inherited', async () => {
    const { id: parent } = await room.payload.create({
      collection: 'categories',
      data: { name: '缴费', nameEn: 'Fees', slug: 'fees', reviewIntervalDays: 90 },
    })
    const { id: primaryCategory } = await room.payload.create({
      collection: 'categories',
      data: { name: '费率', nameEn: 'Rates', slug: 'rates', parent },
    })
    const { id } = await live('按分类复核的一篇', { primaryCategory })
    const { body } = await verify(id, room.editor)
    const days = (Date.parse(body.nextReviewAt) - Date.now()) / (24 * 60 * 60 * 1000)
    expect(days).toBeGreaterThan(89)
    expect(days).toBeLessThan(91)
  })

  it('is refused when the text changed since it was read', async () => {
    const { id } = await live('核实时变了的一篇')
    const { contentHash } = await room.working(id)
    await edit(id, '换了一种说法。')
    await room.publish(id)
    expect(codesOf(await verify(id, room.reviewer, { contentHash }))).toEqual(['content_changed'])
    expect(await verify(id, room.reviewer)).toMatchObject({ status: 200 })
  })

  it('no longer holds once another text is live, and holds while a draft is beside it', async () => {
    const { id } = await live('核实后又改的一篇')
    await verify(id, room.reviewer, { nextReviewAt: '2031-05-06' })
    await edit(id, '又改了。')
    const statusOf = async () => (await room.send('GET', `/api/articles/${id}`)).body.accuracy
    expect(await statusOf()).toMatchObject({ status: 'verified' })
    await room.publish(id)
    expect(await statusOf()).toMatchObject({
      status: 'unverified',
      verifiedAt: null,
      nextReviewAt: '2031-05-06T12:00:00.000Z',
    })
  })

  it('may settle flags in the same act, under the same rules', async () => {
    const { id } = await live('核实并了结的一篇')
    const { body: notice } = await raise(id, room.editor, { severity: 'notice' })
    const { body: block } = await raise(id, room.editor)
    const both = { resolves: [notice.id, block.id] }
    expect(codesOf(await verify(id, room.editor, both))).toEqual(['not_permitted'])
    expect((await room.working(id)).accuracy).toMatchObject({ openNotices: 1, openBlocks: 1 })
    expect((await verify(id, second, both)).status).toBe(200)
    const { body } = await room.send('GET', `/api/articles/${id}`)
    expect(body.accuracy).toMatchObject({ status: 'verified', notices: [] })
    const other = await live('别人的疑问')
    const { body: foreign } = await raise(other.id, room.editor)
    expect((await verify(id, second, { resolves: [foreign.id] })).status).toBe(404)
  })

  it.each([
    [{ sources: [] }, 'source_required', 422],
    [{ sources: undefined }, 'source_required', 422],
    [{ sources: 'https://example.gov.cn' }, 'invalid_request', 400],
    [{ sources: [{ url: 'javascript:alert(1)' }] }, 'invalid_request', 400],
    [{ sources: [{}] }, 'invalid_request', 400],
    [{ nextReviewAt: '2020-01-01' }, 'invalid_request', 400],
    [{ nextReviewAt: 'soon' }, 'invalid_request', 400],
    [{ resolves: 'all' }, 'invalid_request', 400],
    [{ note: 1 }, 'invalid_request', 400],
  ])('with %j is refused with %s', async (extra, code, status) => {
    const { id } = await live('核实请求有误')
    const answer = await verify(id, room.editor, extra)
    expect(answer.status, answer.text).toBe(status)
    expect(codesOf(answer)).toEqual([code])
    expect((await historyOf(id))[0].event).toBe('publish')
  })

  it('is of a live text only, and of one there is', async () => {
    const { id } = await room.write('还没发布')
    expect(codesOf(await verify(id, room.editor))).toEqual(['wrong_state'])
    expect((await verify('nothing', room.editor)).status).toBe(404)
  })
})

describe('a flag', () => {
  it.each([
    [{ severity: 'fatal' }, ['severity']],
    [{ reason: '过时' }, ['reason']],
    [{ message: ' ' }, ['message']],
    [{ message: 1 }, ['message']],
    [{ figure: ['3'] }, ['figure']],
    [{ dueAt: 'soon' }, ['dueAt']],
    [{ severity: 1, reason: 2 }, ['reason']],
  ])('with %j is refused', async (extra, fields) => {
    const { id } = await room.write('疑问请求有误')
    const answer = await raise(id, room.editor, extra)
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors).toMatchObject([{ code: 'invalid_request', fields }])
  })

  it.each([
    [{ resolution: 'fixed', note: '' }, ['not_fixed', 'note_required']],
    [{ resolution: 'confirmed' }, ['evidence_required']],
    [{ resolution: 'dismissed', note: undefined }, ['note_required']],
    [{ resolution: 'gone' }, ['invalid_request']],
  ])('is not resolved with %j', async (extra, codes) => {
    const { id } = await live('了结请求有误')
    const { body: flag } = await raise(id, room.editor)
    expect(codesOf(await resolve(flag.id, room.reviewer, extra))).toEqual(codes)
    expect(await isServedById(id)).toBe(false)
  })

  it('is raised and resolved by the staff alone, and by no generic write', async () => {
    const { id } = await live('外人的疑问')
    expect((await raise(id, undefined)).status).toBe(401)
    expect((await verify(id, undefined)).status).toBe(401)
    const { body: flag } = await raise(id, room.editor)
    expect((await resolve(flag.id, undefined)).status).toBe(401)
    const headers = await room.site('doubter')
    for (const [method, path, body] of [
      ['POST', `/api/articles/${id}/flags`, { severity: 'block', reason: 'x', message: 'x' }],
      ['POST', `/api/accuracy-flags/${flag.id}/resolve`, { resolution: 'dismissed', note: 'x' }],
      ['POST', `/api/articles/${id}/verify`, { sources: [source] }],
      ['GET', '/api/accuracy-flags', undefined],
      ['GET', '/api/verifications', undefined],
    ] as const) {
      const { status } = await room.send(method, path, { headers, body })
      expect([401, 403], path).toContain(status)
    }
    const { token } = room.admin
    const generic = await Promise.all([
      room.send('PATCH', `/api/accuracy-flags/${flag.id}`, { token, body: { state: 'dismissed' } }),
      room.send('DELETE', `/api/accuracy-flags/${flag.id}`, { token }),
      room.send('POST', '/api/accuracy-flags', { token, body: { article: id, severity: 'block' } }),
      room.send('POST', '/api/verifications', { token, body: { article: id } }),
    ])
    expect(generic.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    expect(await isServedById(id)).toBe(false)
  })

  it('is raised by nobody outside their charge', async () => {
    const elsewhere = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pension', slug: 'pension' },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere.id] })
    const { id } = await live('不归他管的一篇')
    expect(codesOf(await raise(id, limited))).toEqual(['out_of_scope'])
    expect(codesOf(await verify(id, limited))).toEqual(['out_of_scope'])
    const { body: flag } = await raise(id, room.editor)
    const dismissed = { resolution: 'dismissed', note: '误报。' }
    expect(codesOf(await resolve(flag.id, limited, dismissed))).toEqual(['out_of_scope'])
  })
})
