import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '../delivery/countQueries.ts'
import type { Member } from '../desk.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const accuracyOf = async (id: string, by: Member = room.reviewer) => {
  const { token } = by
  const { status, text, body } = await room.send('GET', `/api/articles/${id}/accuracy`, { token })
  expect(status, text).toBe(200)
  return body
}

const raise = async (id: string, extra: object = {}, by: Member = room.editor): Promise<string> => {
  const { status, text, body } = await room.send('POST', `/api/articles/${id}/flags`, {
    token: by.token,
    body: { severity: 'notice', reason: 'outdated', message: '请核对。', ...extra },
  })
  expect(status, text).toBe(201)
  return body.id
}

const verify = async (id: string, extra: object = {}, by: Member = room.reviewer) => {
  const { status, text, body } = await room.send('POST', `/api/articles/${id}/verify`, {
    token: by.token,
    body: { sources: [source], ...extra },
  })
  expect(status, text).toBe(200)
  return body
}

const source = { url: 'https://example.gov.cn/2026-1', title: '实施办法' }

async function live(title: string, extra: object = {}): Promise<string> {
  const { id } = await room.write(title, extra)
  await room.publish(id)
  return id
}

describe('the accuracy of an article', () => {
  it('says since when it is live, and nothing of a check where there was none', async () => {
    const id = await live('还没有核实过')
    const body = await accuracyOf(id)
    expect(body).toMatchObject({
      id,
      live: true,
      served: true,
      status: 'unverified',
      verifiedAt: null,
      verifiedBy: null,
      verifiedAgainst: 0,
      flags: [],
      settled: [],
      verifications: [],
      verify: { allowed: true, refusals: [], suggested: { sources: [] } },
      raise: { allowed: true },
    })
    expect(Date.parse(body.liveSince)).toBeGreaterThan(Date.now() - 60_000)
    const days = (Date.parse(body.verify.suggested.nextReviewAt) - Date.now()) / 86_400_000
    expect(Math.abs(days - 180)).toBeLessThan(1)
  })

  it('offers no verification of a text that is not live, and says so', async () => {
    const { id } = await room.write('还没有发布')
    const body = await accuracyOf(id)
    expect(body).toMatchObject({
      live: false,
      served: false,
      liveSince: null,
      verify: { allowed: false, refusals: [{ code: 'wrong_state' }] },
      raise: { allowed: true },
    })
  })

  it('lists open flags, blocks first and the most pressing at the top, with who raised them', async () => {
    const id = await live('好几处疑问')
    await raise(id, { message: '没有期限' })
    await raise(id, { message: '期限在后', dueAt: '2099-12-31' })
    await raise(id, { message: '已经过期', dueAt: '2020-01-01' })
    await raise(id, { message: '要拦截', severity: 'block', figure: '120元' })
    const { flags, served, status } = await accuracyOf(id)
    expect([served, status]).toEqual([false, 'blocked'])
    expect(flags.map(({ message }: { message: string }) => message)).toEqual([
      '要拦截',
      '已经过期',
      '期限在后',
      '没有期限',
    ])
    expect(flags[0]).toMatchObject({
      severity: 'block',
      origin: 'editor',
      raisedBy: 'editor',
      figure: '120元',
      overdue: false,
      state: 'open',
    })
    expect(flags.map(({ overdue }: { overdue: boolean }) => overdue)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('says of each flag how the asking user may end it, as the rules do', async () => {
    const id = await live('谁能了结')
    await raise(id, { severity: 'block' })
    const offers = async (by: Member) =>
      (await accuracyOf(id, by)).flags[0].resolutions.map(
        (one: { resolution: string; allowed: boolean; refusals: { code: string }[] }) =>
          `${one.resolution} ${one.allowed || one.refusals.map(({ code }) => code)}`,
      )
    expect(await offers(room.reviewer)).toEqual([
      'fixed not_fixed',
      'confirmed true',
      'dismissed true',
    ])
    expect(await offers(room.editor)).toEqual([
      'fixed not_permitted',
      'confirmed not_permitted',
      'dismissed not_permitted',
    ])
  })

  it('suggests what was checked last time, else the sources that can be opened', async () => {
    const id = await live('依据', {
      sources: [
        { title: '没有网址的文件' },
        { title: '有网址的文件', url: 'https://example.gov.cn/own' },
      ],
    })
    expect((await accuracyOf(id)).verify.suggested.sources).toEqual([
      { title: '有网址的文件', url: 'https://example.gov.cn/own' },
    ])
    await verify(id, { sources: [{ ...source, note: '第三页' }] })
    expect((await accuracyOf(id)).verify.suggested.sources).toEqual([source])
  })

  it('keeps the verifications, newest first, and says which are about the live text', async () => {
    const id = await live('核实两次')
    const flag = await raise(id)
    await verify(id, { note: '第一次', resolves: [flag] }, room.editor)
    expect(await accuracyOf(id)).toMatchObject({
      status: 'verified',
      verifiedBy: 'editor',
      verifiedAgainst: 1,
      flags: [],
      settled: [{ id: flag, state: 'confirmed', resolvedBy: 'editor', resolutions: [] }],
      verifications: [{ by: 'editor', note: '第一次', sources: [source], holds: true }],
    })
    await room.send('PATCH', `/api/articles/${id}`, {
      token: room.editor.token,
      body: { shortAnswer: '改过。' },
    })
    expect((await accuracyOf(id)).verifications).toMatchObject([{ holds: true }])
    await room.publish(id)
    expect(await accuracyOf(id)).toMatchObject({
      status: 'unverified',
      verifiedAt: null,
      verifications: [{ note: '第一次', holds: false }],
    })
    const { contentHash } = await accuracyOf(id)
    await verify(id, { note: '第二次', contentHash })
    expect((await accuracyOf(id)).verifications).toMatchObject([
      { note: '第二次', holds: true, by: 'reviewer' },
      { note: '第一次', holds: false },
    ])
  })

  it('offers nothing outside the asking user’s charge, but may be read', async () => {
    const { id: elsewhere } = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pension', slug: 'pension-accuracy' },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere] })
    const id = await live('不归他管')
    await raise(id)
    const refused = { allowed: false, refusals: [{ code: 'out_of_scope' }] }
    const body = await accuracyOf(id, limited)
    expect(body).toMatchObject({ verify: refused, raise: refused })
    expect(body.flags[0].resolutions).toMatchObject([refused, refused, refused])
  })

  it('takes as many queries for many flags as for one', async () => {
    const limited = await room.limited('reviewer', 'lapse', { categories: [room.category] })
    const id = await live('许多疑问')
    await raise(id)
    await accuracyOf(id, limited)
    const log = countQueries(room.payload.db)
    await accuracyOf(id, limited)
    const before = log.length
    for (let n = 0; n < 4; n += 1) await raise(id, { severity: 'block' })
    log.length = 0
    expect((await accuracyOf(id, limited)).flags).toHaveLength(5)
    expect(log.length, log.join('\n')).toBe(before)
  })
})
