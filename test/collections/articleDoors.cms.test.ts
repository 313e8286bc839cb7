import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Answer } from '../desk.ts'
import { codesOf, graphqlErrors, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

/** What every attempt tries to bring before readers. */
const unapproved = '没有人批准过的文字'
const approved = '中断不超过3个月的，补缴后即可恢复。'

const forgedWorkflow = {
  state: 'approved',
  revision: 99,
  contributors: [],
  contentHash: 'f'.repeat(64),
  approvedHash: 'f'.repeat(64),
  approvedBy: null,
  approvedAt: '2020-01-01T00:00:00.000Z',
  unreviewed: true,
}
const forgedAccuracy = {
  status: 'verified',
  verifiedAt: '2020-01-01T00:00:00.000Z',
  openBlocks: 7,
  withheld: true,
}
const forgedWithdrawal = { since: '2020-01-01T00:00:00.000Z', reason: unapproved }
const forgedLegacy = { origin: 'forged/page.txt', raw: unapproved }

let room: Newsroom
let site: { authorization: string }

beforeAll(async () => {
  room = await openNewsroom()
  site = await room.site('reader')
})
afterAll(() => room.close())

/** Everything a stranger is told about an article, and by the lists. */
async function publicAnswers({ id, slug }: Written): Promise<Answer[]> {
  return Promise.all([
    room.send('GET', `/api/articles/${id}?depth=3`),
    room.send('GET', `/api/articles/by-slug/${slug}`),
    room.send('GET', '/api/articles?limit=100&depth=3'),
    room.send('GET', '/api/related-links?limit=100&depth=3'),
    room.graphql(`{
      Articles(limit: 100) {
        docs { id title shortAnswer relatedLinks { docs { title url excerpt } } }
      }
      RelatedLinks(limit: 100) { docs { title url excerpt from { shortAnswer } } }
    }`),
  ])
}

/** Nothing unapproved is served; the article itself is served as approved, or not at all. */
async function expectPublic(article: Written, { live }: { live: boolean }) {
  const answers = await publicAnswers(article)
  for (const { text } of answers) expect(text).not.toContain(unapproved)
  const [byId, bySlug, list, , graphql] = answers
  expect(byId?.status).toBe(live ? 200 : 404)
  expect(bySlug?.status).toBe(live ? 200 : 404)
  if (live) expect(bySlug?.body.shortAnswer).toBe(approved)
  const ids = (docs: { id: string }[]) => docs.map(({ id }) => id)
  expect(ids(list?.body.docs).includes(article.id)).toBe(live)
  expect(ids(graphql?.body.data.Articles.docs).includes(article.id)).toBe(live)
}

/** The working copy is a draft by the editor, approved by nobody. */
async function expectDraft(id: string, revision: number, contributors = [room.editor.user.id]) {
  const { _status, workflow } = await room.working(id)
  expect(_status).toBe('draft')
  expect(workflow).toMatchObject({
    state: 'draft',
    revision,
    approvedHash: null,
    approvedBy: null,
    approvedAt: null,
    unreviewed: false,
  })
  expect([...workflow.contributors].sort()).toEqual([...contributors].sort())
}

const patch = (path: string, body: object, headers = {}) =>
  room.send('PATCH', path, { token: room.editor.token, body, headers })

/** After publication the revision is 4: made, submitted, approved, published. */
const published = 4

describe('a live article', () => {
  let article: Written

  beforeEach(async () => {
    article = await room.write()
    await room.publish(article.id)
  })

  /** An attempt that was let through as an edit: readers see none of it. */
  async function expectOnlyADraft() {
    await expectPublic(article, { live: true })
    await expectDraft(article.id, published + 1)
  }

  /** An attempt that came to nothing. */
  async function expectNothing() {
    await expectPublic(article, { live: true })
    const { workflow } = await room.working(article.id)
    expect(workflow).toMatchObject({ state: 'published', revision: published, contributors: [] })
  }

  it('is not changed by PATCH without draft=true', async () => {
    expect((await patch(`/api/articles/${article.id}`, { shortAnswer: unapproved })).status).toBe(
      200,
    )
    await expectOnlyADraft()
  })

  it.each([
    '',
    '?draft=true',
    '?draft=false',
    '?draft=',
    '?autosave=true',
    '?autosave=true&draft=true',
    '?autosave=true&draft=false',
  ])('is not changed by _status "published" in the body of PATCH %s', async (query) => {
    await patch(`/api/articles/${article.id}${query}`, {
      shortAnswer: unapproved,
      _status: 'published',
    })
    await expectOnlyADraft()
  })

  it.each([[null], [''], ['Published'], [1], [true], [[]], [['published']], [{}]])(
    'is neither changed nor taken down by _status %j',
    async (_status) => {
      await patch(`/api/articles/${article.id}`, { shortAnswer: unapproved, _status })
      await expectOnlyADraft()
    },
  )

  it('is not taken down by _status "draft"', async () => {
    await patch(`/api/articles/${article.id}?draft=false`, { _status: 'draft' })
    await expectPublic(article, { live: true })
  })

  it('is not changed by an update that says neither draft nor _status', async () => {
    await patch(`/api/articles/${article.id}?draft=false`, { shortAnswer: unapproved })
    await expectOnlyADraft()
  })

  it.each(['', '&draft=true', '&draft=false'])(
    'is not changed by a bulk PATCH with a filter %s: there is none',
    async (query) => {
      const answer = await patch(`/api/articles?where[id][equals]=${article.id}${query}`, {
        shortAnswer: unapproved,
        _status: 'published',
      })
      expect(answer.status).toBe(403)
      await expectNothing()
    },
  )

  it('is not changed by a bulk update from our own code', async () => {
    const { docs } = await room.payload.update({
      collection: 'articles',
      where: { id: { equals: article.id } },
      data: { shortAnswer: unapproved, _status: 'published' },
      user: room.editor.user,
    })
    expect(docs).toHaveLength(1)
    await expectOnlyADraft()
  })

  it.each([
    'unpublishAllLocales=true',
    'publishAllLocales=true',
    'publishAllLocales=true&unpublishAllLocales=true',
    'publishSpecificLocale=zh',
    'publishSpecificLocale=zh&draft=true',
  ])('is neither published nor unpublished by ?%s', async (query) => {
    await patch(`/api/articles/${article.id}?${query}`, { _status: 'published' })
    await patch(`/api/articles?where[id][equals]=${article.id}&${query}`, { _status: 'draft' })
    await expectNothing()
    await patch(`/api/articles/${article.id}?${query}`, { shortAnswer: unapproved })
    await expectPublic(article, { live: true })
  })

  it('is locked for nobody by a colleague who has opened it', async () => {
    await room.send('POST', '/api/payload-locked-documents', {
      token: room.editor.token,
      body: {
        document: { relationTo: 'articles', value: article.id },
        user: { relationTo: 'users', value: room.editor.user.id },
      },
    })
    const saved = await room.send('PATCH', `/api/articles/${article.id}?draft=true`, {
      token: room.reviewer.token,
      body: { shortAnswer: unapproved },
    })
    expect(saved.status).toBe(200)
  })

  it('is not changed past the lock of another with overrideLock=true', async () => {
    await patch(`/api/articles/${article.id}?overrideLock=true`, {
      shortAnswer: unapproved,
      _status: 'published',
    })
    await expectOnlyADraft()
  })

  it.each(['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override'])(
    'is not changed by a POST that names another method in %s',
    async (header) => {
      for (const method of ['PATCH', 'PUT', 'DELETE', 'patch']) {
        const answer = await room.send('POST', `/api/articles/${article.id}`, {
          token: room.editor.token,
          headers: { [header]: method },
          body: { shortAnswer: unapproved, _status: 'published' },
        })
        expect(answer.status, method).toBe(404)
      }
      await expectNothing()
    },
  )

  it('is not changed or trashed by a deletedAt in the body', async () => {
    await patch(`/api/articles/${article.id}?trash=true`, { deletedAt: new Date().toISOString() })
    await expectNothing()
  })

  it('is not brought back by restoring a version as live', async () => {
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
    })
    for (const version of docs) {
      for (const query of ['', '?draft=false', '?draft=']) {
        const answer = await room.send('POST', `/api/articles/versions/${version.id}${query}`, {
          token: room.admin.token,
        })
        expect(answer.status).toBe(403)
        expect(codesOf(answer)).toEqual(['restore_as_draft'])
      }
    }
    await expectNothing()
  })

  it('gets a draft of its old text, not its old workflow, when a version is restored', async () => {
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: {
        and: [
          { parent: { equals: article.id } },
          { 'version.workflow.state': { equals: 'approved' } },
        ],
      },
    })
    await patch(`/api/articles/${article.id}`, {
      shortAnswer: unapproved,
      workflow: { assignee: room.editor.user.id },
    })
    const answer = await room.send('POST', `/api/articles/versions/${docs[0]?.id}?draft=true`, {
      token: room.reviewer.token,
    })
    expect(answer.status, answer.text).toBe(200)
    await expectPublic(article, { live: true })
    await expectDraft(article.id, published + 2, [room.editor.user.id, room.reviewer.user.id])
    const { shortAnswer, workflow } = await room.working(article.id)
    expect(shortAnswer).toBe(approved)
    expect(workflow.assignee).toBe(room.editor.user.id)
    await room.take(article.id, 'submit', room.editor)
    expect(codesOf(await room.take(article.id, 'approve', room.reviewer))).toEqual([
      'self_approval',
    ])
  })

  it.each(['', '?draft=false', '?draft=true'])(
    'leaves nothing public and nothing approved in its duplicate %s',
    async (query) => {
      const answer = await room.send('POST', `/api/articles/${article.id}/duplicate${query}`, {
        token: room.editor.token,
        body: { shortAnswer: unapproved, _status: 'published', workflow: forgedWorkflow },
      })
      expect(answer.status, answer.text).toBe(200)
      const { id, slug } = answer.body.doc
      expect(id).not.toBe(article.id)
      expect(slug).not.toBe(article.slug)
      await expectPublic({ id, slug }, { live: false })
      await expectDraft(id, 1)
      await expectNothing()
    },
  )

  it('cannot be deleted by an administrator, alone or in bulk', async () => {
    const { token } = room.admin
    for (const query of ['', '?trash=true', '?overrideLock=true']) {
      const answer = await room.send('DELETE', `/api/articles/${article.id}${query}`, { token })
      expect(answer.status).toBe(403)
      expect(codesOf(answer)).toEqual(['not_deletable'])
    }
    const bulk = await room.send('DELETE', `/api/articles?where[id][equals]=${article.id}`, {
      token,
    })
    expect(bulk.body.docs ?? []).toEqual([])
    await expect(room.payload.delete({ collection: 'articles', id: article.id })).rejects.toThrow(
      'not_deletable',
    )
    await expectNothing()
  })

  it('cannot be deleted once it is withdrawn: readers were told something', async () => {
    await room.take(article.id, 'withdraw', room.reviewer, { reason: '政策已废止' })
    const answer = await room.send('DELETE', `/api/articles/${article.id}`, {
      token: room.admin.token,
    })
    expect(codesOf(answer)).toEqual(['not_deletable'])
    expect((await room.send('GET', `/api/articles/by-slug/${article.slug}`)).status).toBe(410)
  })

  it('is not changed by a call from our own code with access overridden', async () => {
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
    })
    await room.payload.update({
      collection: 'articles',
      id: article.id,
      data: {
        shortAnswer: unapproved,
        _status: 'published',
        workflow: { ...forgedWorkflow, state: 'published', revision: published },
        accuracy: { ...forgedAccuracy, status: 'verified' },
        withdrawal: forgedWithdrawal,
        legacy: forgedLegacy,
      },
    })
    await expectPublic(article, { live: true })
    await expectDraft(article.id, published + 1, [])
    const { accuracy, withdrawal, legacy } = await room.working(article.id)
    expect(accuracy).toMatchObject({ status: 'unverified', openBlocks: 0, withheld: false })
    expect(withdrawal?.since ?? null).toBeNull()
    expect(legacy?.origin ?? null).toBeNull()
    await expect(
      room.payload.restoreVersion({ collection: 'articles', id: String(docs[0]?.id) }),
    ).rejects.toThrow('restore_as_draft')
    const copy = await room.payload.duplicate({ collection: 'articles', id: article.id })
    expect(copy.workflow?.state).toBe('draft')
    await expectPublic({ id: copy.id, slug: String(copy.slug) }, { live: false })
  })

  it.each(['', '?draft=true', '?draft=false'])(
    'keeps its system fields whatever a body forges, PATCH %s',
    async (query) => {
      const before = await room.working(article.id)
      const answer = await patch(`/api/articles/${article.id}${query}`, {
        workflow: forgedWorkflow,
        accuracy: forgedAccuracy,
        withdrawal: forgedWithdrawal,
        legacy: forgedLegacy,
        contentHash: 'f'.repeat(64),
        unreviewed: true,
      })
      // A revision other than the stored one is a statement, not a forgery.
      expect(answer.status).toBe(409)
      const { revision: _, ...workflow } = forgedWorkflow
      const second = await patch(`/api/articles/${article.id}${query}`, {
        workflow,
        accuracy: forgedAccuracy,
        withdrawal: forgedWithdrawal,
        legacy: forgedLegacy,
        contentHash: 'f'.repeat(64),
        unreviewed: true,
      })
      expect(second.status, second.text).toBe(200)
      const after = await room.working(article.id)
      for (const field of ['workflow', 'accuracy', 'withdrawal', 'legacy', 'contentHash']) {
        expect(after[field], field).toEqual(before[field])
      }
      expect(after.unreviewed).toBe(false)
      await expectPublic(article, { live: true })
      const { body } = await room.send('GET', `/api/articles/by-slug/${article.slug}`)
      expect(body).toMatchObject({ unreviewed: false, accuracy: { status: 'unverified' } })
      expect(body.contentHash).toBe(before.workflow.contentHash)
    },
  )

  it('is not changed by the GraphQL mutation updateArticle', async () => {
    for (const draft of [true, false]) {
      const { body } = await room.graphql(
        `mutation ($id: String!, $draft: Boolean, $text: String!) {
          updateArticle(id: $id, draft: $draft, data: { shortAnswer: $text, _status: published }) {
            id
          }
        }`,
        {
          token: room.editor.token,
          variables: { id: article.id, draft, text: `${unapproved}${draft}` },
        },
      )
      expect(body.errors).toBeUndefined()
      await expectPublic(article, { live: true })
    }
    await expectDraft(article.id, published + 2)
  })

  it('is not duplicated into public by the GraphQL mutation duplicateArticle', async () => {
    const { body } = await room.graphql(
      `mutation ($id: String!, $text: String) {
        duplicateArticle(
          id: $id
          data: { title: "复本", shortAnswer: $text, _status: published }
        ) { id slug }
      }`,
      { token: room.editor.token, variables: { id: article.id, text: unapproved } },
    )
    expect(body.errors).toBeUndefined()
    await expectPublic(body.data.duplicateArticle, { live: false })
    await expectDraft(body.data.duplicateArticle.id, 1)
    await expectNothing()
  })

  it('is not restored or deleted by GraphQL mutations', async () => {
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
    })
    const restored = await room.graphql(
      'mutation ($id: String!) { restoreVersionArticle(id: $id, draft: false) { id } }',
      { token: room.editor.token, variables: { id: docs[0]?.id } },
    )
    expect(graphqlErrors(restored)[0]?.extensions?.code).toBe('restore_as_draft')
    const mutation = 'mutation ($id: String!) { deleteArticle(id: $id) { id } }'
    for (const { token } of [room.editor, room.admin]) {
      const { body } = await room.graphql(mutation, { token, variables: { id: article.id } })
      expect(body.errors).toHaveLength(1)
    }
    await expectNothing()
  })
})

describe('an article that was never live', () => {
  it.each([[undefined], ['published'], [null], [''], ['Published'], [1], [[]], [{}]])(
    'is not created public with _status %j',
    async (_status) => {
      for (const query of ['', '?draft=false', '?draft=true', '?publishAllLocales=true']) {
        const answer = await room.send('POST', `/api/articles${query}`, {
          token: room.editor.token,
          body: {
            title: `新文章${query}${JSON.stringify(_status)}`,
            shortAnswer: unapproved,
            _status,
            workflow: { ...forgedWorkflow, state: 'published' },
            accuracy: forgedAccuracy,
            withdrawal: forgedWithdrawal,
            legacy: forgedLegacy,
          },
        })
        expect(answer.status, answer.text).toBe(201)
        const { id, slug } = answer.body.doc
        await expectPublic({ id, slug }, { live: false })
        await expectDraft(id, 1)
        const { accuracy, withdrawal, legacy } = await room.working(id)
        expect(accuracy).toMatchObject({ status: 'unverified', openBlocks: 0, withheld: false })
        expect(withdrawal?.since ?? null).toBeNull()
        expect(legacy?.origin ?? null).toBeNull()
      }
    },
  )

  it('is not created public by the GraphQL mutation createArticle', async () => {
    for (const draft of [true, false]) {
      const { body } = await room.graphql(
        `mutation ($draft: Boolean, $data: mutationArticleInput!) {
          createArticle(draft: $draft, data: $data) { id slug }
        }`,
        {
          token: room.editor.token,
          variables: {
            draft,
            data: { title: '接口新建', shortAnswer: unapproved, _status: 'published' },
          },
        },
      )
      expect(body.errors).toBeUndefined()
      await expectPublic(body.data.createArticle, { live: false })
      await expectDraft(body.data.createArticle.id, 1)
    }
  })

  it('is not created public by a call from our own code', async () => {
    const { id, slug } = await room.payload.create({
      collection: 'articles',
      data: {
        title: '自己的代码',
        shortAnswer: unapproved,
        _status: 'published',
        workflow: { ...forgedWorkflow, state: 'published' },
        withdrawal: forgedWithdrawal,
        legacy: forgedLegacy,
      },
    })
    await expectPublic({ id, slug: String(slug) }, { live: false })
    await expectDraft(id, 1, [])
    expect((await room.working(id)).legacy?.origin ?? null).toBeNull()
  })

  it('is not published by PATCH once it is approved', async () => {
    const article = await room.write()
    await room.take(article.id, 'submit', room.editor)
    await room.take(article.id, 'approve', room.reviewer)
    const { body } = await patch(`/api/articles/${article.id}`, { _status: 'published' })
    expect(body.doc.workflow.state).toBe('approved')
    await expectPublic(article, { live: false })
  })

  it('can be deleted by an administrator, and its links go with it', async () => {
    const article = await room.write()
    const { body } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: article.id, title: '延伸阅读' },
    })
    const answer = await room.send('DELETE', `/api/articles/${article.id}`, {
      token: room.admin.token,
    })
    expect(answer.status, answer.text).toBe(200)
    for (const path of [`/api/articles/${article.id}`, `/api/related-links/${body.doc.id}`]) {
      expect((await room.send('GET', path, { token: room.admin.token })).status).toBe(404)
    }
    const { totalDocs } = await room.payload.countVersions({
      collection: 'articles',
      where: { parent: { equals: article.id } },
    })
    expect(totalDocs).toBe(0)
  })

  it('can be deleted with others at once, and the links of all go with them', async () => {
    const drafts = [await room.write('甲稿'), await room.write('乙稿'), await room.write('丙稿')]
    for (const { id } of drafts) {
      for (const title of ['其一', '其二']) {
        const { status } = await room.send('POST', '/api/related-links', {
          token: room.editor.token,
          body: { from: id, title },
        })
        expect(status).toBe(201)
      }
    }
    const ids = drafts.map(({ id }) => id)
    const answer = await room.send('DELETE', `/api/articles?where[id][in]=${ids.join(',')}`, {
      token: room.admin.token,
    })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body.docs).toHaveLength(3)
    for (const [collection, path] of [
      ['articles', 'id'],
      ['related-links', 'from'],
    ] as const) {
      const { totalDocs } = await room.payload.count({ collection, where: { [path]: { in: ids } } })
      expect(totalDocs, collection).toBe(0)
    }
  })

  it('cannot be deleted by an editor or a reviewer', async () => {
    const { id } = await room.write()
    for (const { token } of [room.editor, room.reviewer]) {
      expect((await room.send('DELETE', `/api/articles/${id}`, { token })).status).toBe(403)
      const bulk = await room.send('DELETE', `/api/articles?where[id][equals]=${id}`, { token })
      expect(bulk.status).toBe(403)
    }
    await expectDraft(id, 1)
  })
})

describe('the related links of an article', () => {
  let article: Written
  let link: string

  const served = async () => {
    const { body } = await room.send('GET', `/api/articles/by-slug/${article.slug}`)
    return body.relatedLinks.docs.map(({ title }: { title: string }) => title)
  }
  const sendLink = (method: string, path: string, body?: object, token = room.editor.token) =>
    room.send(method, `/api/related-links${path}`, { token, body })

  beforeEach(async () => {
    article = await room.write()
    const { body } = await sendLink('POST', '', { from: article.id, title: '已批准的链接' })
    link = body.doc.id
    await room.publish(article.id)
    expect(await served()).toEqual(['已批准的链接'])
  })

  it.each(['', '?draft=true', '?draft=false'])(
    'go offline when edited, PATCH %s, until the article is next published',
    async (query) => {
      const answer = await sendLink('PATCH', `/${link}${query}`, { title: unapproved, live: true })
      expect(answer.status, answer.text).toBe(200)
      await expectPublic(article, { live: true })
      expect(await served()).toEqual([])
      const { workflow } = await room.working(article.id)
      expect(workflow).toMatchObject({ state: 'draft', contributors: [room.editor.user.id] })
      await sendLink('PATCH', `/${link}`, { title: '改好的链接' })
      await room.publish(article.id)
      expect(await served()).toEqual(['改好的链接'])
    },
  )

  it('go offline when edited in bulk or by our own code', async () => {
    await sendLink('PATCH', `?where[from][equals]=${article.id}`, { title: unapproved, live: true })
    await expectPublic(article, { live: true })
    await room.payload.update({
      collection: 'related-links',
      id: link,
      data: { title: `${unapproved}二`, live: true },
    })
    await expectPublic(article, { live: true })
    expect(await served()).toEqual([])
  })

  it('are not live when created as live', async () => {
    for (const query of ['', '?draft=false']) {
      const answer = await sendLink('POST', query, {
        from: article.id,
        title: unapproved,
        live: true,
        rawTitle: unapproved,
      })
      expect(answer.body.doc).toMatchObject({ live: false })
    }
    const copy = await sendLink('POST', `/${link}/duplicate`, { title: unapproved, live: true })
    expect(copy.status, copy.text).toBe(200)
    await room.payload.create({
      collection: 'related-links',
      data: { from: article.id, title: unapproved, live: true },
    })
    await expectPublic(article, { live: true })
    expect(await served()).toEqual(['已批准的链接'])
  })

  it('cannot be moved to another article', async () => {
    const other = await room.write('另一篇')
    await room.publish(other.id)
    const { body } = await sendLink('PATCH', `/${link}`, { from: other.id })
    expect(body.doc.from.id ?? body.doc.from).toBe(article.id)
  })

  it('void an approval when changed, and make who changed them a contributor', async () => {
    await sendLink('PATCH', `/${link}`, { title: '第二版链接' })
    await room.take(article.id, 'submit', room.editor)
    expect((await room.take(article.id, 'approve', room.reviewer)).status).toBe(200)
    await sendLink('PATCH', `/${link}`, { excerpt: '审核人员改的' }, room.reviewer.token)
    const { workflow } = await room.working(article.id)
    expect(workflow).toMatchObject({ state: 'draft', approvedHash: null, approvedBy: null })
    expect(workflow.contributors).toContain(room.reviewer.user.id)
    expect(codesOf(await room.take(article.id, 'publish', room.editor))).toEqual(['wrong_state'])
    await room.take(article.id, 'submit', room.editor)
    expect(codesOf(await room.take(article.id, 'approve', room.reviewer))).toEqual([
      'self_approval',
    ])
  })

  it('void an approval when one is added or removed', async () => {
    for (const [title, change] of [
      ['加链接之前', () => sendLink('POST', '', { from: article.id, title: '新增的' })],
      ['删链接之前', () => sendLink('DELETE', `/${link}`)],
    ] as const) {
      await patch(`/api/articles/${article.id}`, { title })
      await room.take(article.id, 'submit', room.editor)
      await room.take(article.id, 'approve', room.reviewer)
      const { status, text } = await change()
      expect(status, text).toBeLessThan(300)
      expect((await room.working(article.id)).workflow).toMatchObject({
        state: 'draft',
        approvedHash: null,
      })
      await expectPublic(article, { live: true })
    }
  })
})

describe('an article whose text is frozen', () => {
  /** An article with one link, taken to a state in which nobody may edit. */
  async function frozen(state: 'scheduled' | 'withdrawn') {
    const article = await room.write()
    const { body } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: article.id, title: '原来的链接' },
    })
    if (state === 'withdrawn') {
      await room.publish(article.id)
      await room.take(article.id, 'withdraw', room.reviewer, { reason: '政策已废止' })
    } else {
      await room.take(article.id, 'submit', room.editor)
      await room.take(article.id, 'approve', room.reviewer)
      const publishAt = new Date(Date.now() + 86_400_000).toISOString()
      await room.take(article.id, 'schedule', room.editor, { publishAt })
    }
    const before = await room.working(article.id)
    expect(before.workflow.state).toBe(state)
    return { ...article, link: body.doc.id as string, before }
  }

  async function expectUntouched({ id, link, before }: Awaited<ReturnType<typeof frozen>>) {
    const after = await room.working(id)
    expect(after.workflow).toEqual(before.workflow)
    expect(after.shortAnswer).toBe(approved)
    const links = await room.payload.find({
      collection: 'related-links',
      where: { from: { equals: id } },
      depth: 0,
    })
    expect(links.docs.map(({ id: one, title }) => [one, title])).toEqual([[link, '原来的链接']])
    for (const { text } of await publicAnswers({ id, slug: before.slug })) {
      expect(text).not.toContain(unapproved)
    }
  }

  describe.each(['scheduled', 'withdrawn'] as const)('because it is %s', (state) => {
    it('refuses edits of its text and says why', async () => {
      const article = await frozen(state)
      for (const query of ['', '?draft=true', '?draft=false', '?overrideLock=true']) {
        const answer = await patch(`/api/articles/${article.id}${query}`, {
          shortAnswer: unapproved,
          _status: 'published',
        })
        expect(answer.status).toBe(422)
        expect(codesOf(answer)).toEqual([`${state}_frozen`])
      }
      await patch(`/api/articles?where[id][equals]=${article.id}`, { shortAnswer: unapproved })
      await expect(
        room.payload.update({
          collection: 'articles',
          id: article.id,
          data: { shortAnswer: unapproved },
        }),
      ).rejects.toThrow(`${state}_frozen`)
      await expectUntouched(article)
    })

    it('refuses to be restored to another text', async () => {
      const article = await frozen(state)
      const { docs } = await room.payload.findVersions({
        collection: 'articles',
        where: { parent: { equals: article.id } },
        sort: 'createdAt',
      })
      const answer = await room.send('POST', `/api/articles/versions/${docs[0]?.id}?draft=true`, {
        token: room.editor.token,
      })
      // The same text: nothing changes, least of all the state.
      expect([200, 422]).toContain(answer.status)
      await expectUntouched(article)
    })

    it('refuses changes of its related links, alone and in bulk', async () => {
      const article = await frozen(state)
      const { token } = room.editor
      const one = `/api/related-links/${article.link}`
      const all = `/api/related-links?where[from][equals]=${article.id}`
      const title = unapproved
      for (const [method, path, body] of [
        ['PATCH', one, { title }],
        ['DELETE', one, undefined],
        ['POST', '/api/related-links', { from: article.id, title }],
      ] as const) {
        const answer = await room.send(method, path, { token, body })
        expect(answer.status, method).toBe(422)
        expect(codesOf(answer), method).toEqual([`${state}_frozen`])
      }
      await expectUntouched(article)
      for (const [method, body] of [
        ['PATCH', { title }],
        ['DELETE', undefined],
      ] as const) {
        const answer = await room.send(method, all, { token, body })
        expect(answer.body.docs ?? [], method).toEqual([])
        await expectUntouched(article)
      }
    })
  })

  it('hands nothing of its withdrawal to a duplicate', async () => {
    const article = await frozen('withdrawn')
    const { body } = await room.send('POST', `/api/articles/${article.id}/duplicate`, {
      token: room.editor.token,
    })
    const copy = await room.working(body.doc.id)
    expect(copy.withdrawal?.since ?? null).toBeNull()
    expect(copy.withdrawal?.reason ?? null).toBeNull()
    await expectDraft(body.doc.id, 1)
    expect((await room.send('GET', `/api/articles/by-slug/${copy.slug}`)).status).toBe(404)
  })
})

describe('a site with an API key', () => {
  it('is known by its key', async () => {
    const { body } = await room.send('GET', '/api/sites/me', { headers: site })
    expect(JSON.stringify(body)).not.toContain('key-of-reader')
  })

  it('can change nothing', async () => {
    const article = await room.write()
    const { body } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: article.id, title: '链接' },
    })
    await room.publish(article.id)
    const { docs } = await room.payload.findVersions({ collection: 'articles', limit: 1 })
    const id = article.id
    const { workflow } = await room.working(id)
    const attempts = [
      ['POST', '/api/articles', { title: unapproved }],
      ['PATCH', `/api/articles/${id}`, { shortAnswer: unapproved }],
      ['PATCH', `/api/articles?where[id][equals]=${id}`, { shortAnswer: unapproved }],
      ['DELETE', `/api/articles/${id}`],
      ['DELETE', `/api/articles?where[id][equals]=${id}`],
      ['POST', `/api/articles/${id}/duplicate`],
      ['POST', `/api/articles/${id}/transition`, { event: 'withdraw', revision: 4, reason: '无' }],
      ['POST', `/api/articles/versions/${docs[0]?.id}?draft=true`],
      ['POST', `/api/articles/versions/${docs[0]?.id}`],
      ['POST', '/api/related-links', { from: id, title: unapproved }],
      ['PATCH', `/api/related-links/${body.doc.id}`, { title: unapproved }],
      ['DELETE', `/api/related-links/${body.doc.id}`],
      ...[
        'regions',
        'categories',
        'sources',
        'users',
        'sites',
        'media',
        'policy-changes',
        'accuracy-flags',
        'corrections',
        'audit-events',
        'comments',
        'payload-locked-documents',
        'payload-preferences',
      ].flatMap((slug) => [
        ['POST', `/api/${slug}`, { name: unapproved, title: unapproved }] as const,
        ['PATCH', `/api/${slug}?where[id][exists]=true`, { name: unapproved }] as const,
        ['DELETE', `/api/${slug}?where[id][exists]=true`] as const,
      ]),
      ['POST', '/api/payload-preferences/nav', { value: unapproved }],
      ['DELETE', '/api/payload-preferences/nav'],
    ] as const
    for (const [method, path, data] of attempts) {
      const answer = await room.send(method, path, { headers: site, body: data })
      expect([400, 401, 403], `${method} ${path}: ${answer.text}`).toContain(answer.status)
    }
    for (const mutation of [
      `updateArticle(id: "${id}", data: { shortAnswer: "x" }) { id }`,
      `deleteArticle(id: "${id}") { id }`,
      `duplicateArticle(id: "${id}", data: { title: "x" }) { id }`,
      'createArticle(data: { title: "x" }) { id }',
      `deleteRelatedLink(id: "${body.doc.id}") { id }`,
    ]) {
      const answer = await room.graphql(`mutation { ${mutation} }`, { headers: site })
      expect(graphqlErrors(answer)[0]?.extensions?.code, mutation).toBe('not_permitted')
    }
    await expectPublic(article, { live: true })
    expect((await room.working(id)).workflow).toEqual(workflow)
  })

  it('cannot lock what editors work on', async () => {
    const article = await room.write()
    const { docs } = await room.payload.find({ collection: 'sites', limit: 1 })
    for (const document of [
      { relationTo: 'articles', value: article.id },
      { relationTo: 'categories', value: room.category },
    ]) {
      const answer = await room.send('POST', '/api/payload-locked-documents', {
        headers: site,
        body: { document, user: { relationTo: 'sites', value: docs[0]?.id } },
      })
      expect([401, 403]).toContain(answer.status)
    }
    expect((await patch(`/api/articles/${article.id}`, { title: '可以修改' })).status).toBe(200)
  })
})
