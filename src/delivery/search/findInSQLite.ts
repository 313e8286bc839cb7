import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { policyDayAt } from '../../domain/accuracy/policyDay.ts'
import type { FindHits, Look } from './findHits.ts'

type SQLite = { drizzle: { all: (statement: SQL) => Promise<Row[]> } }
type Row = { entry: number; id: string; places: string; verifiedAt: string | null }

/**
 * Looks in the full-text table, and once more among what was found for what stands side by side:
 * where that is looked for among all, words that are common and never so stand are gone through
 * to the end.
 */
export const findInSQLite: FindHits = async (req, look) => {
  const { query, titlesOnly } = look
  const { drizzle } = req.payload.db as unknown as SQLite
  const found = await drizzle.all(statement(look, query.grams, newestFirst))
  const phrases = query.phrases.map(({ grams }) => grams.join(' '))
  const from = found.at(-1)?.entry ?? Number.MAX_SAFE_INTEGER
  const close =
    phrases.length > 0
      ? await drizzle.all(statement(look, [...query.grams, ...phrases], upwardsFrom(from)))
      : found
  const isClose = new Set(close.map(({ id }) => id))
  return found.map(({ id, places, verifiedAt }) => ({
    id,
    inTitle: titlesOnly,
    isClose: isClose.has(id),
    verifiedAt,
    places: JSON.parse(places),
  }))
}

/** A range of entries and an order: at a phrase, SQLite heeds only the end that it begins with. */
type Course = { range: SQL; order: SQL }
const newestFirst: Course = { range: sql`1`, order: sql`DESC` }
const upwardsFrom = (entry: number): Course => ({
  range: sql`search_grams.rowid >= ${entry}`,
  order: sql`ASC`,
})

/**
 * In this order: found by words first, then looked up one by one until there are enough. The rule
 * of what is served is applied to the live row.
 */
const statement = (look: Look, words: readonly string[], { range, order }: Course): SQL => sql`
  SELECT e.id AS "entry", e.article AS "id", e.places AS "places",
    a.accuracy_verified_at AS "verifiedAt"
  FROM search_grams
  CROSS JOIN search_entries e ON e.id = search_grams.rowid
  CROSS JOIN articles a ON a.id = e.article
  WHERE search_grams MATCH ${expression(look, words)} AND ${range}
    AND a._status = 'published' AND a.accuracy_withheld = 0
    AND a.served_until >= ${policyDayAt(look.now)}
  ORDER BY search_grams.rowid ${order} LIMIT ${look.most}`

/**
 * What SQLite is to look for. The words are grams and facets, letters and digits in quotes, and go
 * as a parameter.
 */
const expression = ({ query, facets, titlesOnly }: Look, words: readonly string[]): string =>
  [
    among(titlesOnly ? '{title}' : '{title body}', words, 'AND'),
    among('{title}', query.titleGrams, 'AND'),
    ...facets.map((list) => among('{facets}', list, 'OR')),
  ]
    .filter((part) => part !== '')
    .join(' AND ')

/** `{title} : ("断缴" AND "缴费")`; nothing for no words. */
const among = (columns: string, words: readonly string[], operator: 'AND' | 'OR'): string =>
  words.length > 0 ? `${columns} : (${words.map(quoted).join(` ${operator} `)})` : ''

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
