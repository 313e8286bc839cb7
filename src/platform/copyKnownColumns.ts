/** What is read of the snapshot that Drizzle keeps beside a migration: tables and their columns. */
export type Snapshot = { tables: Record<string, { columns: Record<string, unknown> } | undefined> }

/**
 * A new SQLite migration that, where it makes a table anew, copies the columns that were there
 * before and no others. Its generator copies the new ones too, and SQLite takes a name that it does
 * not know for a text: every row would get the name of the column as its value.
 */
export const copyKnownColumns = (migration: string, { tables }: Snapshot): string =>
  migration.replace(
    /INSERT INTO \\`__new_(\w+)\\`\(([^)]*)\) SELECT \2 FROM/g,
    (copy, table: string, columns: string) => {
      const before = tables[table]?.columns
      if (!before) return copy
      const known = columns.split(', ').filter((column) => column.replaceAll('"', '') in before)
      return `INSERT INTO \\\`__new_${table}\\\`(${known.join(', ')}) SELECT ${known.join(', ')} FROM`
    },
  )
