import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

/** What it has of an article; the columns are called as in `articles`, whose place it takes in a list. */
const held = [
  '_status',
  'updated_at',
  'created_at',
  'accuracy_withheld',
  'served_until',
  'primary_category_id',
  'insurance_type',
]
const columns = sql.raw(held.join(', '))
const ofArticle = sql.raw(held.map((name) => `a.${name}`).join(', '))
const asChanged = sql.raw(held.map((name) => `${name} = new.${name}`).join(', '))

// The same region may be named twice.
const remove = sql`DELETE FROM articles_by_region WHERE id = old.parent_id AND region = old.regions_id
  AND NOT EXISTS (SELECT 1 FROM articles_rels r WHERE r.parent_id = old.parent_id
    AND r.path = 'regions' AND r.regions_id = old.regions_id);`
const add = sql`INSERT OR IGNORE INTO articles_by_region
  SELECT new.regions_id, a.id, ${ofArticle} FROM articles a
  WHERE a.id = new.parent_id AND new.path = 'regions' AND new.regions_id IS NOT NULL;`

/**
 * An index over two tables, which SQLite has none of: in which regions articles are, in the order of
 * a region's list, with what lists are narrowed by. What is served is decided by these columns just
 * as by those of the articles. Triggers keep it, in the statement that writes the articles.
 *
 * A migration that makes `articles` or `articles_rels` anew has to take the triggers away before and
 * make them again after: SQLite drops them with their table, and renames none that others speak of.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE articles_by_region (
    region text NOT NULL,
    id text NOT NULL,
    _status text,
    updated_at text,
    created_at text,
    accuracy_withheld integer,
    served_until text,
    primary_category_id text,
    insurance_type text,
    PRIMARY KEY (id, region)
  ) WITHOUT ROWID;`)
  await db.run(sql`INSERT OR IGNORE INTO articles_by_region
    SELECT r.regions_id, a.id, ${ofArticle}
    FROM articles_rels r JOIN articles a ON a.id = r.parent_id
    WHERE r.path = 'regions' AND r.regions_id IS NOT NULL;`)
  await db.run(sql`CREATE INDEX articles_by_region_list_idx ON articles_by_region (
    region, ${columns}
  );`)
  await createTriggers(db)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await dropTriggers(db)
  await db.run(sql`DROP TABLE articles_by_region;`)
}

type Database = MigrateUpArgs['db']

/** Keeps `articles_by_region` from now on; what it holds has to be right already. */
export async function createTriggers(db: Database): Promise<void> {
  await db.run(sql`CREATE TRIGGER articles_by_region_on_enter AFTER INSERT ON articles_rels
    BEGIN ${add} END;`)
  await db.run(sql`CREATE TRIGGER articles_by_region_on_leave AFTER DELETE ON articles_rels
    WHEN old.path = 'regions'
    BEGIN ${remove} END;`)
  await db.run(sql`CREATE TRIGGER articles_by_region_on_move
    AFTER UPDATE OF parent_id, path, regions_id ON articles_rels
    BEGIN ${remove} ${add} END;`)
  await db.run(sql`CREATE TRIGGER articles_by_region_on_change
    AFTER UPDATE OF ${columns} ON articles
    BEGIN
      UPDATE articles_by_region SET ${asChanged} WHERE id = new.id;
    END;`)
  await db.run(sql`CREATE TRIGGER articles_by_region_on_end AFTER DELETE ON articles
    BEGIN
      DELETE FROM articles_by_region WHERE id = old.id;
    END;`)
}

/** Leaves `articles_by_region` as it is from now on. */
export async function dropTriggers(db: Database): Promise<void> {
  for (const event of ['enter', 'leave', 'move', 'change', 'end']) {
    await db.run(sql.raw(`DROP TRIGGER IF EXISTS articles_by_region_on_${event};`))
  }
}
