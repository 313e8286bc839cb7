import fc from 'fast-check'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openSeededNewsroom } from '../newsroom.ts'

let room: Newsroom
/** Regions, each by a letter. */
const ids: Record<string, string> = {}
let category = ''
const codes: Record<string, string> = { A: '510000', B: '110000', C: '120000' }

/** Articles, each called by the letters of its regions. */
const titles = ['A', 'AB', 'B', 'ABC', 'C', '全国']

beforeAll(async () => {
  room = await openSeededNewsroom()
  const { docs: categories } = await room.payload.find({ collection: 'categories', limit: 1 })
  category = categories[0]?.slug ?? ''
  for (const [letter, code] of Object.entries(codes)) {
    const where = { code: { equals: code } }
    const { docs } = await room.payload.find({ collection: 'regions', where, limit: 1 })
    ids[letter] = docs[0]?.id ?? ''
  }
  for (const title of titles) {
    const { id } = await room.write(title, {
      regions: lettersOf(title).map((one) => ids[one]),
      primaryCategory: categories[0]?.id,
    })
    await room.publish(id)
  }
})
afterAll(() => room.close())

const lettersOf = (title: string): string[] => (title === '全国' ? [] : [...title])

/** Where something holds of the regions of an article: as readers send it, and as it is meant. */
type Condition = { where: () => Where; holds: (regions: readonly string[]) => boolean }

const letter = fc.constantFrom('A', 'B', 'C')
const some = fc.uniqueArray(letter, { minLength: 1 })

/** A condition of what is denied is that what it denies does not hold. */
const denied = (
  path: string,
  operator: string,
  operand: () => unknown,
  one: Condition,
): Condition => ({
  where: () => ({ [path]: { [`not_${operator}`]: operand() } }) as Where,
  holds: (regions) => !one.holds(regions),
})

const asserted = (
  path: string,
  operator: string,
  operand: () => unknown,
  holds: Condition['holds'],
): Condition => ({ where: () => ({ [path]: { [operator]: operand() } }) as Where, holds })

const both = (
  path: string,
  operator: string,
  operand: () => unknown,
  holds: Condition['holds'],
): [Condition, Condition] => {
  const one = asserted(path, operator, operand, holds)
  return [one, denied(path, operator, operand, one)]
}

const conditions: fc.Arbitrary<Condition> = fc
  .tuple(letter, some, fc.boolean())
  .chain(([one, list, isThere]) => {
    const isOne = (regions: readonly string[]) => regions.includes(one)
    const isListed = (regions: readonly string[]) => list.some((other) => regions.includes(other))
    const isAny = (regions: readonly string[]) => regions.length > 0 === isThere
    return fc.constantFrom(
      ...both('regions', 'equals', () => ids[one], isOne),
      ...both('regions', 'in', () => list.map((other) => ids[other]), isListed),
      ...both('regions.code', 'equals', () => codes[one], isOne),
      ...both('regions.code', 'in', () => list.map((other) => codes[other]), isListed),
      ...both('regions.code', 'like', () => codes[one]?.slice(0, 3), isOne),
      ...both(
        'regions.code',
        'equals',
        () => '999999',
        () => false,
      ),
      asserted('regions', 'contains', () => ids[one], isOne),
      asserted('regions', 'exists', () => isThere, isAny),
      asserted('regions.code', 'exists', () => isThere, isAny),
      ...both(
        'regions',
        'equals',
        () => null,
        (regions) => regions.length === 0,
      ),
      // Two operators at once, and what is asked of other fields beside.
      {
        where: () => ({ regions: { in: list.map((other) => ids[other]), not_equals: ids[one] } }),
        holds: (regions: readonly string[]) => isListed(regions) && !isOne(regions),
      },
      ...both(
        'title',
        'equals',
        () => list.join(''),
        (regions: readonly string[]) => regions.join('') === list.join(''),
      ),
      ...both(
        'primaryCategory.slug',
        'equals',
        () => category,
        () => true,
      ),
    )
  })

const { filter } = fc.letrec<{ filter: Condition }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    conditions,
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({
      where: () => ({ and: parts.map(({ where }) => where()) }),
      holds: (regions: readonly string[]) => parts.every(({ holds }) => holds(regions)),
    })),
    fc.array(tie('filter'), { minLength: 1, maxLength: 3 }).map((parts) => ({
      where: () => ({ or: parts.map(({ where }) => where()) }),
      holds: (regions: readonly string[]) => parts.some(({ holds }) => holds(regions)),
    })),
  ),
}))

describe('a filter by the regions of articles', () => {
  it('means the same on every database, by every door', async () => {
    const property = fc.asyncProperty(filter, async ({ where, holds }) => {
      const meant = titles.filter((title) => holds(lettersOf(title))).sort()
      const asked = JSON.stringify(where())
      const query = `where=${encodeURIComponent(asked)}&limit=50`
      for (const shown of ['', '&depth=0']) {
        const { status, text, body } = await room.send('GET', `/api/articles?${query}${shown}`)
        expect(status, text).toBe(200)
        expect(body.docs.map(({ title }: { title: string }) => title).sort(), asked).toEqual(meant)
        expect(body.totalDocs, asked).toBe(meant.length)
      }
      const { body } = await room.send(
        'GET',
        `/api/articles/count?${query.replace('&limit=50', '')}`,
      )
      expect(body.totalDocs, asked).toBe(meant.length)
    })
    await fc.assert(property, { numRuns: 150 })
  })

  it('is the same over GraphQL', async () => {
    const listed = async (where: string) => {
      const { body } = await room.graphql(`{ Articles(where: ${where}) { docs { title } } }`)
      return body.data.Articles.docs.map(({ title }: { title: string }) => title).sort()
    }
    expect(await listed(`{ regions: { not_equals: "${ids.A}" } }`)).toEqual(['B', 'C', '全国'])
    expect(await listed('{ regions: { exists: false } }')).toEqual(['全国'])
    expect(
      await listed(
        `{ OR: [{ AND: [{ regions: { equals: "${ids.A}" } }, { regions: { equals: "${ids.B}" } }] }, { regions: { exists: false } }] }`,
      ),
    ).toEqual(['AB', 'ABC', '全国'])
  })

  // An empty list is there, for MongoDB.
  it('finds what is nationwide for the staff, too', async () => {
    const { token } = room.editor
    for (const draft of ['', '&draft=true']) {
      const { body } = await room.send(
        'GET',
        `/api/articles?where[regions][exists]=false${draft}`,
        {
          token,
        },
      )
      expect(body.docs.map(({ title }: { title: string }) => title)).toEqual(['全国'])
      const all = await room.send('GET', `/api/articles?where[regions][exists]=true${draft}`, {
        token,
      })
      expect(all.body.totalDocs).toBe(titles.length - 1)
    }
  })

  it('may name thousands of regions, but not any number of times', async () => {
    const anywhere = (times: number) =>
      Array.from({ length: times }, (_, at) => `where[or][${at}][regions.code][like]=0`).join('&')
    const one = await room.send('GET', `/api/articles?${anywhere(1)}`)
    expect(one.body.totalDocs).toBe(titles.length - 1)
    for (const door of ['articles', 'articles/count']) {
      const { status, body } = await room.send('GET', `/api/${door}?${anywhere(4)}`)
      expect([status, body.errors[0].code]).toEqual([400, 'query_too_broad'])
    }
    const there = await room.send('GET', `/api/articles?region=510000&${anywhere(3)}`)
    expect(there.status, there.text).toBe(200)
  })
})
