import { existsSync, readdirSync } from 'node:fs'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runInTransaction } from '../../src/operations/runInTransaction.ts'
import { completeArticle, type Desk, type Member, openDesk } from '../desk.ts'

let desk: Desk
let editor: Member
let category: string

beforeAll(async () => {
  desk = await openDesk()
  editor = await desk.user('editor')
  const made = await desk.payload.create({
    collection: 'categories',
    data: { name: '断缴', nameEn: 'Lapse', slug: 'medical-lapse' },
  })
  category = made.id
})
afterAll(() => desk.close())

async function newArticle(title: string): Promise<string> {
  const { body } = await desk.send('POST', '/api/articles', {
    token: editor.token,
    body: completeArticle(category, title),
  })
  return body.doc.id
}

const save = (id: string, body: object) =>
  desk.send('PATCH', `/api/articles/${id}`, { token: editor.token, body })

/** The short answers of all versions of an article, and how many are marked the latest. */
async function versionsOf(id: string) {
  const { docs } = await desk.payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return {
    latest: docs.filter(({ latest }) => latest).length,
    answers: docs.map(({ version }) => version.shortAnswer),
  }
}

describe('transactions', () => {
  it('take back everything when something in them fails', async () => {
    const req = await createLocalReq({}, desk.payload)
    const failing = runInTransaction(req, async () => {
      for (const slug of ['one', 'two']) {
        const data = { name: slug, nameEn: slug, slug }
        await desk.payload.create({ collection: 'categories', data, req })
      }
      throw new Error('halfway')
    })
    await expect(failing).rejects.toThrow('halfway')
    const { totalDocs } = await desk.payload.count({
      collection: 'categories',
      where: { slug: { in: ['one', 'two'] } },
    })
    expect(totalDocs).toBe(0)
  })

  it('take back a write when a hook after it refuses', async () => {
    const id = await newArticle('链接与文章同生共死')
    const reviewer = await desk.user('reviewer')
    const { body: link } = await desk.send('POST', '/api/related-links', {
      token: editor.token,
      body: { from: id, title: '原来的标题' },
    })
    for (const [event, token, extra] of [
      ['submit', editor.token, {}],
      ['approve', reviewer.token, {}],
      ['schedule', editor.token, { publishAt: '2999-01-01T00:00:00Z' }],
    ] as const) {
      const { body } = await desk.send('GET', `/api/articles/${id}/transitions`, { token })
      const { status, text } = await desk.send('POST', `/api/articles/${id}/transition`, {
        token,
        body: { event, revision: body.revision, ...extra },
      })
      expect(status, text).toBe(200)
    }
    const refused = await desk.send('PATCH', `/api/related-links/${link.doc.id}`, {
      token: editor.token,
      body: { title: '改过的标题' },
    })
    expect(refused.body.errors[0].code).toBe('scheduled_frozen')
    const { body: after } = await desk.send('GET', `/api/related-links/${link.doc.id}`, {
      token: editor.token,
    })
    expect(after.title).toBe('原来的标题')
  })
})

describe('many writers at once', () => {
  it('keep all of 50 concurrent edits of different articles', async () => {
    const ids: string[] = []
    for (let n = 0; n < 50; n += 1) ids.push(await newArticle(`并行的文章${n}`))
    const answers = await Promise.all(ids.map((id, n) => save(id, { shortAnswer: `改动${n}` })))
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
    for (const [n, id] of ids.entries()) {
      const versions = await versionsOf(id)
      expect(versions.latest).toBe(1)
      expect(versions.answers).toContain(`改动${n}`)
    }
  })

  it('may all begin an article of the same title, each with an address of its own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        desk.send('POST', '/api/articles', {
          token: editor.token,
          body: completeArticle(category, '同一时刻写的'),
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(10)
  })

  it('keep all of 10 edits of regions and categories beside other writers', async () => {
    const { token } = await desk.user('admin')
    const regions: string[] = []
    for (let n = 0; n < 5; n += 1) {
      const { id } = await desk.payload.create({
        collection: 'regions',
        data: { code: `33010${n}`, name: `区${n}`, fullName: `区${n}`, level: 'county' },
      })
      regions.push(id)
    }
    // Past the queue of this process, as another process would write; one that loses is not ours.
    const elsewhere = await desk.payload.create({
      collection: 'categories',
      data: { name: '别处', nameEn: 'Elsewhere', slug: 'elsewhere' },
    })
    const others = Array.from({ length: 10 }, (_, n) =>
      desk.payload
        .update({ collection: 'categories', id: elsewhere.id, data: { position: n } })
        .catch(() => undefined),
    )
    const saveAsTheAdminUI = (id: string, data: object) => {
      const body = new FormData()
      body.set('_payload', JSON.stringify(data))
      const headers = { authorization: `JWT ${token}` }
      const address = `http://127.0.0.1:3000/api/regions/${id}`
      return desk.api(new Request(address, { method: 'PATCH', headers, body }))
    }
    const answers = await Promise.all([
      ...regions.map((id, n) => saveAsTheAdminUI(id, { shortName: `新区${n}` })),
      ...regions.map((_, n) =>
        desk.send('POST', '/api/categories', {
          token,
          body: { name: `类${n}`, nameEn: `Kind ${n}`, slug: `kind-${n}` },
        }),
      ),
    ])
    await Promise.all(others)
    expect(answers.map(({ status }) => status)).toEqual([
      ...Array(5).fill(200),
      ...Array(5).fill(201),
    ])
    const { docs } = await desk.payload.find({
      collection: 'regions',
      where: { id: { in: regions } },
      sort: 'code',
    })
    expect(docs.map(({ shortName }) => shortName)).toEqual(regions.map((_, n) => `新区${n}`))
  })

  it('lose none of 20 concurrent edits of one article silently', async () => {
    const id = await newArticle('大家都在改的文章')
    const texts = Array.from({ length: 20 }, (_, n) => `第${n}种说法`)
    const answers = await Promise.all(texts.map((shortAnswer) => save(id, { shortAnswer })))
    const { latest, answers: kept } = await versionsOf(id)
    expect(latest).toBe(1)
    answers.forEach(({ status, body }, n) => {
      if (status === 200) expect(kept).toContain(texts[n])
      else expect([status, body.errors[0].code]).toEqual([409, 'write_conflict'])
    })
    expect(answers.some(({ status }) => status === 200)).toBe(true)
  })

  it('let exactly one of 20 concurrent edits that state the same revision through', async () => {
    const id = await newArticle('只有一个人能先存的文章')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => save(id, { shortAnswer: `说法${n}`, revision: 1 })),
    )
    const accepted = answers.filter(({ status }) => status === 200)
    expect(accepted).toHaveLength(1)
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const working = await desk.payload.findByID({ collection: 'articles', id, draft: true })
    expect(working.workflow?.revision).toBe(2)
    expect(working.shortAnswer).toBe(accepted[0]?.body.doc.shortAnswer)
    expect((await versionsOf(id)).latest).toBe(1)
  })

  it('give every one of 10 concurrent transitions its own place in the audit chain', async () => {
    const ids: string[] = []
    for (let n = 0; n < 10; n += 1) ids.push(await newArticle(`同时送审${n}`))
    const answers = await Promise.all(
      ids.map((id) =>
        desk.send('POST', `/api/articles/${id}/transition`, {
          token: editor.token,
          body: { event: 'submit', revision: 1 },
        }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
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
})

describe.runIf(existsSync('/proc/self/fd'))('file handles', () => {
  it('stay flat over 1,000 writes', async () => {
    const id = await newArticle('写一千次')
    const handles = () => readdirSync('/proc/self/fd').length
    const write = async (n: number) => {
      const req = await createLocalReq({}, desk.payload)
      await runInTransaction(req, () =>
        desk.payload.update({
          collection: 'categories',
          id: category,
          data: { position: n },
          depth: 0,
          req,
        }),
      )
    }
    for (let n = 0; n < 50; n += 1) await write(n)
    const before = handles()
    for (let n = 0; n < 1000; n += 1) await write(n)
    expect(handles()).toBeLessThanOrEqual(before + 5)
    expect(id).toBeTruthy()
  })
})
