import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
const regions: Record<string, string> = {}

async function region(code: string, name: string, level: string, above: string[]) {
  const parents = above.map((one) => regions[one] ?? '')
  const { id } = await room.payload.create({
    collection: 'regions',
    data: {
      code,
      name,
      fullName: [...above, name].join(''),
      level: level as 'province',
      parent: parents.at(-1) ?? null,
      ancestors: parents,
    },
  })
  regions[name] = id
}

beforeAll(async () => {
  room = await openNewsroom()
  await region('510000', '四川省', 'province', [])
  await region('511500', '宜宾市', 'prefecture', ['四川省'])
  await region('510100', '成都市', 'prefecture', ['四川省'])
  const { 宜宾市, 成都市 } = regions
  await room.write('宜宾一篇', { regions: [宜宾市] })
  const { id } = await room.write('两地一篇', { regions: [宜宾市, 成都市] })
  await room.publish(id)
  // A draft beside the live version is the same article.
  const { token } = room.editor
  await room.send('PATCH', `/api/articles/${id}`, { token, body: { title: '两地一篇，改过' } })
  await room.write('全国一篇')
})
afterAll(() => room.close())

async function nodesOf(collection: string, query = ''): Promise<[string, boolean, number][]> {
  const { token } = room.editor
  const { status, text, body } = await room.send('GET', `/api/${collection}/tree${query}`, {
    token,
  })
  expect(status, text).toBe(200)
  return body.nodes.map((node: { name: string; hasChildren: boolean; articles: number }) => [
    node.name,
    node.hasChildren,
    node.articles,
  ])
}

describe('the tree of regions', () => {
  it('is read level by level, with the working copies of each and of all below it', async () => {
    expect(await nodesOf('regions')).toEqual([['四川省', true, 2]])
    expect(await nodesOf('regions', `?parent=${regions.四川省}`)).toEqual([
      ['成都市', false, 1],
      ['宜宾市', false, 2],
    ])
    expect(await nodesOf('regions', `?parent=${regions.宜宾市}`)).toEqual([])
  })

  it('is searched by names and codes', async () => {
    const found = await nodesOf('regions', `?search=${encodeURIComponent('宜宾')}`)
    expect(found).toEqual([['宜宾市', false, 2]])
    expect((await nodesOf('regions', '?search=5101')).map(([name]) => name)).toEqual(['成都市'])
  })
})

describe('the tree of categories', () => {
  it('counts the articles whose main category it is', async () => {
    expect(await nodesOf('categories')).toEqual([[expect.any(String), false, 3]])
  })
})

describe('a tree', () => {
  it('is the staff’s alone', async () => {
    const headers = await room.site('reader')
    for (const collection of ['regions', 'categories']) {
      for (const asker of [{}, { headers }]) {
        const answer = await room.send('GET', `/api/${collection}/tree`, asker)
        expect(answer.status).toBe(401)
        expect(codesOf(answer)).toEqual(['not_signed_in'])
      }
    }
  })
})
