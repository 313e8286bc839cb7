import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`comment\` text,
  	\`read_at\` text,
  	\`title\` text,
  	\`actor_name\` text,
  	\`day\` text,
  	\`article_id\` text(36) NOT NULL,
  	\`recipient_id\` text(36) NOT NULL,
  	\`inbox\` integer DEFAULT true,
  	\`mail\` text DEFAULT 'none',
  	\`key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`article_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`recipient_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_read_at_idx\` ON \`notifications\` (\`read_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_article_idx\` ON \`notifications\` (\`article_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_recipient_idx\` ON \`notifications\` (\`recipient_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_mail_idx\` ON \`notifications\` (\`mail\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`notifications_key_idx\` ON \`notifications\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`notifications_updated_at_idx\` ON \`notifications\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`notifications_created_at_idx\` ON \`notifications\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`mails\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`subject\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`text\` text,
  	\`html\` text,
  	\`state\` text DEFAULT 'waiting' NOT NULL,
  	\`attempts\` numeric DEFAULT 0 NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`sent_at\` text,
  	\`last_error\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`mails_to_idx\` ON \`mails\` (\`to\`);`)
  await db.run(sql`CREATE INDEX \`mails_state_idx\` ON \`mails\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`mails_due_at_idx\` ON \`mails\` (\`due_at\`);`)
  await db.run(sql`CREATE INDEX \`mails_updated_at_idx\` ON \`mails\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`mails_created_at_idx\` ON \`mails\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`language\` text DEFAULT 'zh';`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_submitted_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_submitted_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_changes_requested_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_changes_requested_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_approved_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_approved_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_published_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_published_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_emergency_published_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_emergency_published_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_assigned_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_assigned_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_due_tomorrow_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_due_tomorrow_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_overdue_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_overdue_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_not_published_inbox\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`notifications_not_published_email\` integer DEFAULT true;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
  await db.run(sql`CREATE INDEX \`articles_workflow_workflow_due_at_idx\` ON \`articles\` (\`workflow_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_workflow_version_workflow_due_at_idx\` ON \`_articles_v\` (\`version_workflow_due_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`mails\`;`)
  await db.run(sql`DROP INDEX \`articles_workflow_workflow_due_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_workflow_version_workflow_due_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`language\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_submitted_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_submitted_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_changes_requested_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_changes_requested_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_approved_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_approved_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_published_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_published_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_emergency_published_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_emergency_published_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_assigned_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_assigned_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_due_tomorrow_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_due_tomorrow_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_overdue_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_overdue_email\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_not_published_inbox\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`notifications_not_published_email\`;`)
}
