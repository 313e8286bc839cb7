import { expect } from 'vitest'
import type { Desk } from './desk.ts'
import type { Written } from './newsroom.ts'

/**
 * Whether strangers find an article, at every door there is; all must agree.
 * @param region the code of a region it is for, to look there too
 */
export async function isServed(
  { send, graphql }: Pick<Desk, 'send' | 'graphql'>,
  { id, slug }: Written,
  region?: string,
): Promise<boolean> {
  const has = (docs: { id: string }[]): boolean => docs.some((doc) => doc.id === id)
  const doors: [string, Promise<boolean>][] = [
    ['list', send('GET', '/api/articles?limit=100').then(({ body }) => has(body.docs))],
    ['id', send('GET', `/api/articles/${id}`).then(({ status }) => status === 200)],
    [
      'filter',
      send('GET', `/api/articles?where[slug][equals]=${slug}`).then(({ body }) => has(body.docs)),
    ],
    [
      'count',
      send('GET', `/api/articles/count?where[slug][equals]=${slug}`).then(
        ({ body }) => body.totalDocs === 1,
      ),
    ],
    ['slug', send('GET', `/api/articles/by-slug/${slug}`).then(({ status }) => status === 200)],
    [
      'related links',
      send('GET', `/api/related-links?where[from][equals]=${id}`).then(
        ({ body }) => body.totalDocs === 1,
      ),
    ],
    [
      'GraphQL id',
      graphql(`{ Article(id: "${id}") { id } }`).then(({ body }) => body.data?.Article != null),
    ],
    [
      'GraphQL list',
      graphql('{ Articles(limit: 100) { docs { id } } }').then(({ body }) =>
        has(body.data.Articles.docs),
      ),
    ],
    [
      'GraphQL count',
      graphql(`{ countArticles(where: { slug: { equals: "${slug}" } }) { totalDocs } }`).then(
        ({ body }) => body.data.countArticles.totalDocs === 1,
      ),
    ],
  ]
  if (region) {
    doors.push([
      'region',
      send('GET', `/api/articles?where[regions.code][equals]=${region}&limit=100`).then(
        ({ body }) => has(body.docs),
      ),
    ])
  }
  const answers = await Promise.all(
    doors.map(async ([door, answer]) => [door, await answer] as const),
  )
  expect(new Set(answers.map(([, served]) => served)).size, JSON.stringify(answers)).toBe(1)
  return answers.every(([, served]) => served)
}
