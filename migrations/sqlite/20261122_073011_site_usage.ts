import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`site_usage\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_id\` text(36) NOT NULL,
  	\`day\` text NOT NULL,
  	\`requests\` numeric NOT NULL,
  	\`bytes\` numeric NOT NULL,
  	\`hits\` numeric NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`site_id\`) REFERENCES \`sites\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`site_usage_site_idx\` ON \`site_usage\` (\`site_id\`);`)
  await db.run(sql`CREATE INDEX \`site_usage_updated_at_idx\` ON \`site_usage\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`site_usage_created_at_idx\` ON \`site_usage\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`site_day_idx\` ON \`site_usage\` (\`site_id\`,\`day\`);`)
  await db.run(sql`ALTER TABLE \`sites\` ADD \`requests_per_minute\` numeric;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`site_usage\`;`)
  await db.run(sql`ALTER TABLE \`sites\` DROP COLUMN \`requests_per_minute\`;`)
}
