import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const patch = (id: string, body: object) =>
  room.send('PATCH', `/api/articles/${id}`, { token: room.editor.token, body })

describe('a slug', () => {
  it('is made from the title, told apart by a number, and not recomputed with the title', async () => {
    const first = await room.write('医保怎么查')
    const second = await room.write('医保怎么查')
    expect([first.slug, second.slug]).toEqual(['yi-bao-zen-me-cha', 'yi-bao-zen-me-cha-2'])
    const { body } = await patch(first.id, { title: '换了一个标题' })
    expect(body.doc.slug).toBe('yi-bao-zen-me-cha')
  })

  it('can be chosen while nobody else uses it, not even a draft beside a live text', async () => {
    const one = await room.write('甲')
    const other = await room.write('乙')
    expect((await patch(one.id, { slug: 'chosen' })).status).toBe(200)
    expect(codesOf(await patch(other.id, { slug: 'chosen' }))).toEqual(['slug_taken'])
    expect(codesOf(await patch(other.id, { slug: one.slug }))).toEqual(['slug_taken'])
  })

  it('stays once the article has been live, so that the tombstone is found there', async () => {
    const { id, slug } = await room.write('有人链接的文章')
    await room.publish(id)
    expect(codesOf(await patch(id, { slug: 'elsewhere' }))).toEqual(['slug_fixed'])
    await patch(id, { title: '改了标题的草稿' })
    await room.take(id, 'withdraw', room.reviewer, { reason: '政策废止' })
    expect((await room.send('GET', `/api/articles/by-slug/${slug}`)).status).toBe(410)
  })
})

describe('a malformed request', () => {
  it('is answered with 400 when its path has a broken escape', async () => {
    expect((await room.send('GET', '/api/articles/%E0%A4%A')).status).toBe(400)
  })

  it('is answered with 400 when its body is no JSON', async () => {
    const { status } = await room.send('POST', '/api/articles', {
      token: room.editor.token,
      headers: { 'content-type': 'application/json' },
      body: undefined,
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
  })
})
