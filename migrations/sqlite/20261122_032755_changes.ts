import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`sequence\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`article\` text,
  	\`slug\` text,
  	\`at\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`changes_sequence_idx\` ON \`changes\` (\`sequence\`);`)
  await db.run(sql`CREATE INDEX \`changes_article_idx\` ON \`changes\` (\`article\`);`)
  await db.run(sql`CREATE INDEX \`changes_updated_at_idx\` ON \`changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`changes_created_at_idx\` ON \`changes\` (\`created_at\`);`)
  // What is served already, so that a consumer who begins at the beginning learns of all of it.
  await db.run(sql`INSERT INTO changes (id, sequence, type, article, slug, at, created_at, updated_at)
    SELECT lower(hex(randomblob(16))), row_number() OVER (ORDER BY updated_at, id), 'published',
      id, slug, updated_at, updated_at, updated_at
    FROM articles WHERE _status = 'published' AND coalesce(accuracy_withheld, 0) = 0;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`changes\`;`)
}
