import { afterAll, beforeAll, expect, it } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { type Library, loadArticles } from '../bench/loadArticles.ts'
import { migrationsNamed } from '../migrationsNamed.ts'
import { type Newsroom, openSeededNewsroom } from '../newsroom.ts'

let room: Newsroom
let library: Library
beforeAll(async () => {
  room = await openSeededNewsroom()
  // So many that SQLite's planner tells a good way from a bad one.
  library = await loadArticles(room.payload, 300, () => {})
})
afterAll(() => room.close())

type Client = { execute: (statement: unknown) => Promise<{ rows: { detail?: unknown }[] }> }
type Collection = {
  indexes: () => Promise<{ name: string; key: object }[]>
  createIndex: (fields: object) => Promise<unknown>
}
type Database = { client: Client; connection: { collection: (name: string) => Collection } }

/** How SQLite goes about the statements of a list, a line for each table that it looks at. */
async function planOf(client: Client, query: string, least: number): Promise<string[]> {
  const sent: { sql: string; args: unknown[] }[] = []
  const { execute } = client
  client.execute = (statement) => {
    sent.push(statement as (typeof sent)[number])
    return execute.call(client, statement)
  }
  const answer = await room.api(new Request(`http://127.0.0.1:3000/api/articles?${query}`))
  client.execute = execute
  expect((await answer.json()).totalDocs).toBeGreaterThanOrEqual(least)
  const plans = sent.map(async ({ sql, args }) => {
    const { rows } = await client.execute({ sql: `explain query plan ${sql}`, args })
    return rows.map(({ detail }) => String(detail))
  })
  return (await Promise.all(plans)).flat()
}

type List = {
  what: string
  query: () => string
  /** Which indexes hold all of it. */
  sqlite: RegExp[]
  mongodb: string
}

const lists: List[] = [
  {
    what: 'all',
    query: () => '',
    sqlite: [/COVERING INDEX articles_served\w*/],
    mongodb: 'live',
  },
  {
    what: 'a region',
    query: () => `where[regions.code][equals]=${library.regions[0]?.code}`,
    sqlite: [/COVERING INDEX articles_by_region_list_idx/],
    mongodb: 'served_in_region',
  },
  {
    what: 'a category',
    query: () => `where[primaryCategory][equals]=${library.categories[0]}`,
    sqlite: [/COVERING INDEX articles_served_in_category_idx/],
    mongodb: 'live_in_category',
  },
  {
    what: 'an insurance',
    query: () => 'where[insuranceType][equals]=flexible',
    sqlite: [/COVERING INDEX articles_served_for_insurance_idx/],
    mongodb: 'live_for_insurance',
  },
]

it.each(lists)('the list of $what goes by its indexes, on SQLite by them alone', async (list) => {
  const { client, connection } = room.payload.db as unknown as Database
  if (room.payload.db.name === 'mongoose') {
    const indexes = await connection.collection(slugs.articles).indexes()
    const index = indexes.find(({ name }) => name === list.mongodb)
    // MongoDB orders by an index only what has its fields in this very order.
    expect(Object.keys(index?.key ?? {}).join()).toContain('updatedAt,createdAt')
    return
  }
  const plan = (await planOf(client, list.query(), 4)).join('\n')
  for (const index of list.sqlite) expect(plan).toMatch(index)
  expect(plan).not.toMatch(/SCAN articles/)
})

it('an article is looked up by its slug, whatever else it must be', async () => {
  const { client, connection } = room.payload.db as unknown as Database
  if (room.payload.db.name === 'mongoose') {
    const indexes = await connection.collection(slugs.articles).indexes()
    expect(indexes.map(({ name }) => name)).toContain('live_by_slug')
    return
  }
  const slug = library.articles.find(({ standing }) => standing === 'served')?.slug
  const plan = (await planOf(client, `where[slug][equals]=${slug}`, 1)).join('\n')
  expect(plan).toMatch(/SEARCH articles USING INDEX articles_slug_idx \(slug=\?\)/)
  expect(plan).not.toMatch(/SCAN articles|articles_served_idx/)
})

// Nearly all of them are live: an index of that has a planner walk through all of them.
it('related links are looked up by the articles at either end, not by being live', async () => {
  const { client, connection } = room.payload.db as unknown as Database
  if (room.payload.db.name === 'mongoose') {
    const links = connection.collection(slugs.relatedLinks)
    await links.createIndex({ live: 1 })
    const [migration] = await migrationsNamed(room.payload, /_links_by_target$/)
    await migration?.up()
    const names = (await links.indexes()).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['from_1', 'target_1']))
    expect(names).not.toContain('live_1')
    return
  }
  const { rows } = await client.execute(
    "select sql as detail from sqlite_master where type = 'index'",
  )
  const indexes = rows.map(({ detail }) => String(detail)).join('\n')
  expect(indexes).toMatch(/`related_links` \(`from_id`\)/)
  expect(indexes).toMatch(/`related_links` \(`target_id`\)/)
  expect(indexes).not.toMatch(/`related_links` \(`live`/)
})
