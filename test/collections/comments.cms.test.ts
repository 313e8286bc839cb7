import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Member, richText } from '../desk.ts'
import { codesOf, graphqlErrors, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
let site: { authorization: string }

beforeAll(async () => {
  room = await openNewsroom()
  site = await room.site('site')
})
afterAll(() => room.close())

const add = (id: string, body: unknown, by: Member = room.reviewer) =>
  room.send('POST', `/api/articles/${id}/comments`, { token: by.token, body })

/** Comments on a passage and gives the comment's id. */
async function remark(id: string, field: string, quote: string, start?: number): Promise<string> {
  const answer = await add(id, { text: `关于“${quote}”`, passage: { field, quote, start } })
  expect(answer.status, answer.text).toBe(201)
  return answer.body.id
}

const settle = (id: string, verb: 'resolve' | 'reopen', by: Member = room.editor) =>
  room.send('POST', `/api/comments/${id}/${verb}`, { token: by.token })

async function commentsOn(id: string) {
  const answer = await room.send('GET', `/api/articles/${id}/comments`, {
    token: room.editor.token,
  })
  expect(answer.status, answer.text).toBe(200)
  return answer.body.comments
}

/** Where a comment's passage stands, or `lost`. */
async function placeOf(article: string, comment: string): Promise<number | 'lost'> {
  const { passage } = (await commentsOn(article)).find(({ id }: { id: string }) => id === comment)
  return passage.lost ? 'lost' : passage.start
}

const save = async (id: string, body: object, by: Member = room.editor) => {
  const answer = await room.send('PATCH', `/api/articles/${id}`, { token: by.token, body })
  expect(answer.status, answer.text).toBe(200)
}

/** A body of paragraphs. */
const paragraphs = (...texts: string[]) => {
  const { root } = richText('')
  return { root: { ...root, children: texts.flatMap((text) => richText(text).root.children) } }
}

const latestVersion = async (id: string) =>
  String(
    (
      await room.payload.findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
        depth: 0,
      })
    ).docs[0]?.id,
  )

describe('a comment', () => {
  it('is added to an article, and told with who wrote it and when', async () => {
    const { id } = await room.write()
    const answer = await add(id, { text: '  请补充依据。\n谢谢。 ' })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body).toMatchObject({
      text: '请补充依据。\n谢谢。',
      author: { id: room.reviewer.user.id, name: 'reviewer' },
      passage: null,
      resolved: false,
      resolvedBy: null,
      resolvedAt: null,
    })
    expect(Date.parse(answer.body.createdAt)).toBeGreaterThan(Date.now() - 60_000)
    expect(await commentsOn(id)).toEqual([answer.body])
  })

  it.each([
    ['title', '职工医保 断缴', '职工医保 断缴', 0],
    ['shortAnswer', '不超过3个月', '不超过3个月', 2],
    ['body', '缴的，\n待遇', '缴的， 待遇', 8],
  ])('is added to a passage of the %s', async (field, quote, shown, start) => {
    const { id } = await room.write('职工医保断缴后多久恢复报销')
    const answer = await add(id, { text: '请核对', passage: { field, quote } })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.body.passage).toEqual({ field, quote: shown, start, lost: false })
  })

  it('says which of two equal quotes it is about', async () => {
    const { id } = await room.write(undefined, { body: paragraphs('满三个月起', '超三个月止') })
    const quote = { field: 'body', quote: '三个月' }
    for (const [near, start] of [
      [undefined, 1],
      [0, 1],
      [5, 6],
      [9_999, 6],
    ]) {
      const answer = await add(id, { text: '请核对', passage: { ...quote, start: near } })
      expect(answer.body.passage.start, String(near)).toBe(start)
    }
  })

  it('stands in the order of the text, open ones first, those on the whole after', async () => {
    const { id } = await room.write('一个问题', { body: paragraphs('甲乙', '丙丁') })
    const whole = (await add(id, { text: '总体' })).body.id
    const last = await remark(id, 'body', '丁')
    const settled = await remark(id, 'title', '一个')
    const first = await remark(id, 'title', '问题')
    const third = await remark(id, 'body', '乙')
    const second = await remark(id, 'shortAnswer', '中断')
    await settle(settled, 'resolve')
    const ids = (await commentsOn(id)).map((comment: { id: string }) => comment.id)
    expect(ids).toEqual([first, second, third, last, whole, settled])
  })

  it('is resolved and opened again, each once, whoever asks twice', async () => {
    const { id } = await room.write()
    const comment = (await add(id, { text: '请补充' })).body
    const resolved = await settle(comment.id, 'resolve')
    expect(resolved.status, resolved.text).toBe(200)
    expect(resolved.body).toMatchObject({
      id: comment.id,
      resolved: true,
      resolvedBy: { name: 'editor' },
    })
    expect(Date.parse(resolved.body.resolvedAt)).not.toBeNaN()
    const again = await settle(comment.id, 'resolve', room.admin)
    expect([again.status, again.body]).toEqual([200, resolved.body])
    const reopened = await settle(comment.id, 'reopen', room.admin)
    expect([reopened.status, reopened.body]).toEqual([200, comment])
    expect((await settle(comment.id, 'reopen')).body).toEqual(comment)
    expect(await commentsOn(id)).toEqual([comment])
  })

  it('is listed before an approval until it is resolved', async () => {
    const { id } = await room.write()
    const standing = async () =>
      (await room.send('GET', `/api/articles/${id}/transitions`, { token: room.reviewer.token }))
        .body
    expect((await standing()).openComments).toEqual([])
    const comment = await remark(id, 'shortAnswer', '3个月')
    expect((await standing()).openComments).toEqual(await commentsOn(id))
    expect((await standing()).openComments).toHaveLength(1)
    await settle(comment, 'resolve')
    expect((await standing()).openComments).toEqual([])
  })

  it('does not hold an approval up', async () => {
    const { id } = await room.write()
    await remark(id, 'shortAnswer', '3个月')
    await room.publish(id)
    expect((await commentsOn(id))[0].resolved).toBe(false)
  })

  it('is there for those in charge of other regions or categories too', async () => {
    const { id: elsewhere } = await room.payload.create({
      collection: 'categories',
      data: { name: '别处', nameEn: 'Elsewhere', slug: `elsewhere-${Date.now()}` },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere] })
    const { id } = await room.write()
    const refused = await room.send('PATCH', `/api/articles/${id}`, {
      token: limited.token,
      body: { shortAnswer: '不在职责内' },
    })
    expect(codesOf(refused)).toEqual(['out_of_scope'])
    const answer = await add(id, { text: '请看' }, limited)
    expect(answer.status, answer.text).toBe(201)
    expect((await settle(answer.body.id, 'resolve', limited)).status).toBe(200)
  })

  it('stays when the account of its author is gone, without a name', async () => {
    const guest = await room.user('editor', 'guest')
    const { id } = await room.write()
    await add(id, { text: '以前说的' }, guest)
    const gone = await room.send('DELETE', `/api/users/${guest.user.id}`, {
      token: room.admin.token,
    })
    expect(gone.status, gone.text).toBe(200)
    expect(await commentsOn(id)).toMatchObject([{ text: '以前说的', author: null }])
  })

  it('goes with a draft that is deleted, and no other does', async () => {
    const { id } = await room.write()
    const { id: other } = await room.write()
    await add(id, { text: '要删的' })
    await add(other, { text: '要留的' })
    const answer = await room.send('DELETE', `/api/articles/${id}`, { token: room.admin.token })
    expect(answer.status, answer.text).toBe(200)
    const { docs } = await room.payload.find({ collection: 'comments', pagination: false })
    const texts = docs.map(({ text }) => text)
    expect(texts).not.toContain('要删的')
    expect(texts).toContain('要留的')
  })

  it('does not go into a duplicate', async () => {
    const { id } = await room.write()
    await add(id, { text: '只此一篇' })
    const { body } = await room.send('POST', `/api/articles/${id}/duplicate?draft=true`, {
      token: room.editor.token,
      body: {},
    })
    expect(await commentsOn(body.doc.id)).toEqual([])
  })
})

describe('commenting', () => {
  it('changes nothing in the article, in review, approved or live', async () => {
    const { id } = await room.write()
    for (const [event, by] of [
      ['submit', room.editor],
      ['approve', room.reviewer],
      ['publish', room.editor],
    ] as const) {
      await room.take(id, event, by)
      const before = await room.working(id)
      const served = (await room.send('GET', `/api/articles/${id}`)).text
      const which = { collection: 'articles', where: { parent: { equals: id } } } as const
      const versions = await room.payload.countVersions(which)
      // By somebody who has not touched the text: commenting makes nobody a contributor.
      const comment = (await add(id, { text: '一句话' }, room.admin)).body
      await settle(comment.id, 'resolve', room.admin)
      await settle(comment.id, 'reopen', room.admin)
      expect(await room.working(id)).toEqual(before)
      expect((await room.send('GET', `/api/articles/${id}`)).text).toBe(served)
      expect(await room.payload.countVersions(which)).toEqual(versions)
    }
  })

  it.each([
    ['no text', {}, ['text']],
    ['blank text', { text: ' \n ' }, ['text']],
    ['text that is none', { text: 5 }, ['text']],
    ['too much text', { text: '字'.repeat(5_001) }, ['text']],
    ['a passage that is none', { text: '好', passage: '引文' }, ['passage']],
    ['a list for a passage', { text: '好', passage: [] }, ['passage']],
    ['no field', { text: '好', passage: { quote: '断缴' } }, ['passage.field']],
    ['another field', { text: '好', passage: { field: 'slug', quote: 'a' } }, ['passage.field']],
    ['no quote', { text: '好', passage: { field: 'body' } }, ['passage.quote']],
    ['a blank quote', { text: '好', passage: { field: 'body', quote: ' ' } }, ['passage.quote']],
    [
      'too long a quote',
      { text: '好', passage: { field: 'body', quote: '字'.repeat(1_001) } },
      ['passage.quote'],
    ],
    ...[-1, 1.5, '3', {}].map((start) => [
      `the position ${JSON.stringify(start)}`,
      { text: '好', passage: { field: 'body', quote: '断缴', start } },
      ['passage.start'],
    ]),
    ['all wrong at once', { passage: {} }, ['text', 'passage.field', 'passage.quote']],
  ] as [string, object, string[]][])('is refused with %s', async (_, body, fields) => {
    const { id } = await room.write()
    const answer = await add(id, body)
    expect(answer.status, answer.text).toBe(400)
    expect(answer.body.errors).toMatchObject([{ code: 'invalid_request', fields }])
    expect(await commentsOn(id)).toEqual([])
  })

  it('takes as much text as it says', async () => {
    const { id } = await room.write(undefined, { body: richText('字'.repeat(1_500)) })
    const answer = await add(id, {
      text: '字'.repeat(5_000),
      passage: { field: 'body', quote: '字'.repeat(1_000), start: null },
    })
    expect(answer.status, answer.text).toBe(201)
  })

  it('is refused without a body that is an object', async () => {
    const { id } = await room.write()
    for (const body of [undefined, null, 'text', 5, ['text']]) {
      expect(codesOf(await add(id, body))).toEqual(['invalid_request'])
    }
  })

  it('is refused on a quote that the working copy does not have', async () => {
    const { id } = await room.write()
    for (const [field, quote] of [
      ['body', '半年'],
      ['title', '断缴三个月以内'],
    ]) {
      const answer = await add(id, { text: '好', passage: { field, quote } })
      expect(answer.status).toBe(422)
      expect(codesOf(answer)).toEqual(['quote_not_found'])
    }
    expect(await commentsOn(id)).toEqual([])
  })

  it('is refused on what is not there', async () => {
    const { id } = await room.write()
    const comment = (await add(id, { text: '删掉' })).body.id
    await room.send('DELETE', `/api/articles/${id}`, { token: room.admin.token })
    for (const answer of [
      await add(id, { text: '好' }),
      await room.send('GET', `/api/articles/${id}/comments`, { token: room.editor.token }),
      await settle(comment, 'resolve'),
      await settle(comment, 'reopen'),
    ]) {
      expect([answer.status, codesOf(answer)]).toEqual([404, ['not_found']])
    }
    for (const verb of ['resolve', 'reopen'] as const) {
      expect([400, 404]).toContain((await settle('no-such-id', verb)).status)
    }
  })
})

describe('a passage', () => {
  it('is carried over a sequence of edits, through every door', async () => {
    const { id } = await room.write(undefined, {
      body: paragraphs('断缴三个月以内补缴的，不受影响。', '断缴超过三个月的，须等待。'),
    })
    const first = await remark(id, 'body', '三个月', 0)
    const second = await remark(id, 'body', '三个月', 20)
    const places = async () => [await placeOf(id, first), await placeOf(id, second)]
    expect(await places()).toEqual([2, 20])
    const old = await latestVersion(id)

    await save(id, {
      body: paragraphs('说明', '断缴三个月以内补缴的，不受影响。', '断缴超过三个月的，须等待。'),
    })
    expect(await places()).toEqual([4, 22])

    // Told only some fields of what it writes.
    const answer = await room.send('PATCH', `/api/articles/${id}?select[title]=true&depth=0`, {
      token: room.editor.token,
      body: {
        body: paragraphs('断缴三个月以内补缴的，不受任何影响。', '断缴超过三个月的，须等待。'),
      },
    })
    expect(answer.body.doc.body).toBeUndefined()
    expect(await places()).toEqual([2, 22])

    const { token } = room.editor
    const graphql = await room.graphql(
      `mutation ($id: String!, $data: mutationArticleUpdateInput!) {
        updateArticle(id: $id, data: $data) { id }
      }`,
      {
        token,
        variables: {
          id,
          data: { body: paragraphs('断缴超过三个月的，须等待。', '断缴三个月以内补缴的，照旧。') },
        },
      },
    )
    expect(graphqlErrors(graphql)).toEqual([])
    expect(await places()).toEqual([15, 4])

    await room.payload.update({
      collection: 'articles',
      id,
      data: {
        body: paragraphs('甲', '断缴超过三个月的，须等待。', '断缴三个月以内补缴的，照旧。'),
      } as never,
      draft: true,
    })
    expect(await places()).toEqual([16, 5])

    const restored = await room.send('POST', `/api/articles/versions/${old}?draft=true`, { token })
    expect(restored.status, restored.text).toBe(200)
    expect(await places()).toEqual([2, 20])
  })

  it('is carried when several edits are saved at once', async () => {
    const { id } = await room.write(undefined, {
      body: paragraphs('开头。', '满三个月起，超三个月止。', '结尾。'),
    })
    const first = await remark(id, 'body', '三个月', 4)
    const second = await remark(id, 'body', '三个月', 9)
    await save(id, { body: paragraphs('新的开头。', '满三个月起，超三个月止。', '新的结尾。') })
    expect([await placeOf(id, first), await placeOf(id, second)]).toEqual([6, 12])
  })

  it('is lost when the text no longer says it, and found again when it does', async () => {
    const { id } = await room.write('职工断缴三个月后怎么办')
    const comment = await remark(id, 'title', '三个月')
    const other = await remark(id, 'shortAnswer', '3个月')
    const old = await latestVersion(id)
    await save(id, { title: '职工断缴六个月后怎么办' })
    expect(await placeOf(id, comment)).toBe('lost')
    expect(await placeOf(id, other)).toBe(5)
    const [, last] = await commentsOn(id)
    expect(last).toMatchObject({ id: comment, passage: { quote: '三个月', lost: true } })
    await save(id, { title: '企业职工断缴六个月后怎么办' })
    expect(await placeOf(id, comment)).toBe('lost')
    await save(id, { title: '企业职工断缴三个月后怎么办' })
    expect(await placeOf(id, comment)).toBe(6)
    await save(id, { title: '断缴' })
    expect(await placeOf(id, comment)).toBe('lost')
    await room.send('POST', `/api/articles/versions/${old}?draft=true`, {
      token: room.editor.token,
    })
    expect(await placeOf(id, comment)).toBe(4)
  })

  it('is carried from one working copy to the next beside a live version', async () => {
    const { id } = await room.write('断缴三个月后怎么办')
    await room.publish(id)
    await save(id, { title: '职工断缴三个月后怎么办' })
    const comment = await remark(id, 'title', '三个月')
    await save(id, { title: '企业职工断缴三个月后怎么办' })
    expect(await placeOf(id, comment)).toBe(6)
    await room.publish(id)
    expect(await placeOf(id, comment)).toBe(6)
  })

  it('is carried while its comment is resolved', async () => {
    const { id } = await room.write('断缴三个月后怎么办')
    const comment = await remark(id, 'title', '三个月')
    await settle(comment, 'resolve')
    await save(id, { title: '职工断缴三个月后怎么办' })
    await settle(comment, 'reopen')
    expect(await placeOf(id, comment)).toBe(4)
  })

  it('stays where it is when an edit is refused', async () => {
    const { id } = await room.write('断缴三个月后怎么办')
    const comment = await remark(id, 'title', '三个月')
    const answer = await room.send('PATCH', `/api/articles/${id}`, {
      token: room.editor.token,
      body: { title: '职工断缴三个月后怎么办', revision: 99 },
    })
    expect(answer.status).toBe(409)
    expect(await placeOf(id, comment)).toBe(2)
  })

  it('stands right even if it was anchored in the text before the last', async () => {
    const { id } = await room.write('断缴三个月后怎么办')
    const comment = await remark(id, 'title', '三个月')
    const { passage } = await room.payload.findByID({ collection: 'comments', id: comment })
    await save(id, { title: '企业职工断缴三个月后怎么办' })
    await room.payload.db.updateOne({ collection: 'comments', id: comment, data: { passage } })
    expect(await placeOf(id, comment)).toBe(6)
    await save(id, { title: '企业职工断缴三个月后该怎么办' })
    expect(await placeOf(id, comment)).toBe(6)
  })
})

describe('to strangers, sites and disabled users', () => {
  const secret = '内部意见'
  let article: string
  let comment: string
  let disabled: Member

  beforeAll(async () => {
    article = (await room.write()).id
    await room.publish(article)
    comment = (await add(article, { text: secret })).body.id
    disabled = await room.user('reviewer', 'leaver')
    await room.payload.update({
      collection: 'users',
      id: disabled.user.id,
      data: { disabled: true },
      overrideAccess: true,
    })
  })

  const askers = (): [string, object][] => [
    ['a stranger', {}],
    ['a site', { headers: site }],
    ['a disabled user', { token: disabled.token }],
  ]

  it('a comment is neither shown nor open to change', async () => {
    for (const [who, options] of askers()) {
      for (const [method, path, body] of [
        ['GET', `/api/articles/${article}/comments`],
        ['POST', `/api/articles/${article}/comments`, { text: '外人' }],
        ['POST', `/api/comments/${comment}/resolve`],
        ['POST', `/api/comments/${comment}/reopen`],
        ['GET', `/api/articles/${article}/replacements`],
      ] as const) {
        const answer = await room.send(method, path, { ...options, body })
        expect([answer.status, codesOf(answer)], `${who} ${path}`).toEqual([401, ['not_signed_in']])
        expect(answer.text).not.toContain(secret)
      }
      for (const [method, path] of [
        ['GET', '/api/comments'],
        ['GET', `/api/comments/${comment}?depth=2`],
        ['GET', '/api/comments/count'],
        ['GET', `/api/comments?where[text][contains]=${secret}`],
        ['GET', '/api/comments/versions'],
      ] as const) {
        const answer = await room.send(method, path, options)
        expect([401, 403, 404], `${who} ${path}`).toContain(answer.status)
        expect(answer.text).not.toContain(secret)
      }
      const shown = await room.send('GET', `/api/articles/${article}?depth=3`, options)
      expect(shown.text).not.toContain(secret)
    }
    expect((await commentsOn(article)).map(({ text }: { text: string }) => text)).toEqual([secret])
  })
})

describe('the generic doors', () => {
  const ok = ({ status, body }: Answer) => status < 400 && !body?.errors

  it('write, change and delete no comment, whoever knocks', async () => {
    const { id } = await room.write()
    const comment = (await add(id, { text: '原话' })).body
    const forged = { article: id, text: '伪造', author: room.editor.user.id, resolved: true }
    for (const { token } of [room.editor, room.reviewer, room.admin]) {
      for (const [method, path, body, headers] of [
        ['POST', '/api/comments', forged],
        ['PATCH', `/api/comments/${comment.id}`, forged],
        ['PATCH', `/api/comments?where[id][equals]=${comment.id}`, forged],
        ['DELETE', `/api/comments/${comment.id}`],
        ['DELETE', `/api/comments?where[id][equals]=${comment.id}`],
        ['POST', `/api/comments/${comment.id}/duplicate`, {}],
        ['POST', `/api/comments/${comment.id}`, forged, { 'x-http-method-override': 'PATCH' }],
        [
          'POST',
          `/api/comments/${comment.id}`,
          forged,
          { 'x-payload-http-method-override': 'PATCH' },
        ],
      ] as [string, string, object?, Record<string, string>?][]) {
        const answer = await room.send(method, path, { token, body, headers })
        expect(ok(answer), `${method} ${path}: ${answer.text}`).toBe(false)
      }
      for (const query of [
        `mutation { createComment(data: { text: "x" }) { id } }`,
        `mutation { updateComment(id: "${comment.id}", data: { text: "x" }) { id } }`,
        `mutation { deleteComment(id: "${comment.id}") { id } }`,
        '{ Comments { docs { text } } }',
        `{ Comment(id: "${comment.id}") { text } }`,
      ]) {
        expect(graphqlErrors(await room.graphql(query, { token })).length, query).toBeGreaterThan(0)
      }
    }
    expect(await commentsOn(id)).toEqual([comment])
  })

  it('keep an article from bringing comments of its own', async () => {
    const { id } = await room.write(undefined, { comments: [{ text: '伪造' }] })
    await save(id, { comments: [{ text: '伪造' }] })
    expect(await commentsOn(id)).toEqual([])
  })
})
