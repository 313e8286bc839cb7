import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { senderHeader } from '../../src/operations/senderHeader.ts'
import { sweepFreshness } from '../../src/operations/sweepFreshness.ts'
import { workOffPolicyChanges } from '../../src/operations/workOffPolicyChanges.ts'
import type { Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { isServed } from '../publicDoors.ts'

/** One article after another through what can happen to a published text, told from outside. */
let room: Newsroom
let second: Member
let region: string
const code = '511500'
const source = { url: 'https://example.gov.cn/2026-1', title: '实施办法' }

beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
  const { id } = await room.payload.create({
    collection: 'regions',
    data: { code, name: '宜宾', fullName: '四川省宜宾市', level: 'prefecture' },
  })
  region = id
})
afterEach(() => vi.useRealTimers())
afterAll(() => room.close())

/** A live article of the region, with a related link of its own. */
async function live(title: string, extra: object = {}): Promise<Written> {
  const written = await room.write(title, { regions: [region], ...extra })
  await as(room.editor, 'POST', '/api/related-links', { from: written.id, title: '延伸阅读' })
  await room.publish(written.id)
  return written
}

/** Sends as somebody, and insists on being heard. */
async function as({ token }: Member, method: string, url: string, body: object) {
  const answer = await room.send(method, url, { token, body })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}

const served = (article: Written) => isServed(room, article, code)

async function fix({ id }: Written, shortAnswer: string) {
  await as(room.editor, 'PATCH', `/api/articles/${id}`, { shortAnswer })
  await room.publish(id)
}

const told = async ({ slug }: Written) =>
  (await room.send('GET', `/api/articles/by-slug/${slug}`)).body

const openFlag = async ({ id }: Written): Promise<string> => {
  const { docs } = await room.payload.find({
    collection: 'accuracy-flags',
    where: { and: [{ article: { equals: id } }, { state: { equals: 'open' } }] },
  })
  expect(docs).toHaveLength(1)
  return docs[0]?.id ?? ''
}

/** What every doubt that blocks goes through: fixed, published, and lifted by somebody else. */
async function throughTheFix(article: Written) {
  const flag = await openFlag(article)
  await fix(article, '三个月以内补缴的，次月恢复待遇。')
  expect(await served(article)).toBe(false)

  const lift = (by: Member) =>
    room.send('POST', `/api/articles/${article.id}/verify`, {
      token: by.token,
      body: { sources: [source], note: '与原文逐条核对。', resolves: [flag] },
    })
  expect(codesOf(await lift(room.editor))).toEqual(['not_permitted'])
  expect(await served(article)).toBe(false)

  const lifted = await lift(second)
  expect(lifted.status, lifted.text).toBe(200)
  expect(await served(article)).toBe(true)
  const now = await told(article)
  expect(now.shortAnswer).toBe('三个月以内补缴的，次月恢复待遇。')
  expect(now.accuracy).toMatchObject({
    status: 'verified',
    verifiedAt: lifted.body.verifiedAt,
    nextReviewAt: lifted.body.nextReviewAt,
    verifiedAgainst: [source],
    notices: [],
  })
}

describe('a published text', () => {
  it('under a block is withheld in the very next request, until somebody else has checked the fix', async () => {
    const article = await live('断缴多久影响报销')
    expect(await served(article)).toBe(true)
    await as(room.editor, 'POST', `/api/articles/${article.id}/flags`, {
      severity: 'block',
      reason: 'outdated',
      message: '2026年起已改。',
    })
    expect(await served(article)).toBe(false)
    expect((await told(article)).errors).toMatchObject([{ code: 'withheld', reason: 'outdated' }])
    await throughTheFix(article)
  })

  it('past its last day is withheld by the clock alone, and served again once it is extended', async () => {
    const article = await live('有期限的办法', { effectiveTo: '2031-06-30' })
    const at = (instant: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
      return served(article).finally(() => vi.useRealTimers())
    }
    expect(await at('2031-06-30T23:59:59+08:00')).toBe(true)
    expect(await at('2031-07-01T00:00:00+08:00')).toBe(false)

    const req = await createLocalReq({}, room.payload)
    const policy = { noticeAfterDays: 90, blockAfterDays: null }
    await sweepFreshness(req, policy, Date.parse('2031-06-15T00:00:00+08:00'))
    const { docs: tasks } = await room.payload.find({
      collection: 'review-tasks',
      where: { article: { equals: article.id } },
    })
    expect(tasks).toMatchObject([{ reason: 'expires_soon', state: 'open' }])

    await as(room.editor, 'PATCH', `/api/articles/${article.id}`, { effectiveTo: '2032-06-30' })
    expect(await at('2031-07-01T00:00:00+08:00')).toBe(false)
    await room.publish(article.id)
    expect(await at('2031-07-01T00:00:00+08:00')).toBe(true)
  })

  it('touched by a policy change is withheld until it answers for the new rule', async () => {
    const article = await live('报销比例是多少')
    const { doc: change } = await as(room.reviewer, 'POST', '/api/policy-changes', {
      title: '宜宾调整报销比例',
      effectiveFrom: '2026-07-01',
      dueAt: '2099-01-31',
      sourceUrl: source.url,
      severity: 'block',
      regions: [region],
    })
    await as(room.reviewer, 'POST', `/api/policy-changes/${change.id}/activate`, {})
    await workOffPolicyChanges(await createLocalReq({}, room.payload), Date.now())
    expect(await served(article)).toBe(false)
    expect((await told(article)).errors).toMatchObject([{ reason: 'policy_change' }])
    await throughTheFix(article)

    for (const other of (
      await room.payload.find({
        collection: 'accuracy-flags',
        where: { and: [{ policyChange: { equals: change.id } }, { state: { equals: 'open' } }] },
      })
    ).docs) {
      await as(second, 'POST', `/api/accuracy-flags/${other.id}/resolve`, {
        resolution: 'confirmed',
        note: '不受影响。',
        evidence: source.url,
      })
    }
    await as(room.reviewer, 'POST', `/api/policy-changes/${change.id}/close`, {})
    expect(await served(article)).toBe(true)
  })

  it('that a reader corrects is withheld once the desk agrees, and the reader learns of it', async () => {
    const article = await live('等待期从哪天算起')
    const reported = await room.send('POST', '/api/corrections', {
      headers: { [senderHeader]: '198.51.100.7' },
      body: { article: article.slug, message: '应从补缴到账之日算起。' },
    })
    expect(reported.status, reported.text).toBe(202)
    expect(await served(article)).toBe(true)

    const { docs } = await room.payload.find({
      collection: 'corrections',
      where: { reference: { equals: reported.body.reference } },
    })
    await as(room.editor, 'POST', `/api/corrections/${docs[0]?.id}/accept`, { severity: 'block' })
    expect(await served(article)).toBe(false)
    expect((await told(article)).errors).toMatchObject([{ reason: 'reader_report' }])
    const outcome = await room.send('GET', `/api/corrections/outcome/${reported.body.reference}`)
    expect(outcome.body).toMatchObject({ state: 'accepted' })
    await throughTheFix(article)
  })
})
