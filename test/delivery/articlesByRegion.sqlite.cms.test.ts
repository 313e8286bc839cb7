import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { strayInRegions } from '../articlesByRegion.ts'
import { migrationsNamed } from '../migrationsNamed.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

type Statement = string | { sql: string; args: unknown[] | object }
type Executing = {
  execute: (statement: Statement) => Promise<{ rows: Record<string, unknown>[] }>
}
type Transaction = Executing & { rollback: () => Promise<void> }
type SQLite = {
  client: Executing & { transaction: (mode: 'write') => Promise<Transaction> }
}

let room: Newsroom
const regions: string[] = []
const articles: string[] = []
beforeAll(async () => {
  room = await openNewsroom()
  for (const code of ['510000', '110000', '120000']) regions.push(await room.region(code, code))
  for (const [title, ...places] of [['四川和北京', 0, 1], ['四川', 0], ['全国']] as const) {
    const { id } = await room.write(title, { regions: places.map((place) => regions[place]) })
    await room.publish(id)
    articles.push(id)
  }
})
afterAll(() => room.close())

const database = () => room.payload.db as unknown as SQLite
const run = (sql: string, ...args: unknown[]) => database().client.execute({ sql, args })
const kept = async () =>
  (await run('SELECT region, id FROM articles_by_region ORDER BY region, id')).rows

/** What is listed of a region, and how many are said to be. */
async function listed(region: number) {
  room.forget()
  const query = `where[regions][equals]=${regions[region]}`
  const { body } = await room.send('GET', `/api/articles?${query}`)
  return [body.docs.map(({ title }: { title: string }) => title).sort(), body.totalDocs]
}

// MongoDB has an index of its own for it.
describe('the articles by region', () => {
  it('are kept by all of their triggers, whatever migrations have made anew', async () => {
    const { rows } = await run(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
    )
    expect(rows.map(({ name }) => name)).toEqual(
      ['change', 'end', 'enter', 'leave', 'move'].map((event) => `articles_by_region_on_${event}`),
    )
  })

  it('are there for a desk that was there before', async () => {
    const before = await kept()
    expect(before.length).toBe(3)
    const [migration] = await migrationsNamed(room.payload, /_by_region$/)
    await migration?.down()
    await expect(kept()).rejects.toThrow(/no such table/)
    await migration?.up()
    expect(await kept()).toEqual(before)
    expect(await strayInRegions(room.payload)).toEqual([])
  })

  it('are found by them, and are no more than what an article says of itself', async () => {
    expect(await listed(0)).toEqual([['四川', '四川和北京'], 2])
    // Were it ever wrong, nothing would be served that is not served.
    await run(`UPDATE articles_by_region SET served_until = '2000-01-01'`)
    expect(await listed(0)).toEqual([[], 0])
    await run(`UPDATE articles_by_region SET served_until = '9999-12-31'`)
    for (const column of ['accuracy_withheld = 1', `_status = 'draft'`]) {
      const { rows } = await run(
        'SELECT _status, accuracy_withheld FROM articles WHERE id = ?',
        articles[1],
      )
      await run(`UPDATE articles SET ${column} WHERE id = ?`, articles[1])
      await run(`UPDATE articles_by_region SET accuracy_withheld = 0, _status = 'published'`)
      const [titles] = await listed(0)
      expect(titles).toEqual(['四川和北京'])
      await run(
        'UPDATE articles SET _status = ?, accuracy_withheld = ? WHERE id = ?',
        rows[0]?._status,
        rows[0]?.accuracy_withheld,
        articles[1],
      )
    }
    await run('UPDATE articles SET served_until = served_until')
    expect(await strayInRegions(room.payload)).toEqual([])
  })
})

/** Something done to the tables past everything else: how, and to which of what there is. */
type Act = [kind: keyof typeof acts, one: number, other: number]

const relation = 'INSERT INTO articles_rels ("order", parent_id, path, regions_id)'

const acts = {
  enter: `${relation} VALUES (1, :article, 'regions', :region)`,
  enterOtherwise: `${relation} VALUES (1, :article, 'elsewhere', :region)`,
  enterNone: `${relation} VALUES (:other, :article, 'regions', NULL)`,
  leave: 'DELETE FROM articles_rels WHERE parent_id = :article AND regions_id = :region',
  leaveOnce: `DELETE FROM articles_rels
    WHERE id = (SELECT max(id) FROM articles_rels WHERE parent_id = :article)`,
  move: 'UPDATE articles_rels SET regions_id = :region WHERE parent_id = :article',
  giveAway: 'UPDATE articles_rels SET parent_id = :article WHERE regions_id = :region',
  rename: `UPDATE articles_rels SET path = iif(:other % 2, 'regions', 'elsewhere')
    WHERE parent_id = :article`,
  change: `UPDATE articles SET _status = iif(:other % 2, 'draft', 'published'),
    accuracy_withheld = iif(:other % 3, 1, NULL), served_until = :other, updated_at = :other
    WHERE id = :article`,
  classify: `UPDATE articles SET primary_category_id = iif(:other % 2, :category, NULL),
    insurance_type = iif(:other % 3, 'flexible', NULL), created_at = :other WHERE id = :article`,
  begin: `INSERT INTO articles (id, _status) VALUES (:article, 'published')
    ON CONFLICT (id) DO UPDATE SET _status = 'draft'`,
  end: 'DELETE FROM articles WHERE id = :article',
  abolish: 'DELETE FROM regions WHERE id = :region',
}

const kinds = Object.keys(acts) as Act[0][]
const often = kinds.filter((kind) => kind !== 'end' && kind !== 'abolish')
const someActs: fc.Arbitrary<Act[]> = fc.array(
  fc.tuple(fc.constantFrom(...kinds, ...often, ...often), fc.nat(9), fc.nat(9)),
  { minLength: 1, maxLength: 25 },
)

/** The numbers that a statement speaks of, as it may speak of them. */
const namedIn = (sql: string, [, one, other]: Act) =>
  Object.fromEntries(
    Object.entries({
      article: articles[one % articles.length],
      region: regions[other % regions.length],
      category: room.category,
      other,
    }).filter(([name]) => sql.includes(`:${name}`)),
  )

describe('whatever is done to the tables, in whatever order', () => {
  it('the articles by region are those that the tables have', async () => {
    const met = new Set<string>()
    const property = fc.asyncProperty(someActs, async (done) => {
      const client = await database().client.transaction('write')
      const there = { db: { client } } as never
      try {
        for (const act of done) {
          const sql = acts[act[0]]
          // One that a key forbids changes nothing.
          await client
            .execute({ sql, args: namedIn(sql, act) })
            .catch((error) => expect(String(error)).toMatch(/FOREIGN KEY/))
          expect(await strayInRegions(there)).toEqual([])
          const { rows } = await client.execute('SELECT * FROM articles_by_region')
          met.add(JSON.stringify(rows))
        }
      } finally {
        await client.rollback()
      }
    })
    await fc.assert(property, { numRuns: 200 })
    expect(met.size).toBeGreaterThan(100)
    expect((await kept()).length).toBe(3)
  })
})
