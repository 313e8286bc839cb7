import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SearchIndex } from './searchIndex.ts'
import { connectionOf } from './transactionConnection.ts'

/**
 * SQLite's index: `search_grams`, a full-text table that keeps where each gram stands and nothing
 * of the texts, and beside it `search_entries`, which says whose row is which.
 */
export const searchIndexInSQLite: SearchIndex = {
  replace: async (req, ids, entries) => {
    if (ids.length === 0) return
    const connection = await connectionOf(req)
    const theirs = sql`article IN (${listed(ids.map((id) => sql`${id}`))})`
    await connection.run(
      sql`DELETE FROM search_grams WHERE rowid IN (SELECT id FROM search_entries WHERE ${theirs})`,
    )
    await connection.run(sql`DELETE FROM search_entries WHERE ${theirs}`)
    if (entries.size === 0) return
    const rows = [...entries]
    await connection.run(
      sql`INSERT INTO search_entries (article, places) VALUES ${listed(
        rows.map(([id, { places }]) => sql`(${id}, ${JSON.stringify(places)})`),
      )}`,
    )
    await connection.run(
      sql`INSERT INTO search_grams (rowid, title, body, facets) VALUES ${listed(
        rows.map(
          ([id, { titleGrams, bodyGrams, facets }]) =>
            sql`((SELECT id FROM search_entries WHERE article = ${id}), ${titleGrams.join(' ')}, ${bodyGrams.join(' ')}, ${facets.join(' ')})`,
        ),
      )}`,
    )
  },
}

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
