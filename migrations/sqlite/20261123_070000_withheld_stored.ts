import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** Whether it is withheld is said of every article: what is not said is not served. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`UPDATE articles SET accuracy_withheld = 0 WHERE accuracy_withheld IS NULL;`)
}

/** Both say that it is not withheld to what was there before. */
export async function down(_: MigrateDownArgs): Promise<void> {}
