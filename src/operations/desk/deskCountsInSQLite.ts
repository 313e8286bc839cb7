import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { PayloadRequest } from 'payload'
import type { AccuracyStatus } from '../../domain/accuracy/accuracy.ts'
import type { DeskCounts, FlagCount } from './deskCounts.ts'

type SQLite = { drizzle: { all: <Row>(statement: SQL) => Promise<Row[]> } }
type Group = {
  regions: string | null
  category: string | null
  status: AccuracyStatus | null
  age: number | null
  count: number
}

const databaseOf = (req: PayloadRequest) => (req.payload.db as unknown as SQLite).drizzle

/** The plus keeps the planner from the index on `path`, which tells hardly anything apart. */
export const deskCountsInSQLite: DeskCounts = {
  standings: async (req, bounds) => {
    const isBefore = bounds.map((bound) => sql`(v.version_accuracy_verified_at < ${bound})`)
    const groups = await databaseOf(req).all<Group>(sql`
      SELECT regions AS "regions", category AS "category", status AS "status", age AS "age",
        COUNT(*) AS "count"
      FROM (
        SELECT
          (SELECT group_concat(r.regions_id) FROM _articles_v_rels r
            WHERE r.parent_id = v.id AND +r.path = 'version.regions') AS regions,
          v.version_primary_category_id AS category,
          v.version_accuracy_status AS status,
          ${sql.join([sql`0`, ...isBefore], sql` + `)} AS age
        FROM _articles_v v
        WHERE v.latest = 1 AND v.version_workflow_state IS NOT 'withdrawn'
      ) GROUP BY 1, 2, 3, 4`)
    return groups.map(({ regions, category, status, age, count }) => ({
      regions: regions ? regions.split(',') : [],
      category: category ?? '',
      status: status ?? 'unverified',
      age,
      count,
    }))
  },
  flags: async (req, policyChanges) => {
    if (policyChanges.length === 0) return []
    const ids = sql.join(
      policyChanges.map((id) => sql`${id}`),
      sql`, `,
    )
    return databaseOf(req).all<FlagCount>(sql`
      SELECT policy_change_id AS "policyChange", SUM(state = 'open') AS "open", COUNT(*) AS "total"
      FROM accuracy_flags WHERE policy_change_id IN (${ids}) GROUP BY 1`)
  },
}
