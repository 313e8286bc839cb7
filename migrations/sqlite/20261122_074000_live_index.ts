import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** What the fields cannot declare: the search index, and where every article holds. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Payload makes none by which the texts of one article are found.
  await db.run(sql`CREATE INDEX \`articles_texts_parent_idx\` ON \`articles_texts\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_parent_idx\` ON \`_articles_v_texts\` (\`parent_id\`);`)
  // As \`placesOf\` would have it.
  await db.run(sql`INSERT INTO articles_texts ("order", parent_id, path, text)
    SELECT row_number() OVER (PARTITION BY a.id ORDER BY r."order"), a.id, 'places',
      coalesce(r.regions_id, 'national') || '/' || coalesce(a.primary_category_id, '') || '/'
        || coalesce(a.insurance_type, 'none')
    FROM articles a LEFT JOIN articles_rels r ON r.parent_id = a.id AND r.path = 'regions';`)
  // Whose row is which, the newest with the highest number.
  await db.run(sql`CREATE TABLE search_entries (
    id integer PRIMARY KEY AUTOINCREMENT,
    article text NOT NULL,
    places text NOT NULL
  );`)
  await db.run(sql`CREATE UNIQUE INDEX search_entries_article_idx ON search_entries (article);`)
  // Grams come as words between spaces; of the texts nothing is kept.
  await db.run(sql`CREATE VIRTUAL TABLE search_grams USING fts5(
    title, body, facets, content='', contentless_delete=1, tokenize='ascii'
  );`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE search_grams;`)
  await db.run(sql`DROP TABLE search_entries;`)
  await db.run(sql`DROP INDEX \`articles_texts_parent_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_texts_parent_idx\`;`)
}
