import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_served_until_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_servedUntil_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_effective_to_idx\` ON \`articles\` (\`effective_to\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_served_until_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_servedUntil_version_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_effective_to_idx\` ON \`_articles_v\` (\`version_effective_to\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`ALTER TABLE \`related_links\` ADD \`served_until\` text;`)
  // As `serveLinks` would have it.
  await db.run(sql`UPDATE \`related_links\` SET \`served_until\` = (
    SELECT \`served_until\` FROM \`articles\`
    WHERE \`articles\`.\`id\` = \`related_links\`.\`from_id\`
      AND \`articles\`.\`_status\` = 'published' AND \`articles\`.\`accuracy_withheld\` IS NOT 1
  );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_effective_to_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_served_until_idx\` ON \`articles\` (\`served_until\`);`)
  await db.run(sql`CREATE INDEX \`_status_servedUntil_updatedAt_idx\` ON \`articles\` (\`_status\`,\`served_until\`,\`updated_at\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_effective_to_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_served_until_idx\` ON \`_articles_v\` (\`version_served_until\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_servedUntil_version_updatedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_served_until\`,\`version_updated_at\`);`)
  await db.run(sql`ALTER TABLE \`related_links\` DROP COLUMN \`served_until\`;`)
}
