import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphqlErrors, type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { countQueries } from './countQueries.ts'

let room: Newsroom
const articles: Written[] = []

/** Writes an article with so many links, each to the first of all. */
async function writeWithLinks(title: string, links: number): Promise<Written> {
  const written = await room.write(title)
  for (let position = 0; position < links; position += 1) {
    const { status, text } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: written.id, target: articles[0]?.id, title: `延伸${position}`, position },
    })
    expect(status, text).toBe(201)
  }
  await room.publish(written.id)
  return written
}

beforeAll(async () => {
  room = await openNewsroom()
  articles.push(await writeWithLinks('第一篇', 0))
  for (const links of [1, 3, 2]) articles.push(await writeWithLinks(`有${links}条`, links))
})
afterAll(() => room.close())

/** Asks with nothing kept, and says which queries it took. */
async function queriesOf(log: string[], path: string, query?: string): Promise<string> {
  log.length = 0
  const url = `http://127.0.0.1:3000${path}`
  const answer = query
    ? await room.api(
        new Request(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }),
      )
    : await room.api(new Request(url))
  const text = await answer.text()
  expect(answer.status, text).toBe(200)
  expect(JSON.parse(text).errors, text).toBeUndefined()
  return log.join('\n')
}

describe('the queries of a public read', () => {
  it('are as many for a list of one as for one of many', async () => {
    const log = countQueries(room.payload.db)
    for (const path of ['/api/articles?', '/api/related-links?', '/api/articles?depth=2&']) {
      const few = await queriesOf(log, `${path}limit=1&sort=-createdAt`)
      const many = await queriesOf(log, `${path}limit=4&sort=-createdAt`)
      expect(many, path).toBe(few)
    }
    const list = (limit: number) =>
      `{ Articles(limit: ${limit}, sort: "-createdAt") { docs { id regions { code } primaryCategory { slug } relatedLinks(limit: 2) { docs { title target { slug } } hasNextPage } } } }`
    const few = await queriesOf(log, '/api/graphql', list(1))
    expect(few).not.toBe('')
    expect(await queriesOf(log, '/api/graphql', list(4))).toBe(few)
  })
})

describe('related links over GraphQL', () => {
  const ask = async (args: string) => {
    const query = `{ Articles(limit: 4, sort: "createdAt") { docs { relatedLinks${args} { docs { title } hasNextPage totalDocs } } } }`
    const { status, text, body } = await room.graphql(query)
    expect(status, text).toBe(200)
    return body.data.Articles.docs.map(
      (doc: {
        relatedLinks: { docs: { title: string }[]; hasNextPage: boolean; totalDocs: number }
      }) => [
        doc.relatedLinks.docs.map(({ title }) => title).join(),
        doc.relatedLinks.hasNextPage,
        doc.relatedLinks.totalDocs,
      ],
    )
  }

  it('are those of each article, in order, and no more than asked for', async () => {
    expect(await ask('')).toEqual([
      ['', false, null],
      ['延伸0', false, null],
      ['延伸0,延伸1,延伸2', false, null],
      ['延伸0,延伸1', false, null],
    ])
    expect(await ask('(limit: 2, count: true)')).toEqual([
      ['', false, 0],
      ['延伸0', false, 1],
      ['延伸0,延伸1', true, 3],
      ['延伸0,延伸1', false, 2],
    ])
    expect(await ask('(limit: 2, page: 2)')).toEqual([
      ['', false, null],
      ['', false, null],
      ['延伸2', false, null],
      ['', false, null],
    ])
    expect(await ask('(sort: "-position", limit: 1)')).toEqual([
      ['', false, null],
      ['延伸0', false, null],
      ['延伸2', true, null],
      ['延伸1', true, null],
    ])
    expect(await ask('(where: { title: { equals: "延伸1" } })')).toEqual([
      ['', false, null],
      ['', false, null],
      ['延伸1', false, null],
      ['延伸1', false, null],
    ])
  })

  it('are asked for by what is open alone', async () => {
    for (const args of ['(sort: "rawTitle")', '(where: { rawTitle: { exists: true } })']) {
      const answer = await room.graphql(
        `{ Articles { docs { relatedLinks${args} { docs { title } } } } }`,
      )
      expect(graphqlErrors(answer), args).not.toEqual([])
      expect(answer.text).not.toContain('延伸')
    }
  })

  it('are all there are for one of the staff, as Payload gives them', async () => {
    const query =
      '{ Articles(limit: 4, sort: "createdAt") { docs { relatedLinks(limit: 2) { docs { title } hasNextPage } } } }'
    const { body } = await room.graphql(query, { token: room.editor.token })
    expect(body.data.Articles.docs[2].relatedLinks).toMatchObject({ hasNextPage: true })
  })
})
