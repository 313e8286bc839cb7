import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
const ids: Record<string, string> = {}
beforeAll(async () => {
  room = await openNewsroom()
  for (const [code, name] of [
    ['510000', '四川省'],
    ['511500', '宜宾市'],
    ['110000', '北京市'],
    ['120000', '天津市'],
  ] as const) {
    const { id } = await room.payload.create({
      collection: 'regions',
      data: { code, name, fullName: name, level: 'province' },
    })
    ids[code] = id
  }
  for (const [title, codes] of [
    ['只在宜宾', ['511500']],
    ['宜宾和北京', ['511500', '110000']],
    ['只在北京', ['110000']],
    ['全国', []],
  ] as const) {
    const regions = codes.map((code) => ids[code])
    const { id } = await room.write(title, { regions })
    await room.publish(id)
  }
  await room.write('宜宾的草稿', { regions: [ids['511500']] })
})
afterAll(() => room.close())

const yibin = ['只在宜宾', '宜宾和北京']
const beijing = ['只在北京', '宜宾和北京']

describe('a filter by the code of a region', () => {
  it.each<[query: string, titles: string[]]>([
    ['where[regions.code][equals]=511500', yibin],
    ['where[regions.code][equals]=110000', beijing],
    ['where[regions.code][equals]=120000', []],
    ['where[regions.code][equals]=999999', []],
    ['where[regions.code][equals]=', []],
    ['where[regions.code][in]=511500,110000', [...beijing, '只在宜宾']],
    ['where[regions.code][in][0]=511500&where[regions.code][in][1]=999999', yibin],
    ['where[regions.code][in][0]=999999', []],
    [
      'where[or][0][regions.code][equals]=511500&where[or][1][title][equals]=全国',
      [...yibin, '全国'],
    ],
    ['where[or][0][regions.code][equals]=999999&where[or][1][title][equals]=全国', ['全国']],
    [
      'where[and][0][regions.code][equals]=511500&where[and][1][title][equals]=只在宜宾',
      ['只在宜宾'],
    ],
    ['where[regions.code][equals]=511500&where[title][equals]=宜宾和北京', ['宜宾和北京']],
    ['where[regions.code][equals]=511500&where[title][equals]=只在北京', []],
    ['where[regions.code][like]=1100', beijing],
    [
      'where[and][0][regions.code][equals]=511500&where[and][1][regions.code][equals]=110000',
      ['宜宾和北京'],
    ],
  ])('%s finds what is there, and counts it', async (query, titles) => {
    for (const shown of ['', '&depth=0', '&select[title]=true']) {
      const list = await room.send('GET', `/api/articles?${query}${shown}`)
      expect(list.status, list.text).toBe(200)
      const found = list.body.docs.map(({ title }: { title: string }) => title)
      expect(found.sort(), shown).toEqual(titles.toSorted())
      expect(list.body.totalDocs, shown).toBe(titles.length)
    }
    const { body } = await room.send('GET', `/api/articles/count?${query}`)
    expect(body.totalDocs).toBe(titles.length)
  })

  it('may stand beside one by ids', async () => {
    const { body } = await room.send(
      'GET',
      `/api/articles?where[regions.code][equals]=511500&where[regions][in][0]=${ids['511500']}`,
    )
    expect(body.totalDocs).toBe(yibin.length)
  })
})
