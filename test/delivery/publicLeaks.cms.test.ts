import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, richText, type SendOptions } from '../desk.ts'
import { codesOf, graphqlErrors, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

/** In every hidden place stands this word, and what place it is. */
const marked = (place: string) => `LEAK-${place}`
const hiddenNumber = 987_654
const correctionReference = 'K7QF-2M9D-0XTB-W4HE'

let room: Newsroom
let site: { authorization: string }

/** Served; with a draft beside it, a link that is live and one that is not. */
let shown: Written
/** Served too. */
let other: Written
const hidden: Record<'draft' | 'inReview' | 'withdrawn' | 'withheld' | 'expired', Written> = {
  draft: { id: '', slug: '' },
  inReview: { id: '', slug: '' },
  withdrawn: { id: '', slug: '' },
  withheld: { id: '', slug: '' },
  expired: { id: '', slug: '' },
}
let liveLink: string
let linkToHidden: string
/** Ids no reader may learn. */
const hiddenIds: string[] = []
const versions: string[] = []

beforeAll(async () => {
  room = await openNewsroom()
  const { payload } = room
  site = await room.site(marked('site'))
  const source = await payload.create({
    collection: 'sources',
    data: { title: marked('source') },
  })
  await payload.update({
    collection: 'categories',
    id: room.category,
    data: { reviewIntervalDays: hiddenNumber },
  })

  shown = await room.write('断缴多久影响报销', {
    sources: [{ title: '《社会保险法》', register: source.id }],
  })
  other = await room.write('异地就医怎么备案')
  hidden.draft = await room.write(marked('draft'))
  hidden.inReview = await room.write(marked('in-review'))
  hidden.withdrawn = await room.write(marked('withdrawn'))
  hidden.withheld = await room.write(marked('withheld'))
  hidden.expired = await room.write(marked('expired'), { effectiveTo: '2020-12-31' })

  liveLink = await addLink({ from: shown.id, title: '已发布的链接', target: other.id })
  linkToHidden = await addLink({ from: shown.id, title: '指向草稿', target: hidden.draft.id })
  const ofHidden = await Promise.all(
    [hidden.draft, hidden.withheld, hidden.withdrawn].map(({ id }) =>
      addLink({ from: id, title: marked('link-of-hidden') }),
    ),
  )
  await room.take(hidden.inReview.id, 'submit', room.editor)
  for (const { id } of [shown, other, hidden.withdrawn, hidden.withheld, hidden.expired]) {
    await room.publish(id)
  }
  await room.take(hidden.withdrawn.id, 'withdraw', room.reviewer, { reason: '政策已废止' })

  const block = await room.send('POST', `/api/articles/${hidden.withheld.id}/flags`, {
    token: room.reviewer.token,
    body: { severity: 'block', reason: 'outdated', message: marked('block') },
  })
  expect(block.status, block.text).toBe(201)

  // What only the system writes, put where it would stand.
  await overwrite('articles', shown.id, {
    legacy: { origin: marked('origin'), raw: marked('raw'), unplaced: [marked('unplaced')] },
    accuracy: { status: 'verified', verifiedBy: room.reviewer.user.id },
  })
  await overwrite('related-links', liveLink, { rawTitle: marked('raw-title') })

  // A draft beside the live version, and a link nobody has approved.
  await room.send('PATCH', `/api/articles/${shown.id}`, {
    token: room.editor.token,
    body: {
      title: marked('edit'),
      shortAnswer: marked('edit'),
      body: richText(marked('edit')),
      workflow: { assignee: room.editor.user.id },
    },
  })
  const offline = await addLink({ from: shown.id, title: marked('offline-link') })

  const flag = await payload.create({
    collection: 'accuracy-flags',
    data: {
      article: shown.id,
      severity: 'notice',
      reason: 'outdated',
      message: marked('flag'),
      state: 'open',
      origin: 'editor',
      raisedAt: new Date().toISOString(),
    },
  })
  const remark = await room.send('POST', `/api/articles/${shown.id}/comments`, {
    token: room.reviewer.token,
    body: { text: marked('comment'), passage: { field: 'title', quote: marked('edit') } },
  })
  expect(remark.status, remark.text).toBe(201)
  const finding = await payload.create({
    collection: 'findings',
    data: {
      article: shown.id,
      key: `${shown.id}:${marked('finding-key')}`,
      signal: 'not-found',
      severity: 'strict',
      field: 'body',
      start: 0,
      end: 4,
      quote: marked('finding'),
      note: marked('dismissal'),
      state: 'dismissed',
    },
  })
  const change = await payload.create({
    collection: 'policy-changes',
    data: { title: marked('policy-change') },
  })
  const correction = await payload.create({
    collection: 'corrections',
    data: {
      article: shown.id,
      message: marked('correction'),
      reference: correctionReference,
      quote: marked('quote'),
      contact: marked('contact'),
      senderHash: marked('sender'),
      state: 'accepted',
      flag: flag.id,
      closedBy: room.editor.user.id,
    },
  })
  const webhook = await payload.create({
    collection: 'webhooks',
    data: {
      name: marked('webhook'),
      url: `https://example.com/${marked('webhook')}`,
      cursor: 0,
      lastError: marked('webhook-error'),
    },
  })
  const delivery = await payload.create({
    collection: 'webhook-deliveries',
    data: { webhook: webhook.id, kind: 'ping', messageId: marked('delivery') },
  })
  await room.send('POST', '/api/payload-preferences/nav', {
    token: room.editor.token,
    body: { value: { seen: marked('preference') } },
  })
  await payload.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'categories', value: room.category },
      user: { relationTo: 'users', value: room.editor.user.id },
    },
  })
  const found = await payload.findVersions({ collection: 'articles', pagination: false, depth: 0 })
  versions.push(...found.docs.map(({ id }) => String(id)))
  hiddenIds.push(
    ...Object.values(hidden).map(({ id }) => id),
    ...ofHidden,
    ...versions,
    offline,
    source.id,
    flag.id,
    remark.body.id,
    finding.id,
    change.id,
    correction.id,
    webhook.id,
    webhook.secret ?? '',
    delivery.id,
    correctionReference,
    room.editor.user.id,
    room.reviewer.user.id,
    room.admin.user.id,
  )
})
afterAll(() => room.close())

async function addLink(body: object): Promise<string> {
  const answer = await room.send('POST', '/api/related-links', { token: room.editor.token, body })
  expect(answer.status, answer.text).toBe(201)
  return answer.body.doc.id
}

const overwrite = (collection: 'articles' | 'related-links', id: string, data: object) =>
  room.payload.db.updateOne({ collection, id, data: { ...data } })

/** No marker, no hidden id, no hidden field in an answer to somebody who is not on the staff. */
function expectNoLeak({ text }: Answer, what: string, asked: readonly string[] = []) {
  expect(text, what).not.toMatch(/LEAK-/i)
  expect(text, what).not.toContain(String(hiddenNumber))
  const told = hiddenIds.filter((id) => !asked.includes(id) && text.includes(id))
  expect(told, `${what} tells ids`).toEqual([])
  for (const name of [
    'workflow',
    'legacy',
    'withdrawal',
    'regionScopeConfirmed',
    'verifiedBy',
    'openBlocks',
    'rawTitle',
    'register',
    'reviewIntervalDays',
    'approvedHash',
    'contributors',
  ]) {
    expect(text, `${what} tells ${name}`).not.toMatch(new RegExp(`"${name}":`))
  }
}

type Reader = [who: string, options: () => SendOptions]
const readers: Reader[] = [
  ['a stranger', () => ({})],
  ['a site', () => ({ headers: site })],
]

/** The same for everyone outside: strangers and sites with a key. */
describe.each(readers)('to %s', (_, options) => {
  const get = async (path: string, method = 'GET', body?: unknown) => {
    const answer = await room.send(method, path, {
      ...options(),
      ...(body !== undefined && { body }),
    })
    // An id the reader named is no news, but only where the answer is a refusal.
    const asked = answer.status >= 400 ? hiddenIds.filter((id) => path.includes(id)) : []
    expectNoLeak(answer, `${method} ${path}`, asked)
    return answer
  }
  const ask = async (query: string, variables: object = {}) => {
    const answer = await room.graphql(query, { ...options(), variables })
    expectNoLeak(answer, query)
    return answer
  }
  const idsOf = ({ body }: Answer): string[] => body.docs.map(({ id }: { id: string }) => id)
  const expectServedOnly = (answer: Answer) => {
    expect(answer.status, answer.text).toBe(200)
    expect(idsOf(answer).sort()).toEqual([shown.id, other.id].sort())
    expect(answer.body.totalDocs).toBe(2)
  }
  const expectUnknownParameter = (answer: Answer) => {
    expect(answer.status, answer.text).toBe(400)
    expect(codesOf(answer)).toEqual(['unknown_parameter'])
  }
  const graphqlCodes = async (query: string, variables: object = {}) =>
    graphqlErrors(await ask(query, variables)).map(({ extensions }) => extensions?.code)
  const expectUnknown = (answer: Answer) => {
    expect(answer.status, answer.text).toBe(400)
    expect(codesOf(answer)).toEqual(['unknown_field'])
  }

  describe('drafts, articles in review, withdrawn, withheld and expired ones', () => {
    it('are in no list, whatever the parameters', async () => {
      for (const query of ['', '?depth=3', '?depth=99', '?depth=-1', '?depth=abc']) {
        expectServedOnly(await get(`/api/articles${query}`))
      }
    })

    it('are not asked for by parameters that are not on the list', async () => {
      for (const query of [
        '?draft=true',
        '?draft=false',
        '?trash=true',
        '?draft=true&trash=true',
        '?pagination=false',
        '?populate[users][email]=true',
        '?nothing=1',
        '?locale=all',
        '?fallback-locale=none',
        '?overrideAccess=true',
        '?showHiddenFields=true&depth=3',
        '?disableErrors=true',
        '?currentDepth=1&draft=true',
        '?includeLockStatus=true',
        '?data={"title":"x"}',
        '?user=1',
      ]) {
        for (const path of ['', '/count', `/${shown.id}`, `/${hidden.draft.id}`]) {
          expectUnknownParameter(await get(`/api/articles${path}${query}`))
        }
        expectUnknownParameter(await get(`/api/articles/by-slug/${shown.slug}${query}`))
        expectUnknownParameter(await get(`/api/related-links${query}`))
      }
      for (const query of ['where[title][like]=a', 'sort=title', 'limit=1', 'page=2']) {
        expectUnknownParameter(await get(`/api/articles/${shown.id}?${query}`))
      }
      expectUnknownParameter(await get('/api/articles/count?limit=1'))
      expectUnknownParameter(await get(`/api/articles/by-slug/${shown.slug}?depth=3`))
      expect(await graphqlCodes('{ Articles(draft: true) { totalDocs } }')).toEqual([
        'unknown_parameter',
      ])
    })

    it('are in no answer to our own code either, where it asks with a stranger’s rights', async () => {
      const args = {
        collection: 'articles',
        overrideAccess: false,
        draft: true,
        trash: true,
        showHiddenFields: true,
        includeLockStatus: true,
        pagination: false,
        limit: 0,
        depth: 99,
        populate: { users: { email: true } },
      } as const
      const found = await room.payload.find(args)
      expect(found.docs.map(({ id }) => id).sort()).toEqual([shown.id, other.id].sort())
      expectNoLeak(
        { status: 200, body: found, text: JSON.stringify(found), headers: new Headers() },
        'find',
      )
      for (const { id } of Object.values(hidden)) {
        expect(await room.payload.findByID({ ...args, id, disableErrors: true })).toBeNull()
      }
    })

    it('are not found by their id', async () => {
      for (const [state, { id }] of Object.entries(hidden)) {
        for (const query of ['', '?depth=3', '?select[title]=true', '?joins[relatedLinks]=false']) {
          expect((await get(`/api/articles/${id}${query}`)).status, state).toBe(404)
        }
        const { body } = await ask('query ($id: String!) { Article(id: $id) { id title } }', { id })
        expect(body.data.Article, state).toBeNull()
      }
    })

    it('are not found by their slug; what was live leaves a tombstone without its text', async () => {
      const statuses = Object.fromEntries(
        await Promise.all(
          Object.entries(hidden).map(async ([state, { slug }]) => {
            const answer = await get(`/api/articles/by-slug/${slug}`)
            return [state, answer.status] as const
          }),
        ),
      )
      expect(statuses).toEqual({
        draft: 404,
        inReview: 404,
        withdrawn: 410,
        withheld: 410,
        expired: 410,
      })
      for (const { slug } of Object.values(hidden)) {
        const answer = await get(`/api/articles?where[slug][equals]=${slug}`)
        expect(answer.body.docs).toEqual([])
      }
    })

    it('are in no count', async () => {
      expect((await get('/api/articles/count')).body).toEqual({ totalDocs: 2 })
      const { body } = await ask('{ countArticles { totalDocs } countRelatedLinks { totalDocs } }')
      expect(body.data.countArticles.totalDocs).toBe(2)
      expect(body.data.countRelatedLinks.totalDocs).toBe(2)
      expect((await get('/api/related-links/count')).body).toEqual({ totalDocs: 2 })
    })

    it('are in no GraphQL list', async () => {
      for (const args of ['', '(limit: 0)', '(limit: 1000, page: -1, select: true)']) {
        const { body } = await ask(
          `{ Articles${args} { docs { id title shortAnswer body _status } totalDocs } }`,
        )
        expectServedOnly({ ...(await get('/api/articles')), body: body.data.Articles })
      }
    })

    it('are not shown through related links', async () => {
      for (const query of ['', '?depth=3', '?limit=0&depth=3']) {
        const answer = await get(`/api/related-links${query}`)
        expect(idsOf(answer).sort()).toEqual([liveLink, linkToHidden].sort())
      }
      for (const { id } of Object.values(hidden)) {
        expect((await get(`/api/related-links?where[from][equals]=${id}`)).body.docs).toEqual([])
      }
    })

    it('cannot be guessed by filtering with what they say', async () => {
      for (const filter of [
        'where[title][like]=leak',
        'where[title][contains]=LEAK',
        'where[slug][like]=leak',
        'where[shortAnswer][contains]=LEAK',
        'where[or][0][title][like]=leak&where[or][1][slug][like]=leak',
        'where[OR][0][title][like]=leak&where[OR][1][slug][like]=leak',
        'where[and][0][or][0][title][like]=leak',
      ]) {
        expect((await get(`/api/articles?${filter}`)).body.docs).toEqual([])
        expect((await get(`/api/articles/count?${filter}`)).body.totalDocs).toBe(0)
      }
    })
  })

  describe('the draft beside a live article', () => {
    it('is not shown with draft=true, by REST or GraphQL', async () => {
      for (const path of [
        `/api/articles/${shown.id}?depth=3`,
        `/api/articles?where[id][equals]=${shown.id}`,
        `/api/articles/by-slug/${shown.slug}`,
        `/api/related-links?depth=3`,
      ]) {
        expect((await get(path)).status).toBe(200)
        expectUnknownParameter(await get(`${path}${path.includes('?') ? '&' : '?'}draft=true`))
      }
      for (const query of [
        '{ RelatedLinks { docs { from(draft: true) { title } } } }',
        '{ RelatedLinks { docs { target(draft: true) { title } } } }',
        `{ Article(id: "${shown.id}", draft: true) { title } }`,
      ]) {
        expect(await graphqlCodes(query)).toEqual(['unknown_parameter'])
      }
      const { body } = await ask(
        `query ($id: String!) {
          Article(id: $id) {
            title shortAnswer body
            relatedLinks { docs { title from { title } target { title } } }
          }
        }`,
        { id: shown.id },
      )
      expect(body.data.Article.title).toBe('断缴多久影响报销')
      expect(body.data.Article.relatedLinks.docs).toHaveLength(2)
    })

    it('is not shown by draft=true in the address of a GraphQL request', async () => {
      const answer = await room.send('POST', '/api/graphql?draft=true', {
        ...options(),
        body: { query: '{ Articles { docs { title } } RelatedLinks { docs { from { title } } } }' },
      })
      expectNoLeak(answer, 'POST /api/graphql?draft=true')
      expect(answer.body.data.RelatedLinks.docs).toHaveLength(2)
    })
  })

  describe('text of the reader himself', () => {
    it('is not given back as an article by ?data=', async () => {
      const data = encodeURIComponent(JSON.stringify({ title: '冒充', shortAnswer: '冒充' }))
      for (const id of [shown.id, hidden.draft.id]) {
        const answer = await get(`/api/articles/${id}?data=${data}`)
        expect(answer.text).not.toContain('冒充')
      }
    })

    it('is not given back as an article by a POST that passes for a GET', async () => {
      for (const header of ['X-Payload-HTTP-Method-Override', 'X-HTTP-Method-Override']) {
        for (const id of [shown.id, hidden.draft.id]) {
          const answer = await room.send('POST', `/api/articles/${id}`, {
            ...options(),
            headers: { ...options().headers, [header]: 'GET' },
            body: {
              data: { title: '冒充', relatedLinks: { docs: [hidden.draft.id] } },
              draft: 'true',
              depth: 3,
              select: { workflow: true },
            },
          })
          expect(answer.text).not.toContain('冒充')
          expectNoLeak(answer, header)
        }
      }
    })
  })

  describe('filters', () => {
    it.each([
      'workflow.state',
      'workflow.contributors',
      'workflow.contributors.name',
      'workflow.approvedBy.email',
      'workflow.assignee',
      'workflow',
      'legacy.origin',
      'legacy.raw',
      'accuracy.withheld',
      'accuracy.openBlocks',
      'accuracy.verifiedBy',
      'accuracy.verifiedBy.email',
      'withdrawal.reason',
      'withdrawal.replacement.title',
      'regionScopeConfirmed',
      'servedUntil',
      '_status',
      'relatedLinks',
      'relatedLinks.title',
      'relatedLinks.rawTitle',
      'relatedLinks.live',
      'relatedLinks.target.title',
      'primaryCategory.reviewIntervalDays',
      'otherCategories.reviewIntervalDays',
      'primaryCategory.parent.reviewIntervalDays',
      'sources.register',
      'sources.register.title',
      'body',
      'nothing',
      'id.id',
      '_id',
      'workflow__state',
      'legacy__origin',
    ])('on %s of an article are refused', async (path) => {
      for (const where of [
        `where[${path}][like]=a`,
        `where[${path}][exists]=true`,
        `where[and][0][${path}][like]=a`,
        `where[or][0][and][0][or][0][${path}][equals]=a`,
        `where[AND][0][OR][0][${path}][not_equals]=a`,
        `where[And][0][${path}][not_equals]=a`,
        `where[or][${path}][like]=a`,
        `where=${encodeURIComponent(JSON.stringify({ or: [{ [path]: { exists: true } }] }))}`,
      ]) {
        expectUnknown(await get(`/api/articles?${where}`))
        expectUnknown(await get(`/api/articles/count?${where}`))
      }
    })

    it.each([
      'live',
      'rawTitle',
      'target',
      'target.title',
      'target._status',
      'target.workflow.state',
      'from.title',
      'from._status',
      'from.workflow.state',
      'from.legacy.raw',
      'from.primaryCategory.reviewIntervalDays',
      'excerpt',
    ])('on %s of a related link are refused', async (path) => {
      for (const where of [`where[${path}][exists]=true`, `where[or][0][${path}][like]=a`]) {
        expectUnknown(await get(`/api/related-links?${where}`))
        expectUnknown(await get(`/api/related-links/count?${where}`))
      }
    })

    it('on what only the staff see of categories are refused', async () => {
      for (const path of ['reviewIntervalDays', 'parent.reviewIntervalDays']) {
        expectUnknown(await get(`/api/categories?where[${path}][greater_than]=1`))
        expectUnknown(await get(`/api/categories/count?where[${path}][greater_than]=1`))
        expectUnknown(await get(`/api/categories?sort=${path}`))
      }
    })

    it('that stand where a plain value should are refused', async () => {
      for (const where of [
        'where[primaryCategory][reviewIntervalDays][greater_than]=1',
        'where[primaryCategory][contains][reviewIntervalDays][greater_than]=1',
        'where[otherCategories][contains][reviewIntervalDays][greater_than]=1',
        'where[primaryCategory][equals][reviewIntervalDays]=1',
        'where[regions][contains][and][0][name][like]=a',
        'where[title][like][$gt]=a',
        'where[title][equals][$ne]=a',
        'where[title][near]=1,2',
        'where[title][within]=a',
        'where[title][intersects]=a',
        'where[title][all]=a',
      ]) {
        expectUnknown(await get(`/api/articles?${where}`))
        expectUnknown(await get(`/api/articles/count?${where}`))
      }
      for (const where of [
        'where[from][workflow][state][equals]=draft',
        'where[from][contains][workflow.state][equals]=draft',
      ]) {
        expectUnknown(await get(`/api/related-links?${where}`))
      }
    })

    it('on hidden fields are refused over GraphQL, in lists, counts and joins', async () => {
      for (const query of [
        '{ Articles(where: { workflow__state: { equals: draft } }) { docs { id } } }',
        '{ Articles(where: { OR: [{ legacy__raw: { like: "a" } }] }) { docs { id } } }',
        '{ Articles(where: { AND: [{ OR: [{ accuracy__withheld: { equals: true } }] }] }) { totalDocs } }',
        '{ Articles(where: { _status: { equals: draft } }) { docs { id } } }',
        '{ countArticles(where: { workflow__state: { equals: draft } }) { totalDocs } }',
        '{ RelatedLinks(where: { live: { equals: false } }) { docs { id } } }',
        '{ RelatedLinks(where: { target: { exists: true } }) { docs { id } } }',
        '{ countRelatedLinks(where: { rawTitle: { like: "a" } }) { totalDocs } }',
        '{ Articles { docs { relatedLinks(where: { rawTitle: { like: "a" } }) { docs { id } } } } }',
        '{ Articles { docs { relatedLinks(count: true, limit: 0, where: { live: { equals: false } }) { totalDocs } } } }',
        '{ Articles { docs { relatedLinks(sort: "target.title") { docs { id } } } } }',
        '{ Articles(sort: "workflow.state") { docs { id } } }',
        '{ Categories(where: { reviewIntervalDays: { greater_than: 1 } }) { docs { id } } }',
      ]) {
        const answer = await ask(query)
        const [error] = graphqlErrors(answer)
        expect(error?.extensions?.code, query).toBe('unknown_field')
      }
    })

    it('on public fields work over GraphQL as over REST', async () => {
      const { body } = await ask(
        `{
          verified: Articles(where: { accuracy__status: { equals: verified } }) { docs { id } }
          titled: countArticles(where: { title: { like: "备案" } }) { totalDocs }
        }`,
      )
      expect(body.data.verified.docs).toEqual([{ id: shown.id }])
      expect(body.data.titled.totalDocs).toBe(1)
    })
  })

  describe('values that do not fit', () => {
    it.each([
      ['articles', 'id', 'equals', 'nothing'],
      ['articles', 'id', 'in', 'nothing,0'],
      ['articles', 'regions', 'equals', '1'],
      ['articles', 'regions', 'contains', 'nothing'],
      ['articles', 'primaryCategory', 'not_equals', 'x'],
      ['articles', 'effectiveTo', 'equals', 'soon'],
      ['articles', 'updatedAt', 'greater_than', '2025-13-45'],
      ['articles', 'updatedAt', 'less_than', ''],
      ['articles', 'title', 'like', 'a\0b'],
      ['articles', 'title', 'contains', 'a'.repeat(101)],
      ['articles', 'slug', 'in', Array.from({ length: 101 }, () => 'a').join()],
      ['articles', 'effectiveFrom', 'exists', 'perhaps'],
      ['related-links', 'position', 'greater_than', 'NaN'],
      ['related-links', 'from', 'equals', '[object Object]'],
      ['regions', 'parent', 'in', ','],
    ])(
      'are refused with a code, and no failure of a database: %s %s %s',
      async (slug, path, operator, value) => {
        const where = `where[${path}][${operator}]=${encodeURIComponent(value)}`
        for (const below of ['', '/count']) {
          const answer = await get(`/api/${slug}${below}?${where}`)
          expect(answer.status, answer.text).toBe(400)
          expect(codesOf(answer)).toEqual(['invalid_operand'])
        }
      },
    )

    it('are refused too where there are too many of them, or too deep', async () => {
      const many = Array.from({ length: 51 }, (_, n) => `where[or][${n}][title][equals]=a`)
      const nested = (levels: number) =>
        encodeURIComponent(
          JSON.stringify(
            Array.from({ length: levels }).reduce<object>((below) => ({ and: [below] }), {
              title: { equals: 'a' },
            }),
          ),
        )
      expect(codesOf(await get(`/api/articles?${many.join('&')}`))).toEqual(['query_too_broad'])
      expect((await get(`/api/articles?where=${nested(5)}`)).status).toBe(200)
      expect(codesOf(await get(`/api/articles?where=${nested(6)}`))).toEqual(['query_too_deep'])
      expect(codesOf(await get(`/api/articles?where=${nested(2000)}`))).toEqual(['query_too_deep'])
      expect(codesOf(await get(`/api/articles?sort=${Array(6).fill('title').join()}`))).toEqual([
        'query_too_broad',
      ])
    })

    it.each([
      'where=5',
      'where=[]',
      'where=',
      'where=text',
      'select=title',
      'select[title]=2',
      'joins=x',
      'joins[relatedLinks]=x',
      'sort[a]=title',
      'limit[a]=1',
      'depth[]=1',
    ])('are refused in place of a parameter: %s', async (query) => {
      const answer = await get(`/api/articles?${query}`)
      expect(answer.status, answer.text).toBe(400)
      expect(codesOf(answer)[0]).toMatch(/^(invalid_request|unknown_field)$/)
    })
  })

  describe('orders', () => {
    it.each([
      'workflow.state',
      '-workflow.revision',
      'legacy.raw',
      'accuracy.withheld',
      'accuracy.verifiedBy',
      'primaryCategory.reviewIntervalDays',
      'primaryCategory.name',
      'accuracy.verifiedBy.email',
      'relatedLinks.title',
      'servedUntil',
      '_status',
      'workflow__state',
      'nothing',
      '-',
    ])('by %s are refused', async (path) => {
      for (const sort of [`sort=${path}`, `sort=title,${path}`, `sort[]=title&sort[]=${path}`]) {
        expectUnknown(await get(`/api/articles?${sort}`))
      }
    })

    it('by the hidden fields of related links or their articles are refused', async () => {
      for (const path of [
        'target.title',
        'from.workflow.state',
        'from.title',
        'rawTitle',
        'live',
      ]) {
        expectUnknown(await get(`/api/related-links?sort=${path}`))
      }
    })
  })

  describe('selections', () => {
    it.each([
      'workflow',
      'workflow][state',
      'legacy',
      'legacy][raw',
      'accuracy][withheld',
      'accuracy][verifiedBy',
      'sources][register',
      'withdrawal',
      'regionScopeConfirmed',
      'servedUntil',
      'nothing',
    ])('of [%s] are refused', async (path) => {
      expectUnknown(await get(`/api/articles?select[${path}]=true`))
      expectUnknown(await get(`/api/articles?select[${path}]=false`))
      expectUnknown(await get(`/api/articles/${shown.id}?select[${path}]=true`))
    })

    it('of public fields are served', async () => {
      const { status, body } = await get(
        `/api/articles/${shown.id}?select[title]=true&select[accuracy][status]=true&select[sources][title]=true&select[relatedLinks]=true&select[createdAt]=true`,
      )
      expect(status).toBe(200)
      expect(body).toMatchObject({ title: '断缴多久影响报销', accuracy: { status: 'verified' } })
      expect(body.shortAnswer).toBeUndefined()
      const { body: graphql } = await ask(
        '{ Articles(select: true) { docs { id title primaryCategory { name } relatedLinks { docs { title } } } } }',
      )
      expect(graphql.errors).toBeUndefined()
      expect(graphql.data.Articles.docs).toHaveLength(2)
    })

    it('by populate are refused', async () => {
      for (const path of [
        `/api/articles/${shown.id}?depth=3&populate[categories][reviewIntervalDays]=true`,
        `/api/articles?depth=3&populate[users][email]=true&populate[related-links][rawTitle]=true`,
        `/api/related-links?depth=3&populate[articles][workflow]=true`,
      ]) {
        expectUnknownParameter(await get(path))
      }
    })

    it.each([
      'workflow { state }',
      'workflow { contributors { id name } }',
      'legacy { raw }',
      'accuracy { verifiedBy { id } }',
      'accuracy { status openBlocks withheld }',
      'withdrawal { reason }',
      'regionScopeConfirmed',
      'servedUntil',
      'sources { title register { title } }',
      'relatedLinks { docs { live } }',
      'relatedLinks { docs { rawTitle } }',
      'primaryCategory { reviewIntervalDays }',
      'workflw { state }',
      'nothing',
    ])(
      'of the staff-only %s over GraphQL are refused, with no hint at what there is',
      async (field) => {
        for (const query of [
          `{ Article(id: "${shown.id}") { id ${field} } }`,
          `{ Articles { docs { id ... on Article { ${field} } } } }`,
          `{ Articles { docs { ...f } } } fragment f on Article { ${field} }`,
          `{ Articles { docs { id ... @include(if: false) { ${field} } } } }`,
        ]) {
          expect(new Set(await graphqlCodes(query)), query).toEqual(new Set(['unknown_field']))
          expect((await ask(query)).text).not.toContain('Did you mean')
        }
      },
    )
  })

  describe('the target of a related link', () => {
    it('is null while it is not served, over REST at any depth and over GraphQL', async () => {
      const paths = [0, 1, 2, 3, 99].flatMap((depth) => [
        `/api/related-links/${linkToHidden}?depth=${depth}`,
        `/api/related-links/${linkToHidden}?depth=${depth}&select[target]=true`,
      ])
      for (const path of paths) expect((await get(path)).body.target, path).toBeNull()
      for (const depth of [0, 1, 2, 3]) {
        await get(`/api/articles/${shown.id}?depth=${depth}`)
        await get(`/api/articles?depth=${depth}`)
        await get(`/api/related-links?depth=${depth}`)
      }
      const { body } = await ask('{ RelatedLinks { docs { id target { id title } } } }')
      const link = body.data.RelatedLinks.docs.find(({ id }: { id: string }) => id === linkToHidden)
      expect(link.target).toBeNull()
    })

    it('is told while it is served', async () => {
      const depth0 = await get(`/api/related-links/${liveLink}?depth=0`)
      expect(depth0.body.target).toBe(other.id)
      const depth1 = await get(`/api/related-links/${liveLink}?depth=1`)
      expect(depth1.body.target).toMatchObject({ id: other.id, slug: other.slug })
    })

    it('nested in its article, in its link, in its article shows no more', async () => {
      const { body } = await get(`/api/articles/${shown.id}?depth=3`)
      expect(body.relatedLinks.docs).toHaveLength(2)
      const deep = await ask(
        `query ($id: String!) {
          Article(id: $id) {
            relatedLinks { docs { from { relatedLinks { docs { target { id relatedLinks { docs { title } } } } } } } }
          }
        }`,
        { id: shown.id },
      )
      expect(deep.body.errors).toBeUndefined()
    })
  })

  describe('joins', () => {
    it('take no filter, no order and no page: they are the first of the links', async () => {
      for (const join of [
        'joins[relatedLinks][where][rawTitle][like]=a',
        'joins[relatedLinks][where][live][equals]=false',
        'joins[relatedLinks][where][target.title][like]=a',
        'joins[relatedLinks][sort]=target.title',
        'joins[relatedLinks][sort]=rawTitle',
        'joins[relatedLinks][count]=true',
        'joins[relatedLinks][page]=2',
      ]) {
        expectUnknownParameter(await get(`/api/articles/${shown.id}?depth=0&${join}`))
      }
      for (const join of ['', 'joins[relatedLinks][limit]=50']) {
        const answer = await get(`/api/articles/${shown.id}?depth=0&${join}`)
        expect(answer.status).toBe(200)
        expect(answer.body.relatedLinks.docs).toHaveLength(2)
      }
      expectUnknown(await get('/api/articles?joins[nothing][limit]=1'))
    })
  })

  describe('reports of who may do what', () => {
    it('are refused', async () => {
      for (const [method, path] of [
        ['GET', '/api/access'],
        ['GET', '/api/access/'],
        ['POST', '/api/articles/access'],
        ['POST', `/api/articles/access/${shown.id}`],
        ['POST', `/api/articles/access/${hidden.draft.id}`],
        ['POST', '/api/related-links/access'],
        ['POST', '/api/users/access'],
        ['POST', `/api/users/access/${room.editor.user.id}`],
        ['POST', '/api/sites/access'],
        ['POST', '/api/media/access'],
        ['POST', '/api/audit-events/access'],
        ['POST', '/api/comments/access'],
        ['POST', '/api/webhooks/access'],
        ['POST', '/api/webhook-deliveries/access'],
        ['POST', '/api/payload-locked-documents/access'],
        ['POST', '/api/payload-preferences/access'],
        ['POST', '/api/payload-kv/access'],
      ] as const) {
        const answer = await get(path, method, method === 'POST' ? {} : undefined)
        expect([401, 404, 501], `${method} ${path}: ${answer.text}`).toContain(answer.status)
        expect(answer.text, path).not.toContain('fields')
      }
      for (const query of [
        '{ Access { canAccessAdmin } }',
        '{ Access { articles { fields { title { read { permission } } } } } }',
        `{ docAccessArticle(id: "${shown.id}") { read { permission } } }`,
      ]) {
        expect(graphqlErrors(await ask(query)).length, query).toBeGreaterThan(0)
      }
    })
  })

  describe('versions', () => {
    it('are refused over REST, in lists and by id', async () => {
      for (const query of ['', '?limit=0', '?trash=true', '?where[latest][equals]=true']) {
        const answer = await get(`/api/articles/versions${query}`)
        expect([400, 403], query).toContain(answer.status)
      }
      for (const id of versions.slice(0, 5)) {
        expect((await get(`/api/articles/versions/${id}`)).status).toBe(403)
        const restored = await get(`/api/articles/versions/${id}?draft=true`, 'POST', {})
        expect(restored.status).toBe(403)
      }
    })

    it('are not told to be there: none answers as one that there is, in whatever collection', async () => {
      const known = versions[0] ?? ''
      const unknown = known.replace(/[1-9a-f]/g, '0')
      for (const [method, query] of [
        ['GET', ''],
        ['POST', '?draft=true'],
        ['POST', ''],
      ] as const) {
        const answers = await Promise.all(
          [known, unknown, 'nothing'].map((id) =>
            room.send(method, `/api/articles/versions/${id}${query}`, {
              ...options(),
              ...(method === 'POST' && { body: {} }),
            }),
          ),
        )
        for (const { status, text } of answers) {
          expect([status, text], method).toEqual([403, answers[0]?.text])
        }
      }
      for (const slug of ['regions', 'policy-changes', 'users']) {
        const answer = await get(`/api/${slug}/versions/nothing`, 'POST', {})
        expect(answer.status, slug).toBe(403)
      }
    })

    it('are refused over GraphQL', async () => {
      for (const query of [
        '{ versionsArticles { docs { id version { title } } } }',
        `{ versionArticle(id: "${versions[0]}") { id version { title } } }`,
      ]) {
        const codes = graphqlErrors(await ask(query)).map(({ extensions }) => extensions?.code)
        expect(codes, query).toContain('not_permitted')
      }
    })
  })

  describe('what is the staff’s alone', () => {
    it.each([
      'users',
      'sites',
      'media',
      'sources',
      'audit-events',
      'comments',
      'corrections',
      'accuracy-flags',
      'findings',
      'policy-changes',
      'webhooks',
      'webhook-deliveries',
      'payload-locked-documents',
      'payload-preferences',
      'payload-kv',
      'payload-migrations',
      'payload-jobs',
    ])('is not read in %s', async (slug) => {
      for (const path of [
        '',
        '?depth=3&limit=0',
        '?trash=true&draft=true',
        '/count',
        '/versions',
      ]) {
        const { status, body } = await get(`/api/${slug}${path}`)
        expect([401, 403, 404, 501], `${slug}${path}`).toContain(status)
        expect(body.docs).toBeUndefined()
        expect(body.totalDocs).toBeUndefined()
      }
      const wanted = await room.payload.db
        .findOne<{ id: string }>({ collection: slug as 'users' })
        .catch(() => null)
      if (wanted) {
        const answer = await room.send('GET', `/api/${slug}/${wanted.id}?depth=3`, options())
        expect([401, 403, 404, 501], slug).toContain(answer.status)
        expect(answer.text).not.toMatch(/LEAK-/)
      }
    })

    it('of a correction is its state, by its reference, and no answer to sending one', async () => {
      const outcome = await room.send(
        'GET',
        `/api/corrections/outcome/${correctionReference}`,
        options(),
      )
      expect(outcome.body).toEqual({ reference: correctionReference, state: 'accepted' })
      expect((await get(`/api/corrections/outcome/${marked('reference')}`)).status).toBe(404)
      const sent = await get('/api/corrections', 'POST', { article: shown.slug, message: '有误。' })
      expect(Object.keys(sent.body)).toEqual(['reference'])
      for (const { slug } of [hidden.draft, hidden.inReview]) {
        const refused = await get('/api/corrections', 'POST', { article: slug, message: '有误。' })
        expect(codesOf(refused)).toEqual(['not_found'])
      }
    })

    it('is not read as a preference, a file, a history, a list of transitions, comments or findings', async () => {
      for (const path of [
        '/api/payload-preferences/nav',
        '/api/media/file/any.png',
        `/api/articles/${shown.id}/history`,
        `/api/articles/${shown.id}/transitions`,
        `/api/articles/${shown.id}/findings`,
        `/api/articles/${hidden.draft.id}/findings`,
        `/api/articles/${hidden.draft.id}/transitions`,
        `/api/articles/${shown.id}/comments`,
        `/api/articles/${shown.id}/replacements`,
      ]) {
        expect([401, 403, 404], path).toContain((await get(path)).status)
      }
    })

    it('is not read in the account of the reader: a key is not given back', async () => {
      for (const path of ['/api/users/me', '/api/sites/me']) {
        const { text } = await room.send('GET', path, options())
        expect(text).not.toContain('key-of-')
        expect(text).not.toContain('apiKey')
      }
    })

    it('is run by no job endpoint', async () => {
      for (const path of [
        '/api/payload-jobs/run',
        '/api/payload-jobs/run?allQueues=true',
        '/api/payload-jobs/handle-schedules',
      ]) {
        expect([401, 403, 404]).toContain((await get(path)).status)
      }
      expect([401, 403, 404]).toContain((await get('/api/payload-jobs', 'POST', {})).status)
    })
  })

  describe('GraphQL', () => {
    it('tells nothing of its schema', async () => {
      for (const query of [
        '{ __schema { types { name } } }',
        '{ __type(name: "Article") { fields { name } } }',
        'query { ...all } fragment all on Query { __schema { queryType { name } } }',
        '{ ... on Query { __type(name: "User") { name } } }',
      ]) {
        const codes = graphqlErrors(await ask(query)).map(({ extensions }) => extensions?.code)
        expect(codes, query).toContain('not_permitted')
      }
    })

    it('is not kept from saying what is wrong: a body that is not one request is a 400', async () => {
      for (const body of [
        '{',
        '',
        'null',
        '[]',
        '"x"',
        '[{"query":"{ countArticles { totalDocs } }"}]',
        '{}',
      ]) {
        const request = new Request('http://127.0.0.1:3000/api/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        })
        const answer = await room.api(request)
        expect(answer.status, body).toBe(400)
        expect((await answer.json()).errors[0].extensions.code, body).toBe('invalid_request')
      }
    })

    it('suggests no field for one in a variable, nor in one of an operation that does not run', async () => {
      const query =
        'query a ($w: Article_where, $b: Boolean = true) { Articles(where: $w) { totalDocs } countArticles @include(if: $b) { totalDocs } }'
      for (const operationName of ['a', 'b', undefined]) {
        for (const variables of [
          { w: { workflw__state: { equals: 'draft' } } },
          { w: { title: { not_like: 'a' } } },
          { b: null },
        ]) {
          const answer = await room.send('POST', '/api/graphql', {
            ...options(),
            body: { query, variables, operationName },
          })
          expect(answer.status, answer.text).toBe(400)
          expect(answer.body.errors[0].extensions.code).toBe('invalid_operand')
          expect(answer.text).not.toContain('Did you mean')
        }
      }
    })

    it('answers 400 to what is refused before it runs, and tells errors in the order of places', async () => {
      const refused = await ask('{ Articles { docs { workflow { state } } } }')
      expect(refused.status).toBe(400)
      for (let n = 0; n < 5; n += 1) {
        const both = await ask(
          '{ b: Article(id: "nothing") { id } a: Region(id: "nothing") { id } c: Articles(sort: "legacy.raw") { totalDocs } }',
        )
        expect(both.status).toBe(200)
        const places = both.body.errors.map(({ path }: { path: string[] }) => path[0])
        expect(places).toEqual(['a', 'b', 'c'])
      }
    })

    it('is not asked for lists of long lists, nor kept busy by spreads that lead nowhere', async () => {
      const steps = Array.from(
        { length: 40 },
        (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
      )
      for (const query of [
        '{ Articles(limit: 100) { docs { relatedLinks { docs { from { relatedLinks { docs { id } } } } } } } }',
        `{ ...f0 } ${steps.join(' ')}`,
      ]) {
        expect(await graphqlCodes(query)).toEqual(['query_too_broad'])
      }
    })

    it('takes no mutation', async () => {
      for (const query of [
        'mutation { createArticle(data: { title: "x" }) { id } }',
        `mutation { updateArticle(id: "${shown.id}", data: { title: "x" }) { id } }`,
        `mutation { deleteArticle(id: "${hidden.draft.id}") { id } }`,
        'mutation { createRelatedLink(data: { from: "x", title: "x" }) { id } }',
        'query { Articles { docs { id } } } mutation { createCategory(data: { name: "x", nameEn: "x", slug: "x" }) { id } }',
      ]) {
        const answer = await ask(query)
        expect(graphqlErrors(answer).length, query).toBeGreaterThan(0)
        expect(answer.body.data ?? null).toBeNull()
      }
    })

    it('answers no more than ten queries at once, aliases counted, wherever they stand', async () => {
      const eleven = Array.from({ length: 11 }, (_, n) => `a${n}: Articles { docs { id } }`)
      for (const query of [
        `{ ${eleven.join(' ')} }`,
        `{ ...x } fragment x on Query { ${eleven.join(' ')} }`,
        `{ ... on Query { ${eleven.join(' ')} } }`,
      ]) {
        const [error] = graphqlErrors(await ask(query))
        expect(error?.extensions?.code).toBe('query_too_broad')
      }
    })

    it('refuses what is nested too deeply or asks for too much below one query', async () => {
      const nest = (n: number): string =>
        n === 0 ? 'id' : `relatedLinks { docs { from { ${nest(n - 1)} } } }`
      const aliases = Array.from({ length: 300 }, (_, n) => `a${n}: relatedLinks { docs { id } }`)
      for (const [query, code] of [
        [`{ Articles { docs { ${nest(5)} } } }`, 'query_too_deep'],
        [`{ Articles { docs { ...f } } } fragment f on Article { ${nest(5)} }`, 'query_too_deep'],
        [`{ Articles { docs { ${aliases.join(' ')} } } }`, 'query_too_broad'],
      ] as const) {
        const codes = graphqlErrors(await ask(query)).map(({ extensions }) => extensions?.code)
        expect(codes).toContain(code)
      }
    })

    it('is not kept busy by fragments that double at every step, or by one in itself', async () => {
      const steps = Array.from(
        { length: 40 },
        (_, n) => `fragment f${n} on Article { ...f${n + 1} ...f${n + 1} }`,
      )
      const bomb = `{ Articles { docs { ...f0 } } } ${steps.join(' ')} fragment f40 on Article { id }`
      const roots = Array.from(
        { length: 40 },
        (_, n) => `fragment q${n} on Query { ...q${n + 1} ...q${n + 1} }`,
      )
      const rootBomb = `{ ...q0 } ${roots.join(' ')} fragment q40 on Query { countArticles { totalDocs } }`
      const circle =
        '{ Articles { docs { ...c } } } fragment c on Article { id relatedLinks { docs { from { ...c } } } }'
      for (const query of [bomb, rootBomb, circle]) {
        const codes = graphqlErrors(await ask(query)).map(({ extensions }) => extensions?.code)
        expect(codes).toContain('query_too_broad')
      }
    })
  })
})

describe('by its slug', () => {
  it('a signed-in editor sees the article as the public does, drafts and targets and all', async () => {
    const path = `/api/articles/by-slug/${shown.slug}`
    const asPublic = await room.send('GET', path)
    expect(asPublic.status).toBe(200)
    for (const { token } of [room.editor, room.reviewer, room.admin]) {
      const asStaff = await room.send('GET', `${path}?draft=true`, { token })
      expectNoLeak(asStaff, path)
      expect(asStaff.body).toEqual(asPublic.body)
    }
    for (const [state, { slug }] of Object.entries(hidden)) {
      const gone = await room.send('GET', `/api/articles/by-slug/${slug}`)
      const asStaff = await room.send('GET', `/api/articles/by-slug/${slug}`, {
        token: room.admin.token,
      })
      expect(asStaff.text, state).toBe(gone.text)
    }
  })
})

describe('the target of a link', () => {
  it('is told from the moment its article is served, and no longer than that', async () => {
    const target = await room.write('稍后发布')
    const from = await room.write('先发布')
    const link = await addLink({ from: from.id, title: '后来可见', target: target.id })
    await room.publish(from.id)
    const told = async () =>
      (await room.send('GET', `/api/related-links/${link}?depth=0`)).body.target
    expect(await told()).toBeNull()
    await room.publish(target.id)
    expect(await told()).toBe(target.id)
    await room.take(target.id, 'withdraw', room.reviewer, { reason: '试验结束' })
    expect(await told()).toBeNull()
    await room.take(from.id, 'withdraw', room.reviewer, { reason: '试验结束' })
    expect((await room.send('GET', `/api/related-links/${link}`)).status).toBe(404)
  })
})

describe('an account', () => {
  it('is not told to exist by asking for a new password', async () => {
    const ask = (email: string) =>
      room.send('POST', '/api/users/forgot-password', { body: { email } })
    const known = await ask(room.editor.user.email)
    const unknown = await ask('nobody@example.com')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    const asSite = await room.send('POST', '/api/sites/forgot-password', {
      body: { email: 'nobody@example.com' },
    })
    expect(asSite.status).toBeGreaterThanOrEqual(400)
  })

  it('is not told to exist by a wrong password, nor made by registering once more', async () => {
    const login = (email: string) =>
      room.send('POST', '/api/users/login', { body: { email, password: 'wrong password' } })
    const known = await login(room.editor.user.email)
    const unknown = await login('nobody@example.com')
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    for (const slug of ['users', 'sites']) {
      const { status } = await room.send('POST', `/api/${slug}/first-register`, {
        body: { email: 'evil@example.com', password: 'x'.repeat(20), name: 'x', role: 'admin' },
      })
      expect(status, slug).toBe(403)
    }
  })

  it('is not opened, unlocked or raised by somebody who may not', async () => {
    const { token } = room.editor
    for (const options of [{}, { headers: site }, { token }]) {
      const unlock = await room.send('POST', '/api/users/unlock', {
        ...options,
        body: { email: room.admin.user.email },
      })
      expect([401, 403]).toContain(unlock.status)
      const made = await room.send('POST', '/api/users', {
        ...options,
        body: { email: 'x@example.com', password: 'x'.repeat(20), name: 'x', role: 'admin' },
      })
      expect(made.status).toBe(403)
      const raised = await room.send('PATCH', `/api/users/${room.admin.user.id}`, {
        ...options,
        body: { password: 'taken over now' },
      })
      expect([403, 404]).toContain(raised.status)
    }
    await room.send('PATCH', `/api/users/${room.editor.user.id}`, {
      token,
      body: { role: 'admin' },
    })
    const me = await room.send('GET', '/api/users/me', { token })
    expect(me.body.user.role).toBe('editor')
  })

  it('keeps its secrets from colleagues: no hash, token or key by field, filter or order', async () => {
    const { token } = room.editor
    await room.send('POST', '/api/users/forgot-password', {
      body: { email: room.admin.user.email },
    })
    const secrets = ['hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration']
    for (const query of ['', '?showHiddenFields=true', '?select[resetPasswordToken]=true']) {
      const { text } = await room.send('GET', `/api/users${query}`, { token })
      for (const name of secrets) expect(text).not.toContain(`"${name}"`)
    }
    for (const name of secrets) {
      for (const query of [
        `where[${name}][exists]=true`,
        `where[${name}][like]=a`,
        `sort=${name}`,
      ]) {
        const { status } = await room.send('GET', `/api/users?${query}`, { token })
        expect(status, query).toBe(400)
        const count = await room.send('GET', `/api/users/count?${query}`, { token })
        if (query.startsWith('where')) expect(count.status, query).toBe(400)
      }
    }
  })
})

describe('sizes', () => {
  beforeAll(async () => {
    const stamp = new Date().toISOString()
    for (let n = 0; n < 130; n += 1) {
      const code = String(100_000 + n)
      await room.payload.db.create({
        collection: 'regions',
        data: {
          name: code,
          fullName: code,
          code,
          level: 'county',
          createdAt: stamp,
          updatedAt: stamp,
        },
      })
    }
    for (let n = 0; n < 70; n += 1) {
      await room.payload.db.create({
        collection: 'related-links',
        data: {
          from: other.id,
          title: `第${n}条`,
          position: n,
          live: true,
          servedUntil: '2999-12-31T12:00:00.000Z',
          createdAt: stamp,
          updatedAt: stamp,
        },
      })
    }
  })

  const count = async (path: string) => {
    const { status, body, text } = await room.send('GET', path)
    expect(status, `${path} ${text}`).toBe(200)
    return body.docs.length
  }

  it('of a list are at most a hundred, whatever is asked', async () => {
    for (const query of [
      'limit=0',
      'limit=-1',
      'limit=1e9',
      'limit=101',
      'limit=1000000000',
      'limit=100.9',
      'limit=Infinity',
      'limit=0&page=0',
      'limit=0&page=-1',
      'limit=-5&page=1',
    ]) {
      expect(await count(`/api/regions?${query}`), query).toBe(100)
    }
    for (const query of ['', 'limit=', 'limit=abc', 'page=abc']) {
      expect(await count(`/api/regions?${query}`), query).toBe(10)
    }
    expect(await count('/api/regions?limit=3')).toBe(3)
    expect(await count('/api/regions?limit=100&page=2')).toBe(30)
    for (const page of ['1e300', '999999999999', 'Infinity']) {
      expect(await count(`/api/regions?limit=100&page=${page}`), page).toBe(0)
    }
  })

  it('of a GraphQL list are at most a hundred', async () => {
    for (const args of ['limit: 0', 'limit: -1', 'limit: 1000000000', 'limit: 0, page: -1']) {
      const { body } = await room.graphql(`{ Regions(${args}) { docs { code } } }`)
      expect(body.data.Regions.docs, args).toHaveLength(100)
    }
    const { body } = await room.graphql('{ Regions { docs { code } } }')
    expect(body.data.Regions.docs).toHaveLength(10)
  })

  it('of a join are at most fifty, over REST and GraphQL', async () => {
    const path = `/api/articles/${other.id}?depth=0`
    for (const query of [
      '',
      '&joins[relatedLinks][limit]=0',
      '&joins[relatedLinks][limit]=-1',
      '&joins[relatedLinks][limit]=1000',
      '&joins[relatedLinks][limit]=abc',
    ]) {
      const { body } = await room.send('GET', `${path}${query}`)
      expect(body.relatedLinks.docs, query).toHaveLength(50)
    }
    const second = await room.send(
      'GET',
      `/api/related-links?where[from][equals]=${other.id}&limit=50&page=2`,
    )
    expect(second.body.docs).toHaveLength(20)
    for (const args of ['', '(limit: 0)', '(limit: -1)', '(limit: 1000)', '(limit: 0, page: 1)']) {
      const { body } = await room.graphql(
        `query ($id: String!) { Article(id: $id) { relatedLinks${args} { docs { title } hasNextPage } } }`,
        { variables: { id: other.id } },
      )
      expect(body.data.Article.relatedLinks.docs, args).toHaveLength(50)
      expect(body.data.Article.relatedLinks.hasNextPage, args).toBe(true)
    }
  })

  it('of depth are at most three', async () => {
    const depthOf = (value: unknown): number =>
      value && typeof value === 'object'
        ? ('relatedLinks' in value ? 1 : 0) + Math.max(0, ...Object.values(value).map(depthOf))
        : 0
    const deep = await room.send('GET', `/api/articles/${shown.id}?depth=3`)
    for (const depth of [4, 10, 1e9]) {
      const deeper = await room.send('GET', `/api/articles/${shown.id}?depth=${depth}`)
      expect(deeper.body).toEqual(deep.body)
    }
    expect(depthOf(deep.body)).toBeLessThanOrEqual(3)
    const flat = await room.send('GET', `/api/articles/${shown.id}?depth=-1`)
    expect(flat.body.primaryCategory).toBe(room.category)
  })

  it('do not keep GraphQL from filling in more than ten relationships', async () => {
    const { docs } = await room.payload.find({ collection: 'regions', limit: 40, depth: 0 })
    const regions = docs.map(({ id }) => id)
    const article = await room.write('适用许多地区', { regions })
    await room.publish(article.id)
    const { body } = await room.graphql(
      'query ($id: String!) { Article(id: $id) { regions { code } } }',
      { variables: { id: article.id } },
    )
    expect(body.data.Article.regions).toHaveLength(40)
  })
})
