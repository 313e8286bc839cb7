import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`related_links\` ADD \`served_until\` text;`)
  // As `serveLinks` would have it.
  await db.run(sql`UPDATE \`related_links\` SET \`served_until\` = (
    SELECT \`served_until\` FROM \`articles\`
    WHERE \`articles\`.\`id\` = \`related_links\`.\`from_id\`
      AND \`articles\`.\`_status\` = 'published' AND \`articles\`.\`accuracy_withheld\` IS NOT 1
  );`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`related_links\` DROP COLUMN \`served_until\`;`)
}
