import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_status_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_primaryCategory_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_served_idx\` ON \`articles\` (\`_status\`,\`updated_at\`,\`created_at\`,\`accuracy_withheld\`,\`served_until\`);`)
  await db.run(sql`CREATE INDEX \`articles_served_in_category_idx\` ON \`articles\` (\`_status\`,\`primary_category_id\`,\`updated_at\`,\`created_at\`,\`accuracy_withheld\`,\`served_until\`);`)
  await db.run(sql`CREATE INDEX \`articles_served_for_insurance_idx\` ON \`articles\` (\`_status\`,\`insurance_type\`,\`updated_at\`,\`created_at\`,\`accuracy_withheld\`,\`served_until\`);`)
  await db.run(sql`CREATE INDEX \`articles_served_by_id_idx\` ON \`articles\` (\`id\`,\`_status\`,\`accuracy_withheld\`,\`served_until\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_primaryCategory_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_rels_of_region_idx\` ON \`articles_rels\` (\`regions_id\`,\`path\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_served_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_served_in_category_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_served_for_insurance_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_served_by_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_primaryCategory_idx\` ON \`articles\` (\`_status\`,\`primary_category_id\`);`)
  await db.run(sql`DROP INDEX \`articles_rels_of_region_idx\`;`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_primaryCategory_idx\` ON \`_articles_v\` (\`version__status\`,\`version_primary_category_id\`);`)
}
