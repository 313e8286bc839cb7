import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillSearchIndex } from '../../src/operations/fillSearchIndex.ts'
import { migrationsNamed } from '../migrationsNamed.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'
import { emptySearchIndex } from './emptySearchIndex.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  const regions: string[] = []
  for (const code of ['510000', '110000']) {
    const { id } = await room.payload.create({
      collection: 'regions',
      data: { code, name: code, fullName: code, level: 'province' },
    })
    regions.push(id)
  }
  await room.publish((await room.write('全国')).id)
  await room.publish((await room.write('四川北京', { regions, insuranceType: 'resident' })).id)
  await room.publish((await room.write('四川', { regions: regions.slice(0, 1) })).id)
  await room.write('没有分类', { primaryCategory: null, insuranceType: null })
})
afterAll(() => room.close())

const places = async () => {
  const { docs } = await room.payload.find({ collection: 'articles', sort: 'title', depth: 0 })
  return docs.map((article) => [article.title, article.places?.toSorted()])
}

it('a desk that was there before is brought to what its articles would be stored with now', async () => {
  const stored = await places()
  expect(stored.flat(2)).toContain(`national/${room.category}/employee`)
  expect(stored.flat(2)).toContain('national//none')
  const [migration] = await migrationsNamed(room.payload, /_live_index$/)
  const { client } = room.payload.db as unknown as {
    client?: { execute: (statement: string) => Promise<unknown> }
  }
  await migration?.down()
  await client?.execute('DELETE FROM articles_texts')
  expect(await places()).not.toEqual(stored)

  await migration?.up()
  expect(await places()).toEqual(stored)
  await room.payload.kv.delete('search-index')
  await fillSearchIndex(room.payload)
  const found = await room.send('GET', '/api/search?q=四川&region=510000')
  expect(found.body.totalDocs, found.text).toBe(2)
  await emptySearchIndex(room.payload)
})
