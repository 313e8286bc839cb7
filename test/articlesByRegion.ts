import type { Payload } from 'payload'

type SQLite = { client?: { execute: (statement: string) => Promise<{ rows: object[] }> } }

const columns =
  'a.id, a._status, a.updated_at, a.created_at, a.accuracy_withheld, a.served_until, a.primary_category_id, a.insurance_type'
const kept = `SELECT a.region, ${columns} FROM articles_by_region a`
const meant = `SELECT r.regions_id, ${columns} FROM articles a
  JOIN articles_rels r ON r.parent_id = a.id AND r.path = 'regions' AND r.regions_id IS NOT NULL`

/**
 * In what SQLite's list of articles by region differs from the articles: what it has too much, and
 * what it lacks. Other databases have no such list.
 */
export async function strayInRegions({ db }: Payload): Promise<object[]> {
  const { client } = db as unknown as SQLite
  const { rows = [] } =
    (await client?.execute(
      `SELECT 'too much' AS stray, * FROM (${kept} EXCEPT ${meant})
       UNION ALL SELECT 'lacking' AS stray, * FROM (${meant} EXCEPT ${kept})`,
    )) ?? {}
  return rows
}
