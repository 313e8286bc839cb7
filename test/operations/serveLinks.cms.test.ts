import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrationsNamed } from '../migrationsNamed.ts'
import { type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

async function addLink(from: Written, title: string): Promise<string> {
  const { status, text, body } = await room.send('POST', '/api/related-links', {
    token: room.editor.token,
    body: { from: from.id, title },
  })
  expect(status, text).toBe(201)
  return body.doc.id
}

async function published(title: string, extra: object = {}) {
  const written = await room.write(title, extra)
  const link = await addLink(written, `${title}：链接`)
  await room.publish(written.id)
  return { ...written, link }
}

/** Titles of an article's links, as a stranger is told them at each door. */
async function linksShown({ id, link }: { id: string; link: string }) {
  const list = await room.send('GET', `/api/related-links?where[from][equals]=${id}`)
  const { status } = await room.send('GET', `/api/related-links/${link}`)
  const { body } = await room.graphql(
    `{ RelatedLinks(where: { from: { equals: "${id}" } }) { docs { title } } }`,
  )
  expect(body.data.RelatedLinks.docs.length).toBe(list.body.docs.length)
  expect(status).toBe(list.body.docs.length > 0 ? 200 : 404)
  return list.body.docs.map(({ title }: { title: string }) => title)
}

async function block(id: string): Promise<string> {
  const { status, text, body } = await room.send('POST', `/api/articles/${id}/flags`, {
    token: room.editor.token,
    body: { severity: 'block', reason: 'outdated', message: '已有新规定。' },
  })
  expect(status, text).toBe(201)
  return body.id
}

async function lift(flag: string): Promise<void> {
  const { status, text } = await room.send('POST', `/api/accuracy-flags/${flag}/resolve`, {
    token: room.reviewer.token,
    body: { resolution: 'dismissed', note: '仍然有效。' },
  })
  expect(status, text).toBe(200)
}

describe('the related links of an article', () => {
  it('are withheld with it, and served again when the block is lifted', async () => {
    const article = await published('随文拦截')
    const titles = ['随文拦截：链接']
    expect(await linksShown(article)).toEqual(titles)
    const [first, second] = [await block(article.id), await block(article.id)]
    expect(await linksShown(article)).toEqual([])
    await lift(first)
    expect(await linksShown(article)).toEqual([])
    await lift(second)
    expect(await linksShown(article)).toEqual(titles)
  })

  it('go when it is withdrawn and come back with it', async () => {
    const article = await published('随文撤下')
    await room.take(article.id, 'withdraw', room.reviewer, { reason: '政策已废止。' })
    expect(await linksShown(article)).toEqual([])
    await room.take(article.id, 'reopen', room.editor)
    expect(await linksShown(article)).toEqual([])
    await room.publish(article.id)
    expect(await linksShown(article)).toEqual(['随文撤下：链接'])
  })

  it('expire with it', async () => {
    expect(await linksShown(await published('随文失效', { effectiveTo: '2020-12-31' }))).toEqual([])
    expect(await linksShown(await published('尚未失效', { effectiveTo: '2999-12-31' }))).toEqual([
      '尚未失效：链接',
    ])
  })

  it('are not served by the end of a block when nobody has approved them', async () => {
    const article = await published('未批准的链接')
    const flag = await block(article.id)
    const fresh = await addLink(article, '新加的')
    await lift(flag)
    expect(await linksShown(article)).toEqual(['未批准的链接：链接'])
    expect((await room.send('GET', `/api/related-links/${fresh}`)).status).toBe(404)
  })

  it('stay withheld when the fix goes live under the block', async () => {
    const article = await published('带着拦截发布')
    const flag = await block(article.id)
    const { status, text } = await room.send('PATCH', `/api/articles/${article.id}`, {
      token: room.editor.token,
      body: { shortAnswer: '已按新规定改写。' },
    })
    expect(status, text).toBe(200)
    await room.publish(article.id)
    expect(await linksShown(article)).toEqual([])
    await lift(flag)
    expect(await linksShown(article)).toEqual(['带着拦截发布：链接'])
  })

  it('of before are told until when they are served by the migration', async () => {
    const live = await published('迁移前已发布', { effectiveTo: '2999-12-31' })
    const blocked = await published('迁移前已拦截')
    await block(blocked.id)
    const gone = await published('迁移前已撤下')
    await room.take(gone.id, 'withdraw', room.reviewer, { reason: '政策已废止。' })
    // The later one makes other indexes of those that the first made.
    const migrations = await migrationsNamed(room.payload, /_(public|covered)_reads$/)
    for (const { down } of migrations.toReversed()) await down()
    for (const { up } of migrations) await up()
    expect(await linksShown(live)).toEqual(['迁移前已发布：链接'])
    expect(await linksShown(blocked)).toEqual([])
    expect(await linksShown(gone)).toEqual([])
  })

  it('are not spoiled by a notice', async () => {
    const article = await published('只是提醒')
    const { status, text } = await room.send('POST', `/api/articles/${article.id}/flags`, {
      token: room.editor.token,
      body: { severity: 'notice', reason: 'outdated', message: '待核对。' },
    })
    expect(status, text).toBe(201)
    expect(await linksShown(article)).toEqual(['只是提醒：链接'])
  })
})
