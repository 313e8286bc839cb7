import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FreshnessPolicy } from '../../src/domain/accuracy/freshness.ts'
import { checkLink } from '../../src/domain/auditChain.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { runInTransaction } from '../../src/operations/runInTransaction.ts'
import { sweepFreshness } from '../../src/operations/sweepFreshness.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const byDefault: FreshnessPolicy = { noticeAfterDays: 90, blockAfterDays: null }
const sweep = async (day: string, policy = byDefault) =>
  sweepFreshness(
    await createLocalReq({}, room.payload),
    policy,
    Date.parse(`${day}T00:00:00+08:00`),
  )

const verify = (id: string, nextReviewAt: string) =>
  room.send('POST', `/api/articles/${id}/verify`, {
    token: room.reviewer.token,
    body: { sources: [{ url: 'https://example.gov.cn' }], nextReviewAt },
  })

async function verified(title: string, nextReviewAt: string) {
  const written = await room.write(title)
  await room.publish(written.id)
  const answer = await verify(written.id, nextReviewAt)
  expect(answer.status, answer.text).toBe(200)
  return written
}

const served = (id: string) => room.send('GET', `/api/articles/${id}`)
const statusOf = async (id: string) => (await served(id)).body.accuracy?.status

describe('the sweep for freshness', () => {
  it('makes a check due once its day has passed, on the live row and the draft beside it', async () => {
    const { id } = await verified('到期复核', '2031-05-06')
    await sweep('2031-05-06')
    expect(await statusOf(id)).toBe('verified')
    expect((await sweep('2031-05-07')).due).toBe(1)
    expect(await statusOf(id)).toBe('due')
    expect((await room.working(id)).accuracy).toMatchObject({ status: 'due' })
    expect((await room.working(id)).accuracy.verifiedAt).not.toBeNull()
    expect((await sweep('2031-05-08')).due).toBe(0)
    await verify(id, '2040-01-01')
    expect(await statusOf(id)).toBe('verified')
  })

  it('writes over nothing that is flagged while it runs', async () => {
    const ids: string[] = []
    for (let n = 0; n < 5; n += 1) {
      ids.push((await verified(`同时标记${n}`, '2031-01-06')).id)
    }
    const flag = (id: string) =>
      room.send('POST', `/api/articles/${id}/flags`, {
        token: room.editor.token,
        body: { severity: 'block', reason: 'rule_changed', message: '规定已变。' },
      })
    // The sweep looks while the flags wait their turn, and writes after them.
    const flagging = Promise.all(ids.map(flag))
    await sweep('2031-01-07')
    const answers = await flagging
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201))
    const states = await Promise.all(ids.map(async (id) => (await room.working(id)).accuracy))
    expect(states.map(({ status }) => status)).toEqual(ids.map(() => 'blocked'))
  })

  it('tells readers after the grace period, once for each day that was missed', async () => {
    const { id } = await verified('逾期提醒', '2032-01-01')
    await sweep('2032-03-31')
    expect(await statusOf(id)).toBe('due')
    const swept = await Promise.all([sweep('2032-04-01'), sweep('2032-04-01')])
    expect(swept.reduce((sum, { notices }) => sum + notices, 0)).toBe(1)
    const { body } = await served(id)
    expect(body.accuracy).toMatchObject({
      status: 'flagged',
      notices: [{ reason: 'review_overdue' }],
    })
    expect((await sweep('2032-05-01')).notices).toBe(0)

    const { docs } = await room.payload.find({
      collection: 'accuracy-flags',
      where: { article: { equals: id } },
    })
    expect(docs).toHaveLength(1)
    await room.send('POST', `/api/accuracy-flags/${docs[0]?.id}/resolve`, {
      token: room.editor.token,
      body: { resolution: 'dismissed', note: '正在办。' },
    })
    expect((await sweep('2032-06-01')).notices).toBe(0)
  })

  it('withholds later, only where that is wanted', async () => {
    const { id } = await verified('逾期拦截', '2033-01-01')
    await sweep('2034-01-01')
    expect((await served(id)).status).toBe(200)
    const strict = { noticeAfterDays: 90, blockAfterDays: 365 }
    await sweep('2034-01-01', strict)
    expect((await served(id)).status).toBe(200)
    expect((await sweep('2034-01-02', strict)).blocks).toBeGreaterThan(0)
    expect((await served(id)).status).toBe(404)
    expect((await sweep('2034-01-03', strict)).blocks).toBe(0)
  })

  it('never does where it is told never to', async () => {
    const { id } = await verified('从不提醒', '2035-01-01')
    await sweep('2039-01-01', { noticeAfterDays: null, blockAfterDays: null })
    expect(await statusOf(id)).toBe('due')
  })

  it('opens a task thirty days before an article expires, once', async () => {
    const { id } = await room.write('即将失效', { effectiveTo: '2036-12-31' })
    await room.publish(id)
    const draft = await room.write('草稿不算', { effectiveTo: '2036-12-31' })
    expect((await sweep('2036-11-30')).tasks).toBe(0)
    expect((await sweep('2036-12-01')).tasks).toBe(1)
    expect((await sweep('2036-12-31')).tasks).toBe(0)
    const { docs } = await room.payload.find({
      collection: 'review-tasks',
      where: { article: { in: [id, draft.id] } },
      depth: 0,
    })
    expect(docs).toMatchObject([
      { article: id, reason: 'expires_soon', dueAt: '2036-12-31T12:00:00.000Z' },
    ])
  })

  it('goes through more than one batch, and leaves one audit event for each flag', async () => {
    const { id } = await verified('成批的一篇', '2040-01-01')
    const req = await createLocalReq({}, room.payload)
    const row = await room.payload.db.findOne<{ id: string }>({
      collection: 'articles',
      where: { id: { equals: id } },
      req,
    })
    const copies = 210
    await runInTransaction(req, async () => {
      for (let n = 0; n < copies; n += 1) {
        const { id: _, ...copy } = { ...row, slug: `copy-${n}`, sources: [], legacy: {} }
        const data = structuredClone(copy)
        await room.payload.db.create({ collection: 'articles', data, returning: false, req })
      }
    })
    const flagged = async () =>
      (
        await room.payload.count({
          collection: 'audit-events',
          where: { and: [{ event: { equals: 'flag' } }, { to: { equals: 'flagged' } }] },
        })
      ).totalDocs
    const before = await flagged()
    expect((await sweep('2040-02-01')).due).toBeGreaterThan(copies)
    const { notices } = await sweep('2041-01-01')
    expect(notices).toBeGreaterThan(copies)
    expect((await flagged()) - before).toBe(notices)
    let previous = null
    for await (const entry of readAuditTrail(room.payload)) {
      expect(checkLink(previous, entry)).toBeNull()
      previous = entry
    }
  })
})
