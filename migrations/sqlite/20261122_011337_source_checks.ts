import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`sources\` ADD \`check_outcome\` text;`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`checked_at\` text;`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`check_problem\` text;`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`check_message\` text;`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`gone_since\` text;`)
  await db.run(sql`ALTER TABLE \`sources\` ADD \`checked_hash\` text;`)
  await db.run(sql`CREATE INDEX \`sources_check_outcome_idx\` ON \`sources\` (\`check_outcome\`);`)
  await db.run(sql`CREATE INDEX \`sources_checked_at_idx\` ON \`sources\` (\`checked_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`sources_check_outcome_idx\`;`)
  await db.run(sql`DROP INDEX \`sources_checked_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`check_outcome\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`checked_at\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`check_problem\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`check_message\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`gone_since\`;`)
  await db.run(sql`ALTER TABLE \`sources\` DROP COLUMN \`checked_hash\`;`)
}
