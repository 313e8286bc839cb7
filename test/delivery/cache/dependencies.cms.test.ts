import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markDue } from '../../../src/operations/markDue.ts'
import { slugs } from '../../../src/slugs.ts'
import { type Newsroom, openNewsroom, type Written } from '../../newsroom.ts'
import { countQueries } from '../countQueries.ts'

let room: Newsroom
let log: string[]
const regions: Record<string, string> = {}
const articles: Record<string, Written> = {}

beforeAll(async () => {
  room = await openNewsroom()
  for (const code of ['610000', '620000', '630000']) {
    const name = `第${code}号`
    const data = { code, name, fullName: name, level: 'province' as const, ancestors: [] }
    regions[code] = (await room.payload.create({ collection: slugs.regions, data })).id
  }
  for (const code of ['610000', '620000']) await publish(code, [regions[code] ?? ''])
  await publish('nationwide', [])
  const { status, text } = await room.send('POST', '/api/related-links', {
    token: room.editor.token,
    body: { from: articles['610000']?.id, target: articles['620000']?.id, title: '另见' },
  })
  expect(status, text).toBe(201)
  await room.publish(articles['610000']?.id ?? '')
  log = countQueries(room.payload.db)
})
afterAll(() => room.close())

async function publish(name: string, holdsIn: string[]): Promise<void> {
  articles[name] = await room.write(`文章${name}`, { regions: holdsIn })
  await room.publish(articles[name].id)
}

/** Edits an article and takes the edit live. */
async function edit(name: string, body: object): Promise<void> {
  const { id } = articles[name] ?? { id: '' }
  const saved = await room.send('PATCH', `/api/articles/${id}`, { token: room.editor.token, body })
  expect(saved.status, saved.text).toBe(200)
  await room.publish(id)
}

const listOf = (code: string) => `/api/articles?where[regions.code][equals]=${code}`
const rulesOf = (code: string) => `/api/articles?region=${code}`

/** The titles of a list, and whether it was at hand. */
async function ask(path: string) {
  log.length = 0
  const { status, text, body } = await room.send('GET', path)
  expect(status, text).toBe(200)
  const titles = body.docs.map(({ shortAnswer }: { shortAnswer: string }) => shortAnswer)
  return { titles, wasKept: log.length === 0 }
}

describe('the list of a region', () => {
  it('is kept while articles of elsewhere change, and made anew when one of its own does', async () => {
    await ask(listOf('610000'))
    await ask('/api/articles')
    await edit('620000', { shortAnswer: '改了别处' })
    await edit('nationwide', { shortAnswer: '改了全国' })
    expect(await ask(listOf('610000'))).toMatchObject({ wasKept: true })
    expect(await ask('/api/articles')).toMatchObject({ wasKept: false })
    await edit('610000', { shortAnswer: '改了这里' })
    expect(await ask(listOf('610000'))).toEqual({ titles: ['改了这里'], wasKept: false })
  })

  it('is made anew when an article leaves it, and that to which it comes, empty before', async () => {
    expect((await ask(listOf('630000'))).titles).toEqual([])
    expect((await ask(listOf('620000'))).titles).toEqual(['改了别处'])
    await ask(listOf('610000'))
    await edit('620000', { regions: [regions['630000']] })
    expect((await ask(listOf('630000'))).titles).toEqual(['改了别处'])
    expect((await ask(listOf('620000'))).titles).toEqual([])
    expect((await ask(listOf('610000'))).wasKept).toBe(true)
  })

  it('is kept while the checks of elsewhere fall due, and made anew when one of its own does', async () => {
    for (const [name, nextReviewAt] of [
      ['nationwide', '2031-05-01'],
      ['610000', '2031-06-01'],
    ]) {
      const verified = await room.send('POST', `/api/articles/${articles[name ?? '']?.id}/verify`, {
        token: room.reviewer.token,
        body: {
          sources: [{ url: 'https://example.gov.cn/law', title: '《中华人民共和国社会保险法》' }],
          nextReviewAt,
        },
      })
      expect(verified.status, verified.text).toBe(200)
    }
    const markedBy = async (day: string) => {
      const req = await createLocalReq({}, room.payload)
      const overdue: Where = { 'accuracy.nextReviewAt': { less_than: `${day}T00:00:00.000Z` } }
      return markDue(req, { and: [{ 'accuracy.status': { equals: 'verified' } }, overdue] }, now)
    }
    const now = Date.parse('2031-06-15T00:00:00+08:00')
    await ask(listOf('610000'))
    expect(await markedBy('2031-05-15')).toBe(1)
    expect((await ask(listOf('610000'))).wasKept).toBe(true)
    expect(await markedBy('2031-06-15')).toBe(1)
    expect((await ask(listOf('610000'))).wasKept).toBe(false)
  })

  it('is made anew when the region itself is edited', async () => {
    await ask(listOf('610000'))
    await room.payload.update({
      collection: slugs.regions,
      id: regions['620000'] ?? '',
      data: { shortName: '改' },
    })
    expect((await ask(listOf('610000'))).wasKept).toBe(false)
  })
})

describe('what holds in a region', () => {
  it('is kept while articles of elsewhere change, and made anew with its own and nationwide ones', async () => {
    await ask(rulesOf('610000'))
    await edit('620000', { shortAnswer: '再改别处' })
    expect((await ask(rulesOf('610000'))).wasKept).toBe(true)
    await edit('nationwide', { shortAnswer: '全国的规定' })
    expect(await ask(rulesOf('610000'))).toMatchObject({ wasKept: false })
    await edit('610000', { shortAnswer: '这里的规定' })
    expect(await ask(rulesOf('610000'))).toEqual({ titles: ['这里的规定'], wasKept: false })
  })

  it('is made anew when an article that was nationwide is no longer, and the other way round', async () => {
    // Where nothing holds of its own, it is the nationwide rule.
    expect((await ask(rulesOf('620000'))).titles).toEqual(['全国的规定'])
    await edit('nationwide', { regions: [regions['610000']] })
    expect(await ask(rulesOf('620000'))).toEqual({ titles: [], wasKept: false })
    await edit('nationwide', { regions: [] })
    expect((await ask(rulesOf('620000'))).titles).toEqual(['全国的规定'])
  })

  it('is made anew over GraphQL, too', async () => {
    const query = '{ Articles(region: "620000") { docs { shortAnswer } } }'
    const titles = async () => {
      const { body } = await room.send('GET', `/api/graphql?${new URLSearchParams({ query })}`)
      return body.data.Articles.docs.map(({ shortAnswer }: { shortAnswer: string }) => shortAnswer)
    }
    expect(await titles()).toEqual(['全国的规定'])
    await edit('nationwide', { shortAnswer: '新的全国规定' })
    expect(await titles()).toEqual(['新的全国规定'])
  })
})

describe('an answer over GraphQL', () => {
  it('depends on the articles that it shows, also those that are linked to', async () => {
    const query = `{ Article(id: "${articles['610000']?.id}") { title relatedLinks { docs { target { shortAnswer } } } } }`
    const ask = async () => {
      log.length = 0
      const path = `/api/graphql?${new URLSearchParams({ query })}`
      const { text } = await room.send('GET', path)
      return { text, wasKept: log.length === 0 }
    }
    await ask()
    await edit('nationwide', { shortAnswer: '又改了全国' })
    expect((await ask()).wasKept).toBe(true)
    await edit('620000', { shortAnswer: '改了所指' })
    expect((await ask()).text).toContain('改了所指')
  })
})

describe('an answer', () => {
  it('does not tell what it depends on, kept or not', async () => {
    for (const path of [listOf('610000'), '/api/graphql?query={Articles{docs{id}}}']) {
      for (const { headers } of [
        await room.send('GET', path),
        await room.api(new Request(`http://127.0.0.1:3000${path}`)),
      ]) {
        expect([...headers].filter(([, value]) => /article|region:/.test(value))).toEqual([])
      }
    }
  })
})
