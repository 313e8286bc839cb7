import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const previewOf = async (id: string) => {
  const { status, text, body } = await room.send('GET', `/api/articles/${id}/preview`, {
    token: room.editor.token,
  })
  expect(status, text).toBe(200)
  return body
}

const publicly = (slug: string) => room.send('GET', `/api/articles/by-slug/${slug}`)

const edit = async (id: string, body: object) => {
  const answer = await room.send('PATCH', `/api/articles/${id}`, { token: room.editor.token, body })
  expect(answer.status, answer.text).toBe(200)
}

const link = async (from: string, title: string, extra: object = {}): Promise<string> => {
  const { token } = room.editor
  const { status, text, body } = await room.send('POST', '/api/related-links', {
    token,
    body: { from, title, ...extra },
  })
  expect(status, text).toBe(201)
  return body.doc.id
}

const verify = async (id: string) => {
  const { token } = room.editor
  const body = { sources: [{ url: 'https://example.gov.cn/2026-1', title: '办法' }] }
  const answer = await room.send('POST', `/api/articles/${id}/verify`, { token, body })
  expect(answer.status, answer.text).toBe(200)
}

const block = async (id: string) => {
  const body = { severity: 'block', reason: 'wrong_figure', message: '数字不对。' }
  const { token } = room.reviewer
  const answer = await room.send('POST', `/api/articles/${id}/flags`, { token, body })
  expect(answer.status, answer.text).toBe(201)
}

const told = async (slug: string) => {
  const { status, body } = await publicly(slug)
  expect(status).toBe(410)
  const { message: _, ...absence } = body.errors[0]
  return absence
}

describe('the preview of an article', () => {
  it('gives what readers are served, and the same of a draft that changes nothing', async () => {
    const { id, slug } = await room.write('正在对外提供', {
      regions: [await room.region('510000', '四川')],
      effectiveTo: '2099-12-31',
      notices: [{ kind: 'disclaimer', text: '不能代替咨询。' }],
      body: richText('每月120元。'),
    })
    const { slug: targetSlug, id: target } = await room.write('推荐所指')
    await room.publish(target)
    await link(id, '延伸阅读', { position: 1, target, url: 'https://example.gov.cn' })
    await room.publish(id)
    await verify(id)
    const preview = await previewOf(id)
    expect(preview.served).toEqual((await publicly(slug)).body)
    expect(preview.served.relatedLinks.docs).toMatchObject([{ target }])
    expect((await publicly(targetSlug)).status).toBe(200)
    expect(preview).toMatchObject({ absence: null, draftAbsence: null, differs: [] })
    expect(preview.draft).toEqual(preview.served)

    // Written again as it was, it is a draft that reads no different.
    await edit(id, { workflow: { dueAt: '2099-01-01' } })
    expect((await previewOf(id)).differs).toEqual([])
  })

  it('gives what readers will be served once the draft is live, and says which fields differ', async () => {
    const { id, slug } = await room.write('有草稿的一篇', { shortAnswer: '每月100元。' })
    await link(id, '一直都在', { position: 1 })
    await room.publish(id)
    await verify(id)
    await edit(id, {
      shortAnswer: '每月110元。',
      body: richText('从2026年起每月110元。'),
      effectiveFrom: '2026-03-01',
      regions: [await room.region('330000', '浙江')],
    })
    const hidden = await room.write('还没有发布的')
    await link(id, '新加的', { position: 2, target: hidden.id })
    const preview = await previewOf(id)
    expect(preview.served).toEqual((await publicly(slug)).body)
    expect(preview.served.shortAnswer).toBe('每月100元。')
    expect(preview.draft).toMatchObject({
      shortAnswer: '每月110元。',
      regions: [{ name: '浙江' }],
      relatedLinks: { docs: [{ title: '一直都在' }, { title: '新加的', target: null }] },
      // Nobody has checked the new text.
      accuracy: { status: 'unverified', verifiedAt: null },
      unreviewed: false,
    })
    expect(preview.draft).not.toHaveProperty('workflow')
    expect(preview.draft.accuracy).not.toHaveProperty('verifiedBy')
    expect(preview.differs).toEqual([
      'shortAnswer',
      'body',
      'regions',
      'effectiveFrom',
      'accuracy',
      'relatedLinks',
    ])

    await room.publish(id)
    const { body: published } = await publicly(slug)
    // When it was stored is all that could not be known.
    const timeless = (document: { relatedLinks: { docs: object[] } }) => ({
      ...document,
      updatedAt: null,
      relatedLinks: document.relatedLinks.docs.map((one) => ({ ...one, updatedAt: null })),
    })
    expect(timeless(published)).toEqual(timeless(preview.draft))
  })

  it('says that nothing was ever live', async () => {
    const { id } = await room.write('从未发布')
    expect(await previewOf(id)).toMatchObject({
      served: null,
      absence: { code: 'not_live' },
      draft: { title: '从未发布', _status: 'published' },
      draftAbsence: null,
      differs: [],
    })
  })

  it('says what readers are told of one that is withheld, of its draft too', async () => {
    const { id, slug } = await room.write('被拦截的一篇')
    await room.publish(id)
    await block(id)
    await edit(id, { shortAnswer: '改好的。' })
    const { served, absence, draftAbsence, draft } = await previewOf(id)
    expect(served).toBeNull()
    expect(absence).toMatchObject({ code: 'withheld', reason: 'wrong_figure' })
    expect(absence).toEqual(await told(slug))
    // The block outlasts the publication until somebody lifts it.
    expect(draftAbsence).toEqual(absence)
    expect(draft.shortAnswer).toBe('改好的。')
  })

  it('says that its last day is over, unless the draft has a later one', async () => {
    const { id, slug } = await room.write('过期的一篇', { effectiveTo: '2020-01-31' })
    await room.publish(id)
    const expired = await previewOf(id)
    expect(expired.absence).toMatchObject({ code: 'withheld', reason: 'expired' })
    expect(expired.absence).toEqual(await told(slug))
    expect(expired.draftAbsence).toEqual(expired.absence)
    await edit(id, { effectiveTo: '2099-01-31' })
    expect(await previewOf(id)).toMatchObject({ served: null, draftAbsence: null })
  })

  it('says why one was withdrawn, and what is served in its place', async () => {
    const { id, slug } = await room.write('撤下的一篇')
    const other = await room.write('替代的一篇')
    for (const one of [id, other.id]) await room.publish(one)
    const reason = { reason: '政策废止。', replacement: other.id }
    expect((await room.take(id, 'withdraw', room.reviewer, reason)).status).toBe(200)
    const { served, absence } = await previewOf(id)
    expect(served).toBeNull()
    expect(absence).toMatchObject({
      code: 'withdrawn',
      reason: '政策废止。',
      replacement: other.slug,
    })
    expect(absence).toEqual(await told(slug))
  })

  it('shows an emergency’s text as reviewed by nobody', async () => {
    const { id, slug } = await room.write('紧急的一篇')
    await room.take(id, 'emergency_publish', room.reviewer, { reason: '先发布。' })
    const { served, draft, differs } = await previewOf(id)
    expect(served).toEqual((await publicly(slug)).body)
    expect(draft.unreviewed).toBe(true)
    expect(differs).toEqual([])
  })

  it('is the staff’s alone, of articles that are there', async () => {
    const { id } = await room.write('外人看不到')
    await room.publish(id)
    for (const asker of [{}, { headers: await room.site('previewer') }]) {
      const answer = await room.send('GET', `/api/articles/${id}/preview`, asker)
      expect(codesOf(answer)).toEqual(['not_signed_in'])
      expect(answer.status).toBe(401)
    }
    const { token } = room.reviewer
    const nowhere = await room.send('GET', '/api/articles/nothing/preview', { token })
    expect(nowhere.status).toBe(404)
  })
})
