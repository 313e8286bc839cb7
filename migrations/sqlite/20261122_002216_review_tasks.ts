import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`review_tasks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reason\` text NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`message\` text,
  	\`due_at\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`key\` text NOT NULL,
  	\`done_by_id\` text(36),
  	\`done_at\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`done_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`review_tasks_reason_idx\` ON \`review_tasks\` (\`reason\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_article_idx\` ON \`review_tasks\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_due_at_idx\` ON \`review_tasks\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_state_idx\` ON \`review_tasks\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`review_tasks_key_idx\` ON \`review_tasks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_done_by_idx\` ON \`review_tasks\` (\`done_by_id\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_updated_at_idx\` ON \`review_tasks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`review_tasks_created_at_idx\` ON \`review_tasks\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`review_tasks\`;`)
}
