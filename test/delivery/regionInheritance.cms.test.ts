import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { graphqlErrors, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { countQueries } from './countQueries.ts'

let room: Newsroom
const regions: Record<string, string> = {}
const written: Record<string, Written> = {}

const makeRegion = async (code: string, name: string, level: string, extra: object = {}) => {
  const { id } = await room.payload.create({
    collection: 'regions',
    data: { code, name, fullName: name, level, ...extra } as never,
  })
  regions[code] = id
}

const add = async (title: string, codes: string[], extra: object = {}) => {
  written[title] = await room.write(title, {
    regions: codes.map((code) => regions[code]),
    ...extra,
  })
  return written[title].id
}

beforeAll(async () => {
  room = await openNewsroom()
  const above = (...codes: string[]) => ({
    parent: regions[codes.at(-1) ?? ''],
    ancestors: codes.map((code) => regions[code]),
  })
  await makeRegion('100000', '中国', 'country')
  await makeRegion('510000', '四川省', 'province', above('100000'))
  await makeRegion('511500', '宜宾市', 'prefecture', above('100000', '510000'))
  await makeRegion('511504', '叙州区', 'county', above('100000', '510000', '511500'))
  await makeRegion('110000', '北京市', 'province', above('100000'))
  await makeRegion('511521', '宜宾县', 'county', {
    ...above('100000', '510000', '511500'),
    validTo: '2018',
    supersededBy: regions['511504'],
  })
  await makeRegion('512500', '宜宾地区', 'prefecture', { validTo: '1996' })

  const { id: other } = await room.payload.create({
    collection: 'categories',
    data: { name: '异地', nameEn: 'Elsewhere', slug: 'elsewhere' },
  })
  const elsewhere = { primaryCategory: other }
  for (const [title, codes, extra] of [
    ['全国断缴', []],
    ['全国断缴二', ['100000']],
    ['四川断缴', ['510000']],
    ['宜宾断缴', ['511500']],
    ['宜宾北京断缴', ['511500', '110000']],
    ['全国居民断缴', [], { insuranceType: 'resident' }],
    ['四川居民断缴', ['510000'], { insuranceType: 'resident' }],
    ['全国异地', [], elsewhere],
    ['北京异地', ['110000'], elsewhere],
  ] as const) {
    await room.publish(await add(title, [...codes], extra))
  }
  // What is not served takes no rule's place.
  await add('宜宾异地草稿', ['511500'], elsewhere)
  await room.publish(
    await add('四川异地过期', ['510000'], { ...elsewhere, effectiveTo: '2020-12-31' }),
  )
  const withheld = await add('四川异地停用', ['510000'], elsewhere)
  await room.publish(withheld)
  const flag = await room.send('POST', `/api/articles/${withheld}/flags`, {
    token: room.reviewer.token,
    body: { severity: 'block', reason: 'outdated', message: '不对' },
  })
  expect(flag.status, flag.text).toBe(201)
  const withdrawn = await add('四川异地撤下', ['510000'], elsewhere)
  await room.publish(withdrawn)
  const gone = await room.take(withdrawn, 'withdraw', room.reviewer, { reason: '废止' })
  expect(gone.status, gone.text).toBe(200)
})
afterAll(() => room.close())
afterEach(() => {
  vi.useRealTimers()
})

const inYibin = ['宜宾断缴', '宜宾北京断缴', '四川居民断缴', '全国异地']
const inBeijing = ['宜宾北京断缴', '全国居民断缴', '北京异地']
const national = ['全国断缴', '全国断缴二', '全国居民断缴', '全国异地']

const titlesOf = (docs: { title: string }[]) => docs.map(({ title }) => title).sort()
const list = (query: string, token?: string) =>
  room.send('GET', `/api/articles?limit=100&${query}`, token ? { token } : {})

describe('what holds in a region', () => {
  it.each<[query: string, titles: string[]]>([
    ['region=511500', inYibin],
    ['region=511504', inYibin],
    ['region=510000', ['四川断缴', '四川居民断缴', '全国异地']],
    ['region=110000', inBeijing],
    ['region=100000', national],
    // What replaced a county answers in its place.
    ['region=511521', inYibin],
    // The nearest among what the filter finds, not what the nearest of all is and the filter finds.
    ['region=511500&where[title][contains]=四川', ['四川断缴', '四川居民断缴']],
    ['region=511500&where[insuranceType][equals]=resident', ['四川居民断缴']],
    ['region=511500&where[regions.code][equals]=110000', ['宜宾北京断缴']],
    ['region=511500&where[primaryCategory.slug][equals]=elsewhere', ['全国异地']],
    // What the filter leaves out takes no rule's place, one that is for two regions neither.
    [
      'region=511500&where[regions.code][not_equals]=511500',
      ['四川断缴', '四川居民断缴', '全国异地'],
    ],
    [
      'region=511500&where[and][0][regions.code][equals]=511500&where[and][1][regions.code][equals]=110000',
      ['宜宾北京断缴'],
    ],
    [
      'region=511500&where[or][0][title][equals]=全国断缴&where[or][1][title][equals]=全国异地',
      ['全国断缴', '全国异地'],
    ],
    ['region=511500&where[title][equals]=北京异地', []],
  ])('%s, over REST', async (query, titles) => {
    const { status, text, body } = await list(query)
    expect(status, text).toBe(200)
    expect(titlesOf(body.docs)).toEqual(titles.toSorted())
    expect(body.totalDocs).toBe(titles.length)
    const count = await room.send('GET', `/api/articles/count?${query}`)
    expect(count.body).toEqual({ totalDocs: titles.length })
  })

  it('is the same over GraphQL, for each query by itself', async () => {
    const { body } = await room.graphql(
      `query ($where: Article_where) {
        yibin: Articles(region: "511500", limit: 100) { totalDocs docs { title } }
        none: Articles(limit: 100) { totalDocs }
        beijing: Articles(region: "110000", limit: 100) { docs { title } }
        sichuan: Articles(region: "511500", where: $where) { docs { title regions { code } } }
        countArticles(region: "511500") { totalDocs }
        all: countArticles { totalDocs }
      }`,
      { variables: { where: { title: { contains: '四川' } } } },
    )
    expect(body.errors).toBeUndefined()
    const { data } = body
    expect(titlesOf(data.yibin.docs)).toEqual(inYibin.toSorted())
    expect(data.yibin.totalDocs).toBe(inYibin.length)
    expect(titlesOf(data.beijing.docs)).toEqual(inBeijing.toSorted())
    expect(titlesOf(data.sichuan.docs)).toEqual(['四川居民断缴', '四川断缴'].toSorted())
    expect(data.sichuan.docs[0].regions).toEqual([{ code: '510000' }])
    expect(data.none.totalDocs).toBe(9)
    expect(data.countArticles.totalDocs).toBe(inYibin.length)
    expect(data.all.totalDocs).toBe(9)
  })

  it('is sorted and paged as any list', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map((page) =>
        room.send('GET', `/api/articles?region=511500&sort=title&limit=2&page=${page}`),
      ),
    )
    expect(
      pages.flatMap(({ body }) => body.docs.map((doc: Written & { title: string }) => doc.title)),
    ).toEqual(inYibin.toSorted())
    expect(pages[0]?.body).toMatchObject({ totalDocs: 4, totalPages: 2, hasNextPage: true })
    expect(Object.keys(pages[0]?.body.docs[0])).not.toContain('places')
  })

  it('takes a filter of any form', async () => {
    const where = {
      AND: [
        { accuracy__status: { equals: 'unverified' } },
        { OR: [{ title: { contains: '四川' } }, { insuranceType: { in: ['resident'] } }] },
        { primaryCategory: { equals: room.category } },
      ],
    }
    const { body } = await room.graphql(
      `query ($where: Article_where) {
        Articles(region: "511500", where: $where, limit: 100) { docs { title } }
        countArticles(region: "511500", where: $where) { totalDocs }
      }`,
      { variables: { where } },
    )
    expect(body.errors).toBeUndefined()
    expect(titlesOf(body.data.Articles.docs)).toEqual(['四川居民断缴', '四川断缴'].toSorted())
    expect(body.data.countArticles.totalDocs).toBe(2)
    const dayQuery =
      'region=511500&where[effectiveTo][exists]=false&where[createdAt][less_than]=2999-01-01'
    expect((await list(dayQuery)).body.totalDocs).toBe(inYibin.length)
    const byId = `region=511500&where[id][in]=${written.全国断缴?.id},${written.北京异地?.id}`
    expect(titlesOf((await list(byId)).body.docs)).toEqual(['全国断缴'])
    const odd = await list('region=511500&where[nothing][equals]=1', room.editor.token)
    expect(odd.status).toBe(400)
  })

  it('is the same for the staff: what readers get', async () => {
    const { body } = await list('region=511500', room.editor.token)
    expect(titlesOf(body.docs)).toEqual(inYibin.toSorted())
  })

  it('is judged anew when the nearer rule has ended, is withheld or is there again', async () => {
    const { id } = (await room.write('叙州断缴', {
      regions: [regions['511504']],
      effectiveTo: '2031-01-31',
    })) as Written
    await room.publish(id)
    const xuzhou = ['叙州断缴', '四川居民断缴', '全国异地']
    const titles = async () => titlesOf((await list('region=511504')).body.docs)
    expect(await titles()).toEqual(xuzhou.toSorted())
    const flag = await room.send('POST', `/api/articles/${id}/flags`, {
      token: room.reviewer.token,
      body: { severity: 'block', reason: 'outdated', message: '不对' },
    })
    expect(await titles()).toEqual(inYibin.toSorted())
    await room.send('POST', `/api/accuracy-flags/${flag.body.id}/resolve`, {
      token: room.admin.token,
      body: { resolution: 'dismissed', note: '没有问题' },
    })
    expect(await titles()).toEqual(xuzhou.toSorted())
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-02-01T00:00:00Z') })
    expect(await titles()).toEqual(inYibin.toSorted())
  })
})

describe('a region that is none', () => {
  it.each(['999999', '512500', '51150', 'x', '', '511500,110000', "511500' OR 1=1"])(
    '%j is refused and named',
    async (region) => {
      const rest = await list(`region=${encodeURIComponent(region)}`)
      expect(rest.status).toBe(400)
      expect(rest.body.errors[0]).toMatchObject({ code: 'invalid_operand', fields: ['region'] })
      const answer = await room.graphql(
        'query ($region: String) { Articles(region: $region) { totalDocs } }',
        { variables: { region } },
      )
      expect(graphqlErrors(answer)[0]?.extensions?.code).toBe('invalid_operand')
    },
  )

  it('is refused in another form, and where no region is asked for', async () => {
    for (const query of ['region[equals]=511500', 'region[]=511500']) {
      const { status, body } = await list(query)
      expect([status, body.errors[0].code]).toEqual([400, 'invalid_request'])
    }
    for (const path of ['regions', 'related-links', `articles/${written.全国断缴?.id}`]) {
      const { status, body } = await room.send('GET', `/api/${path}?region=511500`)
      expect([status, body.errors[0].code]).toEqual([400, 'unknown_parameter'])
    }
    const { status } = await list('where[places][exists]=true')
    expect(status).toBe(400)
  })
})

describe('the queries of a read by region', () => {
  it('are as many, whatever they find', async () => {
    const log = countQueries(room.payload.db)
    const numbers = new Set<number>()
    for (const query of [
      'region=511500',
      'region=511504',
      'region=110000',
      'region=511500&where[title][equals]=北京异地x',
      'region=511500&where[insuranceType][equals]=resident',
    ]) {
      log.length = 0
      const { status } = await list(`depth=0&joins[relatedLinks]=false&${query}`)
      expect(status).toBe(200)
      numbers.add(log.filter((line) => line !== 'statement').length)
    }
    // The region, what lies above it, the categories, where there is a nearer rule, what is on the
    // page (on SQLite a statement past the adapter), the list.
    expect([...numbers]).toEqual([room.payload.db.name === 'mongoose' ? 6 : 5])
  })
})
