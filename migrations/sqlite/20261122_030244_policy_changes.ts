import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`accuracy_flags\` ADD \`policy_change_id\` text(36) REFERENCES policy_changes(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`accuracy_flags\` ADD \`source_url\` text;`)
  await db.run(sql`CREATE INDEX \`accuracy_flags_policy_change_idx\` ON \`accuracy_flags\` (\`policy_change_id\`);`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`severity\` text DEFAULT 'notice';`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`due_at\` text;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`activated_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`activated_at\` text;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`closed_by_id\` text(36) REFERENCES users(id) ON DELETE set null;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`closed_at\` text;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`reason\` text;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`progress_work\` text;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`progress_done\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`progress_total\` numeric;`)
  await db.run(sql`ALTER TABLE \`policy_changes\` ADD \`progress_cursor\` text;`)
  await db.run(sql`CREATE INDEX \`policy_changes_state_idx\` ON \`policy_changes\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`policy_changes_activated_by_idx\` ON \`policy_changes\` (\`activated_by_id\`);`)
  await db.run(sql`CREATE INDEX \`policy_changes_closed_by_idx\` ON \`policy_changes\` (\`closed_by_id\`);`)
  await db.run(sql`ALTER TABLE \`audit_events\` ADD \`policy_change\` text;`)
  await db.run(sql`CREATE INDEX \`audit_events_policy_change_idx\` ON \`audit_events\` (\`policy_change\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`INSERT INTO \`__new_accuracy_flags\`("id", "article_id", "severity", "reason", "message", "figure", "state", "due_at", "origin", "raised_by_id", "raised_at", "content_hash", "key", "resolved_by_id", "resolved_at", "note", "evidence", "updated_at", "created_at") SELECT "id", "article_id", "severity", "reason", "message", "figure", "state", "due_at", "origin", "raised_by_id", "raised_at", "content_hash", "key", "resolved_by_id", "resolved_at", "note", "evidence", "updated_at", "created_at" FROM \`accuracy_flags\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_policy_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text NOT NULL,
  	\`summary\` text,
  	\`insurance_type\` text,
  	\`effective_from\` text,
  	\`source_url\` text,
  	\`state\` text DEFAULT 'draft',
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`INSERT INTO \`__new_policy_changes\`("id", "title", "summary", "insurance_type", "effective_from", "source_url", "state", "updated_at", "created_at") SELECT "id", "title", "summary", "insurance_type", "effective_from", "source_url", "state", "updated_at", "created_at" FROM \`policy_changes\`;`)
  await db.run(sql`DROP TABLE \`policy_changes\`;`)
  await db.run(sql`ALTER TABLE \`__new_policy_changes\` RENAME TO \`policy_changes\`;`)
  await db.run(sql`CREATE INDEX \`policy_changes_updated_at_idx\` ON \`policy_changes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policy_changes_created_at_idx\` ON \`policy_changes\` (\`created_at\`);`)
  await db.run(sql`DROP INDEX \`audit_events_policy_change_idx\`;`)
  await db.run(sql`ALTER TABLE \`audit_events\` DROP COLUMN \`policy_change\`;`)
}
