import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { SearchIndex } from './searchIndex.ts'
import { connectionOf } from './transactionConnection.ts'

/** How many of its pages one step of merging writes: about ten milliseconds of work. */
const mergedAtOnce = 200

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
  merge: async (req, isFirst) => {
    const connection = await connectionOf(req)
    const changes = async () => {
      const [row] = await connection.all<{ total: number }>(sql`SELECT total_changes() AS "total"`)
      return row?.total ?? 0
    }
    const before = await changes()
    // A negative number has it choose all pieces; https://www.sqlite.org/fts5.html, "merge".
    const pages = isFirst ? -mergedAtOnce : mergedAtOnce
    await connection.run(
      sql`INSERT INTO search_grams (search_grams, rank) VALUES ('merge', ${pages})`,
    )
    // By the same page: one change is the command itself, more of them are its work.
    return (await changes()) - before >= 2
  },
}

const listed = (parts: SQL[]): SQL => sql.join(parts, sql`, `)
