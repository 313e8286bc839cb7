import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { generateImportMap, getPayload } from 'payload'
import { generateTypes } from 'payload/node'
import { schemaFile } from '../../delivery/schemaFile.ts'
import { workflowDiagram } from '../../domain/workflow/diagram.ts'
import { copyKnownColumns, type Snapshot } from '../copyKnownColumns.ts'
import { generatePublicSchema } from '../generatePublicSchema.ts'
import { letReferencesGo } from '../letReferencesGo.ts'
import { prepareEnvironment } from '../openPayload.ts'

/** The newest of the migrations, or of the snapshots beside them. */
const lastIn = (folder: string, ending: '.ts' | '.json'): string | undefined =>
  readdirSync(folder)
    .filter((name) => /^\d/.test(name) && name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name))
    .at(-1)

/**
 * Writes what is derived from the configuration: the types, the admin UI's
 * import map, the README's state diagram, the public GraphQL schema and, with
 * `--migration NAME`, the migration from the last one to the collections as they now are.
 */
const environment = prepareEnvironment()
const { default: loading } = await import('../../../payload.config.ts')
const config = await loading
await generateTypes(config, { log: false })
await generateImportMap(config, { log: false })
writeFileSync(schemaFile, generatePublicSchema(config))
const readme = readFileSync('README.md', 'utf8')
const diagram = `\`\`\`mermaid\n${workflowDiagram()}\n\`\`\``
writeFileSync('README.md', readme.replace(/```mermaid\n[^`]*```/, diagram))
const flag = process.argv.indexOf('--migration')
if (flag > 0) {
  process.env.PAYLOAD_MIGRATING = 'true'
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const last = lastIn(payload.db.migrationDir, '.json')
  const before: Snapshot | undefined = last && JSON.parse(readFileSync(last, 'utf8'))
  await payload.db.createMigration({ payload, migrationName: process.argv[flag + 1] ?? 'change' })
  const folder = payload.db.migrationDir
  const newest = lastIn(folder, '.ts')
  if (newest) {
    const migration = letReferencesGo(readFileSync(newest, 'utf8'))
    writeFileSync(newest, before ? copyKnownColumns(migration, before) : migration)
  }
}
console.log(`Generated from the configuration (${environment.databaseUrl.split(':')[0]}).`)
process.exit(0)
