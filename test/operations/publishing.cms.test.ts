import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeArticle, type Desk, type Member, openDesk, richText } from '../desk.ts'

let desk: Desk
let editor: Member
let reviewer: Member
let category: string

beforeAll(async () => {
  desk = await openDesk()
  editor = await desk.user('editor')
  reviewer = await desk.user('reviewer')
  const made = await desk.payload.create({
    collection: 'categories',
    data: { name: '断缴', nameEn: 'Lapse', slug: 'medical-lapse' },
  })
  category = made.id
})
afterAll(() => desk.close())

async function newArticle(title?: string) {
  const { status, body } = await desk.send('POST', '/api/articles', {
    token: editor.token,
    body: completeArticle(category, title),
  })
  expect(status).toBe(201)
  return body.doc as { id: string; slug: string; workflow: { revision: number; state: string } }
}

/** Takes an event at the revision that is current. */
async function take(id: string, event: string, token: string, extra: object = {}) {
  const { body } = await desk.send('GET', `/api/articles/${id}/transitions`, { token })
  return desk.send('POST', `/api/articles/${id}/transition`, {
    token,
    body: { event, revision: body.revision, ...extra },
  })
}

async function publish(id: string) {
  for (const [event, token] of [
    ['submit', editor.token],
    ['approve', reviewer.token],
    ['publish', editor.token],
  ] as const) {
    const answer = await take(id, event, token)
    expect(answer.status, answer.text).toBe(200)
  }
}

const codes = (answer: { body: { errors: { code: string }[] } }) =>
  answer.body.errors.map(({ code }) => code)

async function publicIds() {
  const rest = await desk.send('GET', '/api/articles?limit=100')
  const graphql = await desk.graphql('{ Articles(limit: 100) { docs { id } } }')
  const ids = (docs: { id: string }[]) => docs.map(({ id }) => id).sort()
  expect(ids(graphql.body.data.Articles.docs)).toEqual(ids(rest.body.docs))
  return ids(rest.body.docs)
}

describe('from draft to public', () => {
  it('serves an article only once somebody else has approved it and it is published', async () => {
    const { id, slug, workflow } = await newArticle()
    expect(workflow).toMatchObject({ state: 'draft', revision: 1 })

    expect(await publicIds()).not.toContain(id)
    expect((await take(id, 'submit', editor.token)).body).toEqual({
      id,
      state: 'in_review',
      revision: 2,
    })
    expect(codes(await take(id, 'approve', editor.token))).toEqual(['not_permitted'])
    expect(await publicIds()).not.toContain(id)
    expect((await take(id, 'approve', reviewer.token)).body.state).toBe('approved')
    expect(await publicIds()).not.toContain(id)
    expect((await desk.send('GET', `/api/articles/by-slug/${slug}`)).status).toBe(404)
    expect((await take(id, 'publish', editor.token)).body.state).toBe('published')
    expect(await publicIds()).toContain(id)
    const served = await desk.send('GET', `/api/articles/by-slug/${slug}`)
    expect(served.status).toBe(200)
    expect(served.body).toMatchObject({ id, unreviewed: false, accuracy: { status: 'unverified' } })
    expect(served.body.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('refuses a contributor as approver, also one who is a reviewer', async () => {
    const { id } = await newArticle()
    await desk.send('PATCH', `/api/articles/${id}`, {
      token: reviewer.token,
      body: { shortAnswer: '审核人员也改了一笔。' },
    })
    await take(id, 'submit', editor.token)
    const refused = await take(id, 'approve', reviewer.token)
    expect(refused.status).toBe(403)
    expect(codes(refused)).toEqual(['self_approval'])
  })

  it('names what is missing when an incomplete article is submitted', async () => {
    const { body } = await desk.send('POST', '/api/articles', {
      token: editor.token,
      body: { title: '只有标题' },
    })
    const refused = await take(body.doc.id, 'submit', editor.token)
    expect(refused.status).toBe(422)
    expect(refused.body.errors[0]).toMatchObject({
      code: 'incomplete',
      fields: ['shortAnswer', 'body', 'primaryCategory', 'sources', 'regionScopeConfirmed'],
    })
  })

  it('keeps serving the live text while a draft beside it is edited', async () => {
    const { id, slug } = await newArticle('甲')
    await publish(id)
    const edited = await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      body: { body: richText('还没有人批准的新文字。') },
    })
    expect(edited.body.doc.workflow.state).toBe('draft')
    const { text } = await desk.send('GET', `/api/articles/by-slug/${slug}`)
    expect(text).toContain('待遇不受影响')
    expect(text).not.toContain('还没有人批准')
    await publish(id)
    expect((await desk.send('GET', `/api/articles/by-slug/${slug}`)).text).toContain('还没有人批准')
  })

  it('voids an approval when the text changes, and not when a save changes nothing', async () => {
    const { id } = await newArticle()
    await take(id, 'submit', editor.token)
    await take(id, 'approve', reviewer.token)
    const { body: working } = await desk.send('GET', `/api/articles/${id}?draft=true&depth=0`, {
      token: editor.token,
    })
    const same = await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      body: { body: working.body, title: working.title, sources: working.sources },
    })
    expect(same.body.doc.workflow).toMatchObject({ state: 'approved', revision: 3 })
    const changed = await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      body: { shortAnswer: '改了一句。' },
    })
    expect(changed.body.doc.workflow).toMatchObject({ state: 'draft', approvedHash: null })
    expect(codes(await take(id, 'publish', editor.token))).toEqual(['wrong_state'])
  })

  it('answers an outdated revision with 409 and the current one', async () => {
    const { id } = await newArticle()
    const stale = { token: editor.token, body: { event: 'submit', revision: 7 } }
    const refused = await desk.send('POST', `/api/articles/${id}/transition`, stale)
    expect(refused.status).toBe(409)
    expect(refused.body.errors[0]).toMatchObject({ code: 'stale_revision', currentRevision: 1 })
    const save = await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      headers: { 'if-match': '"9"' },
      body: { title: '新标题' },
    })
    expect(save.status).toBe(409)
    expect(codes(save)).toEqual(['stale_revision'])
  })

  it('withdraws with a tombstone that says since when, why and what instead', async () => {
    const instead = await newArticle('替代的文章')
    await publish(instead.id)
    const { id, slug } = await newArticle('将要撤下的文章')
    await publish(id)
    const answer = await take(id, 'withdraw', reviewer.token, {
      reason: '政策已废止',
      replacement: instead.id,
    })
    expect(answer.body.state).toBe('withdrawn')
    expect(await publicIds()).not.toContain(id)
    const gone = await desk.send('GET', `/api/articles/by-slug/${slug}`)
    expect(gone.status).toBe(410)
    expect(gone.body.errors[0]).toMatchObject({
      code: 'withdrawn',
      reason: '政策已废止',
      replacement: instead.slug,
    })
  })

  it('publishes in an emergency unreviewed, until somebody else confirms', async () => {
    const { id, slug } = await newArticle('紧急')
    const done = await take(id, 'emergency_publish', reviewer.token, { reason: '更正急诊报销数字' })
    expect(done.body.state).toBe('published')
    expect((await desk.send('GET', `/api/articles/by-slug/${slug}`)).body.unreviewed).toBe(true)
    expect(codes(await take(id, 'confirm', reviewer.token))).toEqual(['self_approval'])
    const other = await desk.user('reviewer', 'other')
    expect((await take(id, 'confirm', other.token)).status).toBe(200)
    expect((await desk.send('GET', `/api/articles/by-slug/${slug}`)).body.unreviewed).toBe(false)
  })

  it('stops serving an article the day after its last day', async () => {
    const { id, slug } = await newArticle('有期限的文章')
    await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      body: { effectiveTo: '2020-12-31' },
    })
    await publish(id)
    expect(await publicIds()).not.toContain(id)
    const gone = await desk.send('GET', `/api/articles/by-slug/${slug}`)
    expect(gone.status).toBe(410)
    expect(gone.body.errors[0]).toMatchObject({ code: 'withheld', reason: 'expired' })
  })
})

describe('the audit trail', () => {
  it('gets one event per transition, chained, and none for a refusal', async () => {
    const { id } = await newArticle()
    await publish(id)
    await take(id, 'approve', reviewer.token)
    const { body } = await desk.send('GET', `/api/articles/${id}/history`, { token: editor.token })
    expect(body.events.map(({ event }: { event: string }) => event)).toEqual([
      'publish',
      'approve',
      'submit',
    ])
    expect(body.events.map(({ by }: { by: string | null }) => by)).toEqual([
      editor.user.name,
      reviewer.user.name,
      editor.user.name,
    ])
    const { docs } = await desk.payload.find({
      collection: 'audit-events',
      sort: 'sequence',
      pagination: false,
    })
    expect(docs.map(({ sequence }) => sequence)).toEqual(docs.map((_, index) => index + 1))
    docs.slice(1).forEach((event, index) => {
      expect(event.previousHash).toBe(docs[index]?.hash)
    })
  })

  it('cannot be written, changed or deleted through any API', async () => {
    const admin = await desk.user('admin')
    const [event] = (await desk.payload.find({ collection: 'audit-events', limit: 1 })).docs
    for (const [method, path] of [
      ['POST', '/api/audit-events'],
      ['PATCH', `/api/audit-events/${event?.id}`],
      ['DELETE', `/api/audit-events/${event?.id}`],
    ] as const) {
      const { status } = await desk.send(method, path, {
        token: admin.token,
        body: { event: 'forged', sequence: 999_999 },
      })
      expect(status, method).toBe(403)
    }
    await expect(
      desk.payload.delete({ collection: 'audit-events', where: {}, overrideAccess: true }),
    ).rejects.toThrow('not_permitted')
  })
})
