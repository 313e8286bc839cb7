import { afterAll, beforeAll, expect, it } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { migrationsNamed } from '../migrationsNamed.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
let slug: string
beforeAll(async () => {
  room = await openNewsroom()
  const article = await room.write('断缴以后怎么恢复')
  slug = article.slug
  await room.publish(article.id)
})
afterAll(() => room.close())

type Database = {
  client?: { execute: (statement: string) => Promise<unknown> }
  connection?: {
    collection: (name: string) => { updateMany: (filter: object, update: object) => Promise<void> }
  }
}

/** How many articles each door shows, of what is stored by now. */
async function shown(): Promise<Record<string, number>> {
  room.forget()
  const { body: list } = await room.send('GET', '/api/articles')
  const { body: count } = await room.send('GET', '/api/articles/count')
  const { body: found } = await room.send('GET', '/api/search?q=断缴')
  const { body: answer } = await room.send('POST', '/api/graphql', {
    body: { query: '{ Articles { totalDocs } countArticles { totalDocs } }' },
  })
  return {
    list: list.totalDocs,
    count: count.totalDocs,
    search: found.totalDocs,
    graphql: answer.data.Articles.totalDocs,
    graphqlCount: answer.data.countArticles.totalDocs,
  }
}

const everywhere = (count: number) => ({
  list: count,
  count,
  search: count,
  graphql: count,
  graphqlCount: count,
})

it('an article that does not say whether it is withheld is not served, until the desk is brought up to date', async () => {
  const { client, connection } = room.payload.db as unknown as Database
  expect(await shown()).toEqual(everywhere(1))

  await client?.execute('UPDATE articles SET accuracy_withheld = NULL')
  await connection
    ?.collection(slugs.articles)
    .updateMany({}, { $unset: { 'accuracy.withheld': true } })
  expect(await shown()).toEqual(everywhere(0))
  expect((await room.send('GET', `/api/articles/by-slug/${slug}`)).status).toBe(410)

  const [migration] = await migrationsNamed(room.payload, /_withheld_stored$/)
  await migration?.up()
  expect(await shown()).toEqual(everywhere(1))
  expect((await room.send('GET', `/api/articles/by-slug/${slug}`)).status).toBe(200)
})
