import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Part } from '../../src/domain/search/highlight.ts'
import { fillSearchIndex } from '../../src/operations/fillSearchIndex.ts'
import { mergeSearchIndex } from '../../src/operations/mergeSearchIndex.ts'
import { runInTransaction } from '../../src/operations/runInTransaction.ts'
import { searchIndexOf } from '../../src/operations/searchIndex.ts'
import { richText } from '../desk.ts'
import { graphqlErrors, type Newsroom, openNewsroom } from '../newsroom.ts'
import { countQueries } from './countQueries.ts'
import { emptySearchIndex } from './emptySearchIndex.ts'

let room: Newsroom
const regions: Record<string, string> = {}
let below: string

const text = (body: string, shortAnswer = '见正文。') => ({ shortAnswer, body: richText(body) })
const add = async (title: string, extra: object) => (await room.write(title, extra)).id
const addLive = async (title: string, extra: object) => {
  const id = await add(title, extra)
  await room.publish(id)
  return id
}
const block = async (article: string): Promise<string> => {
  const {
    status,
    text: said,
    body,
  } = await room.send('POST', `/api/articles/${article}/flags`, {
    token: room.reviewer.token,
    body: { severity: 'block', reason: 'outdated', message: '不对' },
  })
  expect(status, said).toBe(201)
  return body.id
}

const search = (parameters: Record<string, string>, token?: string) =>
  room.send('GET', `/api/search?${new URLSearchParams(parameters)}`, token ? { token } : {})
type Found = { article: { id: string; title: string }; title: Part[]; snippet: Part[] }
const titlesOf = ({ body }: { body: { docs: Found[] } }) =>
  body.docs.map(({ article }) => article.title)
const find = async (q: string, more: Record<string, string> = {}) => {
  const answer = await search({ q, ...more })
  expect(answer.status, answer.text).toBe(200)
  const titles = titlesOf(answer)
  expect(answer.body.totalDocs).toBe(titles.length)
  expect(answer.body.totalIsExact).toBe(true)
  return titles
}
const shown = (parts: readonly Part[]) =>
  parts.map((part) => (part.match ? `[${part.text}]` : part.text)).join('')

beforeAll(async () => {
  room = await openNewsroom()
  const region = async (code: string, level: string, ...above: string[]) => {
    const { id } = await room.payload.create({
      collection: 'regions',
      data: {
        code,
        name: code,
        fullName: code,
        level,
        ancestors: above.map((c) => regions[c]),
      } as never,
    })
    regions[code] = id
  }
  await region('510000', 'province')
  await region('511500', 'prefecture', '510000')
  below = (
    await room.payload.create({
      collection: 'categories',
      data: { name: '补缴', nameEn: 'Late', slug: 'late', parent: room.category },
    })
  ).id
  await addLive('职工医保断缴后多久恢复', text('办理续保登记后，次月恢复待遇。'))
  await addLive(
    '社保知识汇编',
    text('职工停缴社会保险以后，请在3个月内补缴。医保断缴的，待遇停止。'),
  )
  await addLive('个人帐户的钱', {
    ...text('退休后个人账户余额可以继续使用，使用APP查询。'),
    primaryCategory: below,
    insuranceType: 'resident',
  })
})
afterAll(() => room.close())
afterEach(() => {
  vi.useRealTimers()
})

describe('a search', () => {
  it.each<[q: string, titles: string[]]>([
    ['断缴', ['职工医保断缴后多久恢复', '社保知识汇编']],
    // One word for those that mean the same, on both sides.
    ['停保', ['职工医保断缴后多久恢复', '社保知识汇编']],
    ['断缴社会保险', ['社保知识汇编']],
    ['账户', ['个人帐户的钱']],
    ['帐户', ['个人帐户的钱']],
    // All of it must be there, wherever.
    ['断缴 3个月', ['社保知识汇编']],
    ['断缴 退休', []],
    ['ａｐｐ', ['个人帐户的钱']],
    ['APP查询', ['个人帐户的钱']],
    ['ap', []],
    // One character by itself is looked for in titles.
    ['钱', ['个人帐户的钱']],
    ['退', []],
    ['社 断缴', ['社保知识汇编']],
    ["断缴' OR 1=1 --", []],
    ['断缴"', ['职工医保断缴后多久恢复', '社保知识汇编']],
    ['{title} : 断缴 NOT NEAR*', []],
  ])('for %s', async (q, titles) => {
    expect(await find(q)).toEqual(titles)
  })

  it('tells titles before texts, then what stands side by side, then what was checked last', async () => {
    await addLive('排序甲', text('先说异地。再说就医。还有地就。'))
    await addLive('排序乙', text('这里讲异地就医。'))
    const checked = await addLive('排序丙', text('那里讲异地就医。'))
    await addLive('怎样异地就医', text('没有别的。'))
    const verified = await room.send('POST', `/api/articles/${checked}/verify`, {
      token: room.reviewer.token,
      body: { sources: [{ url: 'https://example.gov.cn' }], note: '' },
    })
    expect(verified.status, verified.text).toBe(200)
    expect(await find('异地就医')).toEqual(['怎样异地就医', '排序丙', '排序乙', '排序甲'])
  })

  it('shows each article as a list does, with what was looked for marked', async () => {
    const { body } = await search({ q: '停保 3个月' })
    const [found] = body.docs as Found[]
    expect(shown(found?.title ?? [])).toBe('社保知识汇编')
    expect(shown(found?.snippet ?? [])).toBe(
      '见正文。 职工[停缴]社会保险以后，请在[3个月]内补缴。医保[断缴]的，待遇停止。',
    )
    const list = await room.send(
      'GET',
      `/api/articles?depth=0&where[id][equals]=${found?.article.id}`,
    )
    expect(found?.article).toEqual(list.body.docs[0])
    const inTitle = await search({ q: '多久' })
    expect(shown(inTitle.body.docs[0].title)).toBe('职工医保断缴后[多久]恢复')
  })

  it('is filtered by category with all below it, by kind of insured person, by both', async () => {
    expect(await find('待遇', { category: 'medical-lapse' })).toHaveLength(2)
    expect(await find('账户', { category: 'medical-lapse' })).toEqual(['个人帐户的钱'])
    expect(await find('账户', { category: 'late', insuranceType: 'resident' })).toHaveLength(1)
    expect(await find('账户', { insuranceType: 'employee' })).toEqual([])
    expect(await find('待遇', { category: 'late' })).toEqual([])
  })

  it('is for a region what holds there, of what was found', async () => {
    await addLive('生育津贴全国', text('津贴一。'))
    await addLive('生育津贴四川', { ...text('津贴二。'), regions: [regions['510000']] })
    await addLive('生育待遇宜宾', { ...text('津贴三。'), regions: [regions['511500']] })
    await addLive('生育津贴居民', { ...text('津贴四。'), insuranceType: 'resident' })
    const both = await find('津贴', { region: '511500' })
    expect(both.toSorted()).toEqual(['生育待遇宜宾', '生育津贴居民'].toSorted())
    const ofTitles = await find('生育津贴', { region: '511500' })
    expect(ofTitles.toSorted()).toEqual(['生育津贴四川', '生育津贴居民'].toSorted())
    const sichuan = await find('津贴', { region: '510000' })
    expect(sichuan.toSorted()).toEqual(['生育津贴四川', '生育津贴居民'].toSorted())
  })

  it('comes in pages, in one order', async () => {
    for (const n of [1, 2, 3, 4, 5]) await addLive(`分页第${n}`, text('工伤认定。'))
    const pages = await Promise.all(
      ['1', '2', '3', '4'].map((page) => search({ q: '工伤认定', limit: '2', page })),
    )
    const all = pages.flatMap(titlesOf)
    expect(all.toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `分页第${n}`))
    expect(titlesOf(await search({ q: '工伤认定' }))).toEqual(all)
    expect(pages[0]?.body).toMatchObject({
      totalDocs: 5,
      totalPages: 3,
      limit: 2,
      page: 1,
      pagingCounter: 1,
      hasPrevPage: false,
      hasNextPage: true,
      prevPage: null,
      nextPage: 2,
    })
    expect(pages[2]?.body).toMatchObject({ hasNextPage: false, prevPage: 2, nextPage: null })
    expect(pages[3]?.body.docs).toEqual([])
    expect((await search({ q: '工伤认定', limit: '0' })).body.limit).toBe(100)
    expect((await search({ q: '工伤认定', limit: '1000' })).body.limit).toBe(100)
  })

  it('is the same over GraphQL', async () => {
    const { body } = await room.graphql(
      `query ($q: String!) {
        all: SearchArticles(q: $q) {
          totalDocs totalIsExact hasNextPage
          docs { article { title primaryCategory { slug } } title { text match } snippet { text match } }
        }
        few: SearchArticles(q: $q, category: "medical-lapse", insuranceType: employee, limit: 1) {
          totalDocs docs { article { id } }
        }
        none: SearchArticles(q: $q, insuranceType: resident, region: "511500") { totalDocs }
      }`,
      { variables: { q: '停保' } },
    )
    expect(body.errors).toBeUndefined()
    const { all, few, none } = body.data
    const rest = await search({ q: '停保' })
    expect(all.docs.map(({ article }: Found) => article.title)).toEqual(titlesOf(rest))
    expect(all.docs[0].article.primaryCategory).toEqual({ slug: 'medical-lapse' })
    expect(all.docs[0].snippet).toEqual(rest.body.docs[0].snippet)
    expect(all).toMatchObject({ totalDocs: 2, totalIsExact: true, hasNextPage: false })
    expect(few.totalDocs).toBe(2)
    expect(few.docs).toHaveLength(1)
    expect(none.totalDocs).toBe(0)
  })

  it('finds the same for the staff', async () => {
    expect(titlesOf(await search({ q: '断缴' }, room.editor.token))).toEqual(await find('断缴'))
  })
})

describe('what is not served is never found, nor counted', () => {
  const word = '育儿补贴'

  it('a draft, until it is live; an edit of a live article, until that is', async () => {
    const id = await add('草稿', text(`${word}在此。`))
    expect(await find(word)).toEqual([])
    await room.publish(id)
    expect(await find(word)).toEqual(['草稿'])
    const edit = { ...text('已经删去，改成丧葬抚恤。'), title: '草稿改名' }
    await room.send('PATCH', `/api/articles/${id}`, { token: room.editor.token, body: edit })
    expect(await find(word)).toEqual(['草稿'])
    expect(await find('丧葬抚恤')).toEqual([])
    await room.publish(id)
    expect(await find(word)).toEqual([])
    expect(await find('丧葬抚恤')).toEqual(['草稿改名'])
    await room.take(id, 'withdraw', room.reviewer, { reason: '废止' })
    expect(await find('丧葬抚恤')).toEqual([])
  })

  it('what is under a blocking flag, as long as it is', async () => {
    const id = await addLive('停用', text('独生子女费。'))
    const flag = await block(id)
    expect(await find('独生子女')).toEqual([])
    const lifted = await room.send('POST', `/api/accuracy-flags/${flag}/resolve`, {
      token: room.admin.token,
      body: { resolution: 'dismissed', note: '没有问题' },
    })
    expect(lifted.status, lifted.text).toBe(200)
    expect(await find('独生子女')).toEqual(['停用'])
  })

  it('what has expired, by the clock alone', async () => {
    await addLive('到期', { ...text('高温补贴。'), effectiveTo: '2031-01-31' })
    expect(await find('高温补贴')).toEqual(['到期'])
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-01-31T12:00:00Z') })
    expect(await find('高温补贴')).toEqual(['到期'])
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-01T00:00:00Z') })
    expect(await find('高温补贴')).toEqual([])
  })

  it('what an emergency put out is found, and what is refused is not', async () => {
    const id = await add('紧急', text('取暖费。'))
    const refused = await room.take(id, 'emergency_publish', room.editor, { reason: '急' })
    expect(refused.status).toBe(403)
    expect(await find('取暖费')).toEqual([])
    const published = await room.take(id, 'emergency_publish', room.reviewer, { reason: '急' })
    expect(published.status, published.text).toBe(200)
    expect(await find('取暖费')).toEqual(['紧急'])
  })
})

describe('a search that is none', () => {
  it.each<[query: string, code: string, field: string]>([
    ['', 'invalid_request', 'q'],
    ['q=', 'invalid_request', 'q'],
    ['q=%20%EF%BC%9F', 'invalid_request', 'q'],
    [`q=${'a'.repeat(101)}`, 'invalid_request', 'q'],
    ['q[]=断缴', 'invalid_request', 'q'],
    ['q[like]=断缴', 'invalid_request', 'q'],
    ['q=断缴&region=999999', 'invalid_operand', 'region'],
    ['q=断缴&region=', 'invalid_operand', 'region'],
    ['q=断缴&category=nothing', 'invalid_operand', 'category'],
    ['q=断缴&insuranceType=x', 'invalid_operand', 'insuranceType'],
    ['q=断缴&insuranceType[$ne]=x', 'invalid_request', 'insuranceType'],
    ['q=断缴&draft=true', 'unknown_parameter', 'draft'],
    ['q=断缴&where[title][like]=x', 'unknown_parameter', 'where'],
    ['q=断缴&depth=2', 'unknown_parameter', 'depth'],
  ])('?%s is %s of %s', async (query, code, field) => {
    const { status, body } = await room.send('GET', `/api/search?${query}`)
    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({ code, fields: [field] })
  })

  it('is refused over GraphQL too', async () => {
    const codes = async (args: string) =>
      graphqlErrors(await room.graphql(`{ SearchArticles(${args}) { totalDocs } }`)).map(
        ({ extensions }) => extensions?.code,
      )
    expect(await codes('q: "？"')).toEqual(['invalid_request'])
    expect(await codes('q: "断缴", region: "999999"')).toEqual(['invalid_operand'])
    expect(await codes('q: "断缴", insuranceType: x')).toEqual(['invalid_request'])
    expect(await codes('q: "断缴", where: {}')).toEqual(['unknown_parameter'])
    const many = Array.from({ length: 5 }, (_, n) => `a${n}: relatedLinks { docs { title } }`)
    const { body } = await room.graphql(
      `{ SearchArticles(q: "a") { docs { article { relatedLinks { docs { from { ${many.join(' ')} } } } } } } }`,
    )
    expect(body.errors[0].extensions.code).toBe('query_too_broad')
  })
})

describe('the queries of a search', () => {
  it.each([
    ['断缴', '待遇', '账户', '工伤', '龙虾'],
    ['断缴 3个月', '工伤认定', '没有这些'],
  ])('are as many, whatever is found: %s, %s …', async (...questions) => {
    const log = countQueries(room.payload.db)
    // Of nothing there is nothing to show.
    const counts = { found: new Set<string>(), nothing: new Set<string>() }
    for (const q of questions) {
      log.length = 0
      const { body } = await search({ q, region: '511500', category: 'medical-lapse' })
      counts[body.totalDocs > 0 ? 'found' : 'nothing'].add(log.toSorted().join())
    }
    expect([...counts.found]).toHaveLength(1)
    expect([...counts.nothing]).toHaveLength(1)
    expect(counts.found).not.toEqual(counts.nothing)
  })
})

describe('the index', () => {
  it('is filled with what is live already, once, and goes on where it was stopped', async () => {
    const words = ['断缴', '待遇', '工伤认定', '津贴', '丧葬抚恤', '独生子女']
    const found = () => Promise.all(words.map((q) => find(q)))
    const before = await found()
    await emptySearchIndex(room.payload)
    room.forget()
    expect((await found()).flat()).toEqual([])
    const batches: number[] = []
    await fillSearchIndex(room.payload, { onBatch: (count) => batches.push(count) })
    room.forget()
    expect(await found()).toEqual(before)
    const { totalDocs } = await room.payload.count({ collection: 'articles', where: {} })
    expect(batches.reduce((sum, count) => sum + count, 0)).toBe(totalDocs)

    await fillSearchIndex(room.payload, { onBatch: () => expect.unreachable() })
    await fillSearchIndex(room.payload, { anew: true })
    room.forget()
    expect(await found()).toEqual(before)
  })

  it('is merged into one piece, step by step, and finds the same', async () => {
    for (const title of ['合并甲', '合并乙', '合并丙']) await addLive(title, text('待遇照旧。'))
    const words = ['合并', '断缴', '待遇', '工伤认定', '合并乙']
    const found = () => Promise.all(words.map((q) => find(q)))
    const before = await found()
    if (room.payload.db.name === 'sqlite') expect(await pieces()).toBeGreaterThan(1)

    const stopped = await createLocalReq({}, room.payload)
    await mergeSearchIndex(stopped, AbortSignal.abort())
    if (room.payload.db.name === 'sqlite') expect(await pieces()).toBeGreaterThan(1)
    const req = await createLocalReq({}, room.payload)
    await mergeSearchIndex(req)
    if (room.payload.db.name === 'sqlite') expect(await pieces()).toBe(1)
    room.forget()
    expect(await found()).toEqual(before)

    const { merge } = searchIndexOf(room)
    expect(await runInTransaction(req, () => merge(req, true))).toBe(false)
  })
})

/** Of how many pieces SQLite's index consists. */
async function pieces(): Promise<unknown> {
  const { client } = room.payload.db as unknown as {
    client: { execute: (statement: string) => Promise<{ rows: { count: number }[] }> }
  }
  const { rows } = await client.execute(
    'SELECT count(DISTINCT segid) AS "count" FROM search_grams_idx',
  )
  return rows[0]?.count
}
