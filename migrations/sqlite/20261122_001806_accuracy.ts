import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`verifications_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`url\` text NOT NULL,
  	\`title\` text,
  	\`note\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`verifications\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`verifications_sources_order_idx\` ON \`verifications_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`verifications_sources_parent_id_idx\` ON \`verifications_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`verifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`at\` text NOT NULL,
  	\`article_id\` text(36),
  	\`by_id\` text(36),
  	\`note\` text,
  	\`content_hash\` text,
  	\`next_review_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`verifications_at_idx\` ON \`verifications\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`verifications_article_idx\` ON \`verifications\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`verifications_by_idx\` ON \`verifications\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`verifications_updated_at_idx\` ON \`verifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`verifications_created_at_idx\` ON \`verifications\` (\`created_at\`);`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_accuracy_flags\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`severity\` text NOT NULL,
  	\`reason\` text NOT NULL,
  	\`message\` text,
  	\`figure\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`due_at\` text,
  	\`origin\` text DEFAULT 'editor' NOT NULL,
  	\`raised_by_id\` text(36),
  	\`raised_at\` text NOT NULL,
  	\`content_hash\` text,
  	\`key\` text,
  	\`resolved_by_id\` text(36),
  	\`resolved_at\` text,
  	\`note\` text,
  	\`evidence\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`raised_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  // Nobody could raise a flag before: there is nothing to carry over.
  await db.run(sql`DROP TABLE \`accuracy_flags\`;`)
  await db.run(sql`ALTER TABLE \`__new_accuracy_flags\` RENAME TO \`accuracy_flags\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_article_idx\` ON \`accuracy_flags\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_severity_idx\` ON \`accuracy_flags\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_state_idx\` ON \`accuracy_flags\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_due_at_idx\` ON \`accuracy_flags\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_origin_idx\` ON \`accuracy_flags\` (\`origin\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_raised_by_idx\` ON \`accuracy_flags\` (\`raised_by_id\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_raised_at_idx\` ON \`accuracy_flags\` (\`raised_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`accuracy_flags_key_idx\` ON \`accuracy_flags\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_resolved_by_idx\` ON \`accuracy_flags\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_updated_at_idx\` ON \`accuracy_flags\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_created_at_idx\` ON \`accuracy_flags\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`accuracy_verified_against\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`accuracy_notices\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`accuracy_withheld_since\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`accuracy_withheld_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_accuracy_verified_against\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_accuracy_notices\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_accuracy_withheld_since\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_accuracy_withheld_reason\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`verifications_sources\`;`)
  await db.run(sql`DROP TABLE \`verifications\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_accuracy_flags\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`severity\` text NOT NULL,
  	\`reason\` text,
  	\`message\` text,
  	\`state\` text DEFAULT 'open',
  	\`due_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_accuracy_flags\`("id", "article_id", "severity", "reason", "message", "state", "due_at", "updated_at", "created_at") SELECT "id", "article_id", "severity", "reason", "message", "state", "due_at", "updated_at", "created_at" FROM \`accuracy_flags\`;`)
  await db.run(sql`DROP TABLE \`accuracy_flags\`;`)
  await db.run(sql`ALTER TABLE \`__new_accuracy_flags\` RENAME TO \`accuracy_flags\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_article_idx\` ON \`accuracy_flags\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_severity_idx\` ON \`accuracy_flags\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_state_idx\` ON \`accuracy_flags\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_due_at_idx\` ON \`accuracy_flags\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_updated_at_idx\` ON \`accuracy_flags\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_created_at_idx\` ON \`accuracy_flags\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`accuracy_verified_against\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`accuracy_notices\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`accuracy_withheld_since\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`accuracy_withheld_reason\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_accuracy_verified_against\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_accuracy_notices\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_accuracy_withheld_since\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_accuracy_withheld_reason\`;`)
}
