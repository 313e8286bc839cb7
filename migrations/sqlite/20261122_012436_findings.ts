import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`findings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`article_id\` text(36) NOT NULL,
  	\`key\` text NOT NULL,
  	\`signal\` text NOT NULL,
  	\`severity\` text NOT NULL,
  	\`field\` text NOT NULL,
  	\`start\` numeric NOT NULL,
  	\`end\` numeric NOT NULL,
  	\`quote\` text,
  	\`data\` text,
  	\`content_hash\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`dismissed_by_id\` text(36),
  	\`dismissed_at\` text,
  	\`note\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`dismissed_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`findings_article_idx\` ON \`findings\` (\`article_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`findings_key_idx\` ON \`findings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`findings_signal_idx\` ON \`findings\` (\`signal\`);`)
  await db.run(sql`CREATE INDEX \`findings_severity_idx\` ON \`findings\` (\`severity\`);`)
  await db.run(sql`CREATE INDEX \`findings_state_idx\` ON \`findings\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`findings_dismissed_by_idx\` ON \`findings\` (\`dismissed_by_id\`);`)
  await db.run(sql`CREATE INDEX \`findings_updated_at_idx\` ON \`findings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`findings_created_at_idx\` ON \`findings\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`findings\`;`)
}
