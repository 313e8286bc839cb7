import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requireServableReplacement } from '../../src/operations/requireServableReplacement.ts'
import { codesOf, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
let req: PayloadRequest
/** The article to be withdrawn. */
let leaving: Written
const others: Record<string, Written> = {}

const now = Date.parse('2026-01-02T03:04:05Z')

beforeAll(async () => {
  room = await openNewsroom()
  req = await createLocalReq({}, room.payload)
  leaving = await room.write('医保断缴多久清零')
  others.served = await room.write('医保断缴多久影响报销')
  others.beside = await room.write('断缴期间能否报销')
  others.draft = await room.write('医保断缴草稿')
  others.expired = await room.write('医保断缴旧规', { effectiveTo: '2020-12-31' })
  others.withheld = await room.write('医保断缴存疑')
  others.withdrawn = await room.write('医保断缴已撤')
  const { draft, ...live } = others
  for (const { id } of [leaving, ...Object.values(live)]) await room.publish(id)
  await room.take(others.withdrawn.id, 'withdraw', room.reviewer, { reason: '已废止' })
  await room.payload.db.updateOne({
    collection: 'articles',
    id: others.withheld.id,
    data: { accuracy: { withheld: true, openBlocks: 1 } },
  })
  await room.send('PATCH', `/api/articles/${others.beside.id}`, {
    token: room.editor.token,
    body: { title: '改了题目的草稿' },
  })
})
afterAll(() => room.close())

const search = (query: string) =>
  room.send('GET', `/api/articles/${leaving.id}/replacements${query}`, { token: room.editor.token })

describe('the search for a replacement', () => {
  it.each([
    ['', ['served', 'beside']],
    ['?search=', ['served', 'beside']],
    ['?search=断缴', ['served', 'beside']],
    ['?search=报销', ['served', 'beside']],
    ['?search=影响', ['served']],
    ['?search= 报销 医保 ', ['served']],
    ['?search=医保', ['served']],
    ['?search=草稿', []],
    ['?search=[(*', []],
    ['?search[a]=断缴', ['served', 'beside']],
  ])('by %j finds other articles that are served', async (query, expected) => {
    const answer = await search(query)
    expect(answer.status, answer.text).toBe(200)
    const ids = answer.body.articles.map(({ id }: { id: string }) => id)
    expect(ids.sort()).toEqual(expected.map((name) => others[name]?.id).sort())
  })

  it('tells the titles that readers see', async () => {
    const { body } = await search('?search=能否')
    expect(body).toEqual({ articles: [{ ...others.beside, title: '断缴期间能否报销' }] })
  })

  it('is the staff’s alone', async () => {
    const answer = await room.send('GET', `/api/articles/${leaving.id}/replacements`)
    expect([answer.status, codesOf(answer)]).toEqual([401, ['not_signed_in']])
  })

  it('is asked for when an article is withdrawn, and only then', async () => {
    const { body } = await room.send('GET', `/api/articles/${leaving.id}/transitions`, {
      token: room.editor.token,
    })
    const accepting = body.transitions.filter((one: { accepts: string[] }) => one.accepts.length)
    expect(accepting).toMatchObject([{ event: 'withdraw', accepts: ['replacement'] }])
  })
})

describe('a replacement', () => {
  const require = (replacement: string) =>
    requireServableReplacement(req, { article: leaving.id, replacement, now })

  it('may be another article that is served', async () => {
    for (const name of ['served', 'beside']) {
      await expect(require(others[name]?.id ?? ''), name).resolves.toBeUndefined()
    }
  })

  it('may not be the article itself, nor one that readers do not get, nor nothing', async () => {
    const refused = ['draft', 'expired', 'withheld', 'withdrawn'].map((name) => others[name]?.id)
    for (const id of [leaving.id, ...refused, '', 'no-such-id', '000000000000000000000000']) {
      await expect(require(id ?? ''), id).rejects.toMatchObject({
        status: 422,
        data: { refusals: [{ code: 'replacement_not_served' }] },
      })
    }
  })

  it('is told at the address of the withdrawn article', async () => {
    const old = await room.write('旧题')
    await room.publish(old.id)
    const answer = await room.take(old.id, 'withdraw', room.reviewer, {
      reason: '合并',
      replacement: others.served?.id,
    })
    expect(answer.status, answer.text).toBe(200)
    const gone = await room.send('GET', `/api/articles/by-slug/${old.slug}`)
    expect(gone.status).toBe(410)
    expect(gone.body.errors).toMatchObject([
      { code: 'withdrawn', replacement: others.served?.slug },
    ])
  })
})
