import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
/** In charge of Sichuan, and of nothing else. */
let sichuan: Member
const regions: Record<string, string> = {}

beforeAll(async () => {
  room = await openNewsroom()
  const country = await room.region('100000', '中国')
  regions.四川省 = await room.region('510000', '四川省', [country])
  regions.宜宾市 = await room.region('511500', '宜宾市', [country, regions.四川省])
  regions.江苏省 = await room.region('320000', '江苏省', [country])
  sichuan = await room.limited('editor', 'sichuan', { regions: [regions.四川省] })
})
afterAll(() => room.close())

const articleIn = (name?: string) =>
  room.write(name ?? '全国', { regions: name ? [regions[name]] : [] })

const patch = (id: string, by: Member, body: object) =>
  room.send('PATCH', `/api/articles/${id}`, { token: by.token, body })

describe('someone in charge of a province', () => {
  it('works on articles of that province and of places in it', async () => {
    for (const name of ['四川省', '宜宾市']) {
      const { id } = await articleIn(name)
      expect((await patch(id, sichuan, { shortAnswer: '改了。' })).status).toBe(200)
      expect((await room.take(id, 'submit', sichuan)).status).toBe(200)
    }
  })

  it('may read but neither save nor move articles of elsewhere, nor nationwide ones', async () => {
    for (const name of ['江苏省', undefined]) {
      const { id } = await articleIn(name)
      const seen = await room.send('GET', `/api/articles/${id}?draft=true`, {
        token: sichuan.token,
      })
      expect(seen.status).toBe(200)
      expect(codesOf(await patch(id, sichuan, { shortAnswer: '改了。' }))).toEqual(['out_of_scope'])
      expect(codesOf(await room.take(id, 'submit', sichuan))).toEqual(['out_of_scope'])
      const link = { token: sichuan.token, body: { from: id, title: '插一条' } }
      expect(codesOf(await room.send('POST', '/api/related-links', link))).toEqual(['out_of_scope'])
    }
  })

  it('can neither draw an article into their charge nor push one out of it', async () => {
    const { id: theirs } = await articleIn('宜宾市')
    const { id: other } = await articleIn('江苏省')
    const out = await patch(theirs, sichuan, { regions: [regions.江苏省] })
    expect(codesOf(out)).toEqual(['out_of_scope'])
    const into = await patch(other, sichuan, { regions: [regions.四川省] })
    expect(codesOf(into)).toEqual(['out_of_scope'])
  })

  it('may begin a draft whose place is not settled yet', async () => {
    const { status } = await room.send('POST', '/api/articles', {
      token: sichuan.token,
      body: { title: '还没定地区的草稿' },
    })
    expect(status).toBe(201)
  })

  it('cannot change their own charge', async () => {
    await room.send('PATCH', `/api/users/${sichuan.user.id}`, {
      token: sichuan.token,
      body: { regions: [] },
    })
    const user = await room.payload.findByID({
      collection: 'users',
      id: sichuan.user.id,
      depth: 0,
      overrideAccess: true,
    })
    expect(user.regions).toEqual([regions.四川省])
  })
})

describe('someone in charge of a category', () => {
  it('works on articles of it and below it, and on no other', async () => {
    const { id: parent } = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pensions', slug: 'pension' },
    })
    const { id: child } = await room.payload.create({
      collection: 'categories',
      data: { name: '领取', nameEn: 'Drawing', slug: 'pension-benefit', parent },
    })
    const pensions = await room.limited('editor', 'pensions', { categories: [parent] })
    const { id: theirs } = await room.write('养老金怎么领', { primaryCategory: child })
    const { id: other } = await room.write('医保怎么查')
    expect((await patch(theirs, pensions, { shortAnswer: '改了。' })).status).toBe(200)
    expect(codesOf(await patch(other, pensions, { shortAnswer: '改了。' }))).toEqual([
      'out_of_scope',
    ])
  })
})

describe('a write that builds on an outdated revision', () => {
  it('is told which is current and who made it', async () => {
    const { id } = await room.write('两个人在改')
    const other = await room.user('editor', 'colleague')
    await patch(id, other, { shortAnswer: '我先改的。' })
    const refused = await patch(id, room.editor, { shortAnswer: '我后改的。', revision: 1 })
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({
      code: 'stale_revision',
      currentRevision: 2,
      changedBy: 'colleague',
    })
  })
})

describe('an audit event', () => {
  it('carries the id of its request', async () => {
    const { id } = await room.write('看日志')
    await room.send('POST', `/api/articles/${id}/transition`, {
      token: room.editor.token,
      headers: { 'x-request-id': 'proxy-42' },
      body: { event: 'submit', revision: 1 },
    })
    const { body } = await room.send('GET', `/api/articles/${id}/history`, {
      token: room.editor.token,
    })
    expect(body.events[0]).toMatchObject({ event: 'submit', requestId: 'proxy-42' })
  })
})
