import { configToSchema } from '@payloadcms/graphql'
import { execute, parse } from 'graphql'
import { createPayloadRequest, parseParams } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { type Library, loadArticles } from '../bench/loadArticles.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
let library: Library
let payloads: ReturnType<typeof configToSchema>['schema']

beforeAll(async () => {
  room = await openNewsroom()
  const { id } = await room.write('带链接的正文', { body: bodyWithLink })
  await room.publish(id)
  await writeReference()
  library = await loadArticles(room.payload, 90, () => {})
  payloads = configToSchema(room.config).schema
  room.forget()
})
afterAll(() => room.close())

/** A country of four provinces with two prefectures each, and a category below the one there is. */
async function writeReference(): Promise<void> {
  const write = async (code: string, level: Level, above: string[]) => {
    const name = `第${code}号`
    const parent = above.at(-1) ?? null
    const data = { code, name, fullName: name, level, parent, ancestors: above, aliases: [code] }
    const { id } = await room.payload.create({ collection: slugs.regions, data })
    return [...above, id]
  }
  const country = await write('000000', 'country', [])
  for (const n of [61, 62, 63, 64]) {
    const province = await write(`${n}0000`, 'province', country)
    for (const m of [1, 2]) await write(`${n}0${m}00`, 'prefecture', province)
  }
  await room.payload.create({
    collection: slugs.categories,
    data: { name: '细类', nameEn: 'Finer', slug: 'finer', parent: room.category },
  })
}

type Level = 'country' | 'province' | 'prefecture'

const text = (words: string) => ({
  type: 'text',
  text: words,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const block = { direction: 'ltr', format: '', indent: 0, version: 1 }
const bodyWithLink = {
  root: {
    type: 'root',
    ...block,
    children: [
      {
        type: 'paragraph',
        ...block,
        textFormat: 0,
        textStyle: '',
        children: [
          text('见'),
          {
            type: 'link',
            ...block,
            fields: { linkType: 'custom', newTab: true, url: 'https://example.gov.cn/law' },
            children: [text('全文')],
          },
        ],
      },
    ],
  },
}

/** What is answered with nothing kept, to a stranger. */
async function read(path: string) {
  const answer = await room.api(new Request(`http://127.0.0.1:3000${path}`))
  const body = await answer.text()
  expect(answer.status, `${path} ${body}`).toBe(200)
  return JSON.parse(body)
}

type Filter = Record<string, string>

const list = (parameters: Filter) => `/api/articles?${new URLSearchParams(parameters)}`

/** A stranger's page of articles, read by Payload alone. */
async function byPayload(filter: Filter, shown: object) {
  const request = new Request(`http://127.0.0.1:3000${list(filter)}`)
  const { query } = await createPayloadRequest({ config: room.config, request })
  const found = await room.payload.find({
    collection: slugs.articles,
    ...parseParams(query),
    ...shown,
    overrideAccess: false,
  })
  return JSON.parse(JSON.stringify(found))
}

describe('a list of articles', () => {
  it('is what Payload answers, whatever is to be shown of it', async () => {
    const regions = library.regions.slice(0, 6)
    const inRegion = { 'where[regions.code][equals]': regions[0]?.code ?? '' }
    const filters: Filter[] = [
      { limit: '40' },
      { limit: '7', page: '3' },
      { limit: '9', sort: 'title' },
      { limit: '9', sort: '-accuracy.nextReviewAt,slug' },
      { limit: '30', 'where[insuranceType][equals]': 'resident' },
      { limit: '30', 'where[primaryCategory.slug][exists]': 'true', sort: '-slug' },
      { limit: '30', 'where[title][like]': '断缴' },
      { 'where[or][0][regions][exists]': 'false', 'where[or][1][slug][contains]': 'wen' },
      ...regions.map(({ code }) => ({ 'where[regions.code][equals]': code })),
      { ...inRegion, limit: '2', page: '2' },
      { ...inRegion, sort: 'createdAt', 'where[insuranceType][not_equals]': 'resident' },
      { ...inRegion, sort: 'title', 'where[primaryCategory][exists]': 'true' },
      { ...inRegion, 'where[primaryCategory][equals]': library.categories[0] ?? '' },
      { ...inRegion, 'where[or][0][title][like]': '医保', 'where[or][1][slug][contains]': 'yang' },
      { 'where[regions.code][in]': regions.map(({ code }) => code).join(','), limit: '50' },
    ]
    let shown = 0
    for (const filter of filters) {
      const answer = await read(list(filter))
      const said = JSON.stringify(filter)
      expect(answer, said).toEqual(await byPayload(filter, { depth: 1 }))
      expect(await read(list({ ...filter, depth: '0' })), said).toEqual(
        await byPayload(filter, { depth: 0 }),
      )
      const parts = { ...filter, 'select[title]': 'true', 'joins[relatedLinks]': 'false' }
      expect(await read(list(parts)), said).toEqual(
        await byPayload(filter, { select: { title: true }, joins: false }),
      )
      shown += answer.docs.length
    }
    expect(shown).toBeGreaterThan(100)
  })

  it('has links whose targets are hidden where they are not served', async () => {
    const { docs } = await read(list({ limit: '100' }))
    const links = docs.flatMap((doc: { relatedLinks: { docs: object[] } }) => doc.relatedLinks.docs)
    const targets = links.map(({ target }: { target: string | null }) => target)
    expect(targets).toContain(null)
    expect(targets.some((target: string | null) => target !== null)).toBe(true)
  })

  it('is one empty page where nothing is found, and says how much there is beyond the last', async () => {
    const nothing = await read(list({ 'where[slug][equals]': 'no-such', limit: '5' }))
    expect(nothing).toEqual({
      docs: [],
      hasNextPage: false,
      hasPrevPage: false,
      limit: 5,
      nextPage: null,
      page: 1,
      pagingCounter: 1,
      prevPage: null,
      totalDocs: 0,
      totalPages: 1,
    })
    const inRegion = { 'where[regions.code][equals]': library.regions[0]?.code ?? '' }
    for (const filter of [{}, inRegion] as Record<string, string>[]) {
      const { totalDocs } = await read(list({ ...filter, limit: '50' }))
      expect(totalDocs).toBeGreaterThan(0)
      const beyond = await read(list({ ...filter, limit: '50', page: '90' }))
      expect(beyond).toMatchObject({ docs: [], totalDocs, page: 90, prevPage: 89, nextPage: null })
    }
  })
})

describe('one article', () => {
  it('is the same by its id, by its slug and in a list, and what Payload answers', async () => {
    const { docs } = await read(list({ limit: '25', depth: '1' }))
    expect(docs.length).toBe(25)
    for (const doc of docs) {
      expect(await read(`/api/articles/${doc.id}`)).toEqual(doc)
      expect(await read(`/api/articles/by-slug/${doc.slug}`)).toEqual(doc)
    }
  })
})

describe('a query over GraphQL', () => {
  /** What Payload's own resolvers answer. */
  async function byPayload(query: string) {
    const request = new Request('http://127.0.0.1:3000/api/graphql', { method: 'POST' })
    const req = await createPayloadRequest({ config: room.config, request, canSetHeaders: true })
    const answer = await execute({
      schema: payloads,
      document: parse(query),
      contextValue: { headers: {}, req },
    })
    return JSON.parse(JSON.stringify(answer))
  }

  const link = 'id title position target { slug title primaryCategory { slug } } from { id }'
  const fields = `id slug title shortAnswer body notices { kind text } regions { id code parent { name } ancestors { code } aliases } primaryCategory { slug parent { slug } } otherCategories { name } insuranceType effectiveFrom effectiveTo sources { title url publishedOn } accuracy { status verifiedAt verifiedAgainst openNotices } updatedAt createdAt contentHash unreviewed relatedLinks { docs { ${link} } hasNextPage }`

  it('is answered as by Payload', async () => {
    const { docs } = await read(list({ limit: '3' }))
    const [region] = library.regions
    const queries = [
      `{ Articles(limit: 25) { totalDocs totalPages hasNextPage nextPage docs { ${fields} } } }`,
      `{ Articles(limit: 4, page: 2, sort: "slug") { docs { ...some } page } } fragment some on Article { id ... on Article { title } regions { fullName } }`,
      `{ Articles(where: { regions: { equals: "${region?.id}" } }) { totalDocs docs { slug } } }`,
      `{ one: Article(id: "${docs[0].id}") { ${fields} } other: Article(id: "${docs[1].id}") { title } }`,
      '{ Articles(limit: 9) { docs { relatedLinks(limit: 1, sort: "-position") { docs { title } hasNextPage } } } }',
      '{ Articles(limit: 9) { docs { relatedLinks(count: true, where: { position: { greater_than: 0 } }) { totalDocs docs { position } } } } }',
      `{ RelatedLinks(limit: 20) { docs { ${link} } } }`,
      '{ Regions(limit: 5) { docs { name parent { code } } } Categories { docs { slug parent { slug } } } }',
    ]
    for (const query of queries) {
      const { body } = await room.graphql(query)
      expect(body.errors, query).toBeUndefined()
      expect(body, query).toEqual(await byPayload(query))
    }
  })

  it('gives the second page of related links, where Payload leaves one out', async () => {
    const links = (args: string) =>
      `{ Articles(limit: 9) { docs { relatedLinks(${args}) { docs { position } hasNextPage } } } }`
    const { body } = await room.graphql(links('limit: 2, page: 2'))
    const pages = body.data.Articles.docs.flatMap(
      ({ relatedLinks }: { relatedLinks: { docs: { position: number }[] } }) =>
        relatedLinks.docs.length > 0 ? [relatedLinks.docs.map(({ position }) => position)] : [],
    )
    expect(pages.length).toBeGreaterThan(5)
    for (const positions of pages) expect(positions).toEqual([2, 3])
  })

  it('for what is not served gives nothing', async () => {
    const { id } = await room.write('草稿')
    const query = `{ Article(id: "${id}") { id title } }`
    const { body } = await room.graphql(query)
    expect(body.data).toEqual({ Article: null })
    expect([body.errors.length, (await byPayload(query)).errors.length]).toEqual([1, 1])
    const { status } = await room.send('GET', `/api/articles/${id}`)
    expect(status).toBe(404)
  })
})
