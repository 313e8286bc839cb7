import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`contact\` text;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`flag_id\` text(36) REFERENCES accuracy_flags(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`closed_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`closed_at\` text;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`sender_hash\` text;`)
  await db.run(sql`ALTER TABLE \`corrections\` ADD \`sequence\` numeric;`)
  await db.run(sql`CREATE INDEX \`corrections_flag_idx\` ON \`corrections\` (\`flag_id\`);`)
  await db.run(sql`CREATE INDEX \`corrections_closed_by_idx\` ON \`corrections\` (\`closed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`corrections_closed_at_idx\` ON \`corrections\` (\`closed_at\`);`)
  await db.run(sql`CREATE INDEX \`corrections_sender_hash_idx\` ON \`corrections\` (\`sender_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`corrections_sequence_idx\` ON \`corrections\` (\`sequence\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_correction_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_correction_email\` integer DEFAULT true;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_corrections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reference\` text,
  	\`article_id\` text(36),
  	\`message\` text NOT NULL,
  	\`quote\` text,
  	\`source_url\` text,
  	\`state\` text DEFAULT 'open',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_corrections\`("id", "reference", "article_id", "message", "quote", "source_url", "state", "updated_at", "created_at") SELECT "id", "reference", "article_id", "message", "quote", "source_url", "state", "updated_at", "created_at" FROM \`corrections\`;`)
  await db.run(sql`DROP TABLE \`corrections\`;`)
  await db.run(sql`ALTER TABLE \`__new_corrections\` RENAME TO \`corrections\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE UNIQUE INDEX \`corrections_reference_idx\` ON \`corrections\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`corrections_article_idx\` ON \`corrections\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`corrections_state_idx\` ON \`corrections\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`corrections_updated_at_idx\` ON \`corrections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`corrections_created_at_idx\` ON \`corrections\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_correction_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_correction_email\`;`)
}
