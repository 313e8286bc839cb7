/**
 * A new SQLite migration with the clause that its generator leaves out where a relationship is
 * added to a table: without it, whatever is referred to (a user, say) could never be deleted again.
 */
export const letReferencesGo = (migration: string): string =>
  migration.replace(/(ADD \\`\w+\\` \S+ REFERENCES \w+\(\w+\));/g, '$1 ON DELETE set null;')
