import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number]

/**
 * Indexes of SQLite that hold all that a public list looks at to find, order and count its articles
 * (MongoDB has its own by the migration `ordered_lists`). A row with its text lies on many pages of
 * the file, and what these reads look at is on the last of them.
 *
 * What a list is ordered by comes before the range `servedUntil`: one that began with it would draw
 * the planner to walk through all that is served, to find one slug.
 */
export const coverReads: SchemaHook = ({ schema, extendTable }) => {
  const { articles, articles_rels } = schema.tables
  if (!articles || !articles_rels) throw new Error('SQLite has no tables for articles.')
  extendTable({
    table: articles,
    extraConfig: (column) => {
      const order = [column.updatedAt, column.createdAt]
      const rule = [column.accuracy_withheld, column.servedUntil]
      const all = [column._status, ...order, ...rule] as const
      const ofCategory = [column._status, column.primaryCategory, ...order, ...rule] as const
      const ofInsurance = [column._status, column.insuranceType, ...order, ...rule] as const
      // Those whose ids another table has: a region's, and the targets of related links.
      const byId = [column.id, column._status, ...rule, ...order] as const
      return {
        served: index('articles_served_idx').on(...all),
        servedInCategory: index('articles_served_in_category_idx').on(...ofCategory),
        servedForInsurance: index('articles_served_for_insurance_idx').on(...ofInsurance),
        servedById: index('articles_served_by_id_idx').on(...byId),
      }
    },
  })
  extendTable({
    table: articles_rels,
    extraConfig: ({ regionsID, path, parent }) => ({
      ofRegion: index('articles_rels_of_region_idx').on(regionsID, path, parent),
    }),
  })
  return schema
}
