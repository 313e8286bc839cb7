import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLink } from '../../src/domain/auditChain.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { workOffPolicyChanges } from '../../src/operations/workOffPolicyChanges.ts'
import type { Answer, Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
let second: Member
let sichuan: string
let yibin: string
let hunan: string
let payment: string
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
  sichuan = await room.region('510000', '四川省')
  yibin = await room.region('511500', '宜宾市', [sichuan])
  hunan = await room.region('430000', '湖南省')
  payment = await category('medical-payment', room.category)
})
afterAll(() => room.close())

const category = async (slug: string, parent?: string) => {
  const { id } = await room.payload.create({
    collection: 'categories',
    data: { name: slug, nameEn: slug, slug, parent },
  })
  return id
}

async function live(title: string, extra: object = {}): Promise<Written> {
  const written = await room.write(title, extra)
  await room.publish(written.id)
  return written
}

const change = {
  title: '四川调整断缴后的等待期',
  summary: '由六个月改为三个月。',
  effectiveFrom: '2026-07-01',
  dueAt: '2099-01-31',
  sourceUrl: 'https://example.gov.cn/2026-7',
}

async function draft(extra: object = {}, by = room.reviewer): Promise<string> {
  const { status, text, body } = await room.send('POST', '/api/policy-changes', {
    token: by.token,
    body: { ...change, ...extra },
  })
  expect(status, text).toBe(201)
  return body.doc.id
}

const act = (id: string, event: string, by: Member = room.reviewer, body = {}) =>
  room.send('POST', `/api/policy-changes/${id}/${event}`, { token: by.token, body })

const ask = async (id: string, what: 'preview' | 'progress', by: Member = room.editor) => {
  const { status, text, body } = await room.send('GET', `/api/policy-changes/${id}/${what}`, {
    token: by.token,
  })
  expect(status, text).toBe(200)
  return body
}

const work = async () => workOffPolicyChanges(await createLocalReq({}, room.payload), Date.now())

const accepted = (answer: Answer) => expect(answer.status, answer.text).toBe(202)

/** Drafts a change, activates it and has the work done. */
async function activated(extra: object = {}): Promise<string> {
  const id = await draft(extra)
  accepted(await act(id, 'activate'))
  await work()
  return id
}

const flagsOf = async (article: Written, policyChange: string) =>
  (
    await room.payload.find({
      collection: 'accuracy-flags',
      where: {
        and: [{ article: { equals: article.id } }, { policyChange: { equals: policyChange } }],
      },
      depth: 0,
    })
  ).docs

const isFlagged = async (article: Written, policyChange: string) =>
  (await flagsOf(article, policyChange)).some(({ state }) => state === 'open')

const statusOf = async ({ id }: Written) => (await room.working(id)).accuracy.status
const isServed = async ({ id }: Written) =>
  (await room.send('GET', `/api/articles/${id}`)).status === 200

const resolve = (flag: string | undefined, by: Member, extra: object = {}) =>
  room.send('POST', `/api/accuracy-flags/${flag}/resolve`, {
    token: by.token,
    body: {
      resolution: 'confirmed',
      note: '新规定已写入。',
      evidence: change.sourceUrl,
      ...extra,
    },
  })

/** Calls a change off, so that it is in no other test's way. */
async function cancelled(id: string): Promise<void> {
  accepted(await act(id, 'cancel', room.admin, { reason: '测试完毕' }))
  await work()
}

describe('the scope of a policy change', () => {
  it('takes regions and categories with all below them, and who is insured', async () => {
    const inside = [
      await live('四川的', { regions: [sichuan] }),
      await live('宜宾的', { regions: [yibin, hunan] }),
      await live('下级分类的', { regions: [yibin], primaryCategory: payment }),
      await live('不区分身份的', { regions: [sichuan], insuranceType: 'none' }),
    ]
    const elsewhere = await category('pension')
    const also = await live('其他分类相符的', {
      regions: [sichuan],
      primaryCategory: elsewhere,
      otherCategories: [payment],
    })
    const outside = [
      await live('湖南的', { regions: [hunan] }),
      await live('全国的'),
      await live('居民的', { regions: [sichuan], insuranceType: 'resident' }),
      await live('别的分类的', { regions: [sichuan], primaryCategory: elsewhere }),
      await room.write('没有发布的', { regions: [sichuan] }),
    ]
    const expired = await live('过期的', { regions: [sichuan], effectiveTo: '2020-01-01' })
    const id = await draft({
      regions: [sichuan],
      categories: [room.category],
      insuranceType: 'employee',
    })

    const preview = await ask(id, 'preview')
    const ids = (articles: { id: string }[]) => articles.map((article) => article.id).sort()
    expect(ids(preview.articles)).toEqual(ids([...inside, also]))
    expect(preview.total).toBe(5)
    expect(preview.regions.slice(0, 2)).toEqual([
      { id: sichuan, name: '四川省', count: 3 },
      { id: yibin, name: '宜宾市', count: 2 },
    ])
    expect(preview.categories[0]).toMatchObject({ id: room.category, count: 3 })

    accepted(await act(id, 'activate'))
    await work()
    for (const article of [...inside, also]) expect(await isFlagged(article, id)).toBe(true)
    for (const article of [...outside, expired]) expect(await isFlagged(article, id)).toBe(false)
    expect(await ask(id, 'progress')).toEqual({
      id,
      state: 'active',
      work: null,
      done: 5,
      total: 5,
      flags: { open: 5, fixed: 0, confirmed: 0, dismissed: 0 },
      // As an editor is told, who may take none.
      events: ['activate', 'close', 'cancel'].map((event) => ({
        event,
        allowed: false,
        refusals: [{ code: 'not_permitted' }],
      })),
    })
    const { events } = await ask(id, 'progress', room.reviewer)
    expect(events).toEqual([
      { event: 'activate', allowed: false, refusals: [{ code: 'wrong_state' }] },
      { event: 'close', allowed: false, refusals: [{ code: 'open_flags' }] },
      { event: 'cancel', allowed: true, refusals: [] },
    ])
    await cancelled(id)
  })

  it('takes every article where it names nothing', async () => {
    const national = await live('全国适用的')
    const id = await activated()
    expect(await isFlagged(national, id)).toBe(true)
    await cancelled(id)
  })
})

describe('an activated policy change', () => {
  it('gives its flags its title, source and deadline, and readers a notice', async () => {
    const article = await live('等待期是多久', { regions: [sichuan] })
    const id = await activated({ regions: [sichuan] })
    const [flag] = await flagsOf(article, id)
    expect(flag).toMatchObject({
      severity: 'notice',
      reason: 'policy_change',
      origin: 'policy_change',
      message: '四川调整断缴后的等待期（自 2026-07-01 起）\n由六个月改为三个月。',
      sourceUrl: change.sourceUrl,
      dueAt: '2099-01-31T12:00:00.000Z',
      state: 'open',
    })
    const { body } = await room.send('GET', `/api/articles/${article.id}`)
    expect(body.accuracy).toMatchObject({
      status: 'flagged',
      notices: [{ reason: 'policy_change' }],
    })
    await cancelled(id)
  })

  it('withholds where it blocks, and flags once, however often the work is begun', async () => {
    const article = await live('先暂停提供的', { regions: [hunan] })
    const id = await draft({ regions: [hunan], severity: 'block' })
    accepted(await act(id, 'activate'))
    expect(codesOf(await act(id, 'activate'))).toEqual(['wrong_state'])
    await Promise.all([work(), work()])
    await work()
    expect(await flagsOf(article, id)).toHaveLength(1)
    expect(await isServed(article)).toBe(false)
    expect((await ask(id, 'progress')).flags.open).toBe((await ask(id, 'progress')).total)
    await cancelled(id)
    expect(await isServed(article)).toBe(true)
  })

  it('goes on where it was stopped', async () => {
    const id = await draft({ regions: [sichuan] })
    accepted(await act(id, 'activate'))
    await workOffPolicyChanges(
      await createLocalReq({}, room.payload),
      Date.now(),
      AbortSignal.abort(),
    )
    expect(await ask(id, 'progress')).toMatchObject({ work: 'flagging', done: 0 })
    await work()
    const { total, ...rest } = await ask(id, 'progress')
    expect(total).toBeGreaterThan(0)
    expect(rest).toMatchObject({ work: null, done: total, flags: { open: total } })
    await cancelled(id)
  })

  it('is closed once all it raised is settled', async () => {
    const region = await live('只此一篇', { regions: [hunan] })
    const id = await activated({ regions: [hunan] })
    expect(codesOf(await act(id, 'close'))).toEqual(['open_flags'])
    const { docs } = await room.payload.find({
      collection: 'accuracy-flags',
      where: { policyChange: { equals: id } },
    })
    for (const flag of docs) expect((await resolve(flag.id, second)).status).toBe(200)
    expect(await isFlagged(region, id)).toBe(false)
    accepted(await act(id, 'close'))
    expect(await ask(id, 'progress')).toMatchObject({
      state: 'closed',
      flags: { open: 0, confirmed: docs.length },
    })
    const late = await live('结束以后的', { regions: [hunan] })
    expect(await flagsOf(late, id)).toEqual([])
  })
})

describe('an article that comes late', () => {
  it('is flagged when it is submitted, and its own text must answer for the new rule', async () => {
    const id = await activated({ regions: [sichuan], severity: 'block' })
    const article = await room.write('启动以后写的', { regions: [yibin] })
    expect(await flagsOf(article, id)).toEqual([])
    expect((await room.take(article.id, 'submit', room.editor)).status).toBe(200)
    const [flag] = await flagsOf(article, id)
    expect(flag).toMatchObject({ state: 'open', severity: 'block' })
    expect(await statusOf(article)).toBe('blocked')
    expect(codesOf(await room.take(article.id, 'approve', room.reviewer))).toEqual([
      'blocking_flag',
    ])
    expect((await resolve(flag?.id, second)).status).toBe(200)
    expect((await room.take(article.id, 'approve', room.reviewer)).status).toBe(200)
    expect((await room.take(article.id, 'publish', room.editor)).status).toBe(200)
    expect(await isServed(article)).toBe(true)
    expect(await flagsOf(article, id)).toHaveLength(1)
    await cancelled(id)
  })

  it('is flagged as it goes live, when it was approved before', async () => {
    const article = await room.write('已经批准的', { regions: [hunan] })
    await room.take(article.id, 'submit', room.editor)
    await room.take(article.id, 'approve', room.reviewer)
    const id = await activated({ regions: [hunan], severity: 'block' })
    expect((await room.take(article.id, 'publish', room.editor)).status).toBe(200)
    expect(await isFlagged(article, id)).toBe(true)
    expect(await isServed(article)).toBe(false)
    await cancelled(id)
    expect(await isServed(article)).toBe(true)
  })

  it('does not slip through when it goes live in the very moment of the activation', async () => {
    for (const round of [1, 2, 3, 4, 5]) {
      const article = await room.write(`同时发布 ${round}`, { regions: [hunan] })
      await room.take(article.id, 'submit', room.editor)
      await room.take(article.id, 'approve', room.reviewer)
      const id = await draft({ regions: [hunan], severity: 'block' })
      const [activation] = await Promise.all([
        act(id, 'activate').then(async (answer) => {
          await work()
          return answer
        }),
        room.take(article.id, 'publish', room.editor),
      ])
      accepted(activation)
      expect(await isFlagged(article, id)).toBe(true)
      expect(await isServed(article)).toBe(false)
      await cancelled(id)
    }
  })

  it('is not withheld for a scope that only its draft is in, until that goes live', async () => {
    const article = await live('先在湖南', { regions: [hunan] })
    const id = await activated({ regions: [yibin], severity: 'block' })
    await room.send('PATCH', `/api/articles/${article.id}`, {
      token: room.editor.token,
      body: { regions: [hunan, yibin] },
    })
    await room.take(article.id, 'submit', room.editor)
    expect(await isServed(article)).toBe(true)
    await room.take(article.id, 'approve', room.reviewer)
    expect((await room.take(article.id, 'publish', room.editor)).status).toBe(200)
    expect(await isFlagged(article, id)).toBe(true)
    expect(await isServed(article)).toBe(false)
    await cancelled(id)
  })

  it('is flagged by an emergency publication too', async () => {
    const id = await activated({ regions: [yibin], severity: 'block' })
    const article = await room.write('紧急发布的', { regions: [yibin] })
    const taken = await room.take(article.id, 'emergency_publish', room.reviewer, {
      reason: '今天起执行',
    })
    expect(taken.status, taken.text).toBe(200)
    expect(await isServed(article)).toBe(false)
    await cancelled(id)
  })
})

describe('a cancelled policy change', () => {
  it('lifts only what it raised', async () => {
    const article = await live('有两个疑问', { regions: [yibin] })
    const raised = await room.send('POST', `/api/articles/${article.id}/flags`, {
      token: room.editor.token,
      body: { severity: 'block', reason: 'wrong_figure', message: '比例有误。' },
    })
    expect(raised.status).toBe(201)
    const other = await activated({ regions: [yibin], title: '另一项变动' })
    const id = await activated({ regions: [yibin], severity: 'block' })
    expect((await room.working(article.id)).accuracy).toMatchObject({
      openBlocks: 2,
      openNotices: 1,
    })
    await cancelled(id)
    expect((await room.working(article.id)).accuracy).toMatchObject({
      status: 'blocked',
      openBlocks: 1,
      openNotices: 1,
    })
    expect(await isFlagged(article, other)).toBe(true)
    expect(await flagsOf(article, id)).toMatchObject([
      { state: 'dismissed', note: '测试完毕', resolvedBy: room.admin.user.id },
    ])
    await cancelled(other)
  })

  it('gives back the standing of a check that was made before', async () => {
    const article = await live('核实过的', { regions: [hunan] })
    const verified = await room.send('POST', `/api/articles/${article.id}/verify`, {
      token: room.editor.token,
      body: { sources: [{ url: change.sourceUrl }] },
    })
    expect(verified.status, verified.text).toBe(200)
    const id = await activated({ regions: [hunan] })
    expect(await statusOf(article)).toBe('flagged')
    await cancelled(id)
    expect(await statusOf(article)).toBe('verified')
    const { body } = await room.send('GET', `/api/articles/${article.id}`)
    expect(body.accuracy).toMatchObject({ status: 'verified', notices: [] })
    expect(body.accuracy.verifiedAt).toBe(verified.body.verifiedAt)
  })

  it('is no way around the second person: whoever cancels lifts no block on their own fix', async () => {
    const article = await live('自己改的', { regions: [yibin] })
    const id = await activated({ regions: [yibin], severity: 'block' })
    await room.send('PATCH', `/api/articles/${article.id}`, {
      token: second.token,
      body: { shortAnswer: '按新规定改写。' },
    })
    accepted(await act(id, 'cancel', second, { reason: '不需要了' }))
    await work()
    expect(await isFlagged(article, id)).toBe(true)
    expect(await isServed(article)).toBe(false)
    expect(await ask(id, 'progress')).toMatchObject({ state: 'cancelled', work: null })
    const [flag] = await flagsOf(article, id)
    const lifted = await resolve(flag?.id, room.reviewer, { resolution: 'dismissed' })
    expect(lifted.status, lifted.text).toBe(200)
    expect(await isServed(article)).toBe(true)
  })

  it('stops the flagging', async () => {
    const article = await live('没有轮到的', { regions: [yibin] })
    const id = await draft({ regions: [yibin] })
    accepted(await act(id, 'activate'))
    await cancelled(id)
    expect(await flagsOf(article, id)).toEqual([])
    expect(await ask(id, 'progress')).toMatchObject({ state: 'cancelled', work: null, done: 0 })
  })
})

describe('who may', () => {
  it('shows strangers nothing, and lets editors look and do nothing', async () => {
    const id = await draft()
    for (const path of ['', '/preview', '/progress']) {
      const { status, text } = await room.send('GET', `/api/policy-changes/${id}${path}`)
      expect([401, 403]).toContain(status)
      expect(text).not.toContain(change.title)
    }
    const stranger = await room.send('POST', `/api/policy-changes/${id}/activate`, { body: {} })
    expect(stranger.status).toBe(401)
    expect(codesOf(await act(id, 'activate', room.editor))).toEqual(['not_permitted'])
    expect((await ask(id, 'preview')).total).toBeGreaterThan(0)
    expect((await ask(id, 'progress')).state).toBe('draft')
  })

  it('keeps reviewers to the regions they are in charge of', async () => {
    const limited = await room.limited('reviewer', 'limited', { regions: [sichuan] })
    const wide = await draft()
    expect(codesOf(await act(wide, 'activate', limited))).toEqual(['out_of_scope'])
    const own = await draft({ regions: [yibin] })
    accepted(await act(own, 'activate', limited))
    await work()
    await cancelled(own)
  })

  it.each([
    [{ dueAt: null }, 'incomplete', ['dueAt']],
    [{ sourceUrl: '', effectiveFrom: null }, 'incomplete', ['effectiveFrom', 'sourceUrl']],
    [{ dueAt: '2020-01-01' }, 'invalid_request', ['dueAt']],
  ])('refuses to activate %j', async (extra, code, fields) => {
    const answer = await act(await draft(extra), 'activate')
    expect(answer.status).toBe(code === 'incomplete' ? 422 : 400)
    expect(answer.body.errors).toMatchObject([{ code, fields }])
  })

  it('answers 404 for one that is not there', async () => {
    expect((await act('no-such', 'activate')).status).toBe(404)
    const preview = await room.send('GET', '/api/policy-changes/no-such/preview', {
      token: room.editor.token,
    })
    expect(preview.status).toBe(404)
  })

  it('changes and deletes drafts alone, and never their course', async () => {
    const id = await draft({ state: 'active', progress: { work: 'flagging' } })
    const patch = (body: object) =>
      room.send('PATCH', `/api/policy-changes/${id}`, { token: room.admin.token, body })
    expect((await ask(id, 'progress')).state).toBe('draft')
    expect((await patch({ title: '改过的标题', state: 'closed' })).status).toBe(200)
    expect((await ask(id, 'progress')).state).toBe('draft')
    accepted(await act(id, 'activate'))
    expect((await patch({ title: '启动后再改' })).status).toBe(403)
    const gone = await room.send('DELETE', `/api/policy-changes/${id}`, {
      token: room.admin.token,
    })
    expect(gone.status).toBe(403)
    const copied = await room.send('POST', `/api/policy-changes/${id}/duplicate`, {
      token: room.admin.token,
      body: {},
    })
    expect(copied.status).toBeGreaterThanOrEqual(400)
    await work()
    await cancelled(id)
  })
})

describe('the audit trail', () => {
  it('records each step and each flag with the change they belong to, in an unbroken chain', async () => {
    const article = await live('留痕的一篇', { regions: [yibin] })
    const id = await activated({ regions: [yibin] })
    await cancelled(id)
    const events: { event: string; article: string; from: string; to: string }[] = []
    let previous = null
    for await (const entry of readAuditTrail(room.payload)) {
      expect(checkLink(previous, entry)).toBeNull()
      previous = entry
      if (entry.policyChange === id) events.push(entry)
    }
    const ofChange = events.filter((entry) => entry.article === '')
    expect(ofChange).toMatchObject([
      { event: 'activate_policy_change', from: 'draft', to: 'active' },
      { event: 'cancel_policy_change', from: 'active', to: 'cancelled' },
    ])
    const { revision, contentHash } = (await room.working(article.id)).workflow
    expect(revision).toBeGreaterThan(1)
    expect(events.filter((entry) => entry.article === article.id)).toMatchObject([
      { event: 'flag', from: 'unverified', to: 'flagged', revision, contentHash },
      { event: 'resolve_flag', from: 'flagged', to: 'unverified', revision, contentHash },
    ])
  })
})
