import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { seedReference } from '../../../seed/reference.ts'
import { findPages, readPage } from '../../importer/findPages.ts'
import { loadImportContext } from '../../importer/importContext.ts'
import { type ImportOutcome, importPage } from '../../importer/importPage.ts'
import { refreshStatistics } from '../database.ts'
import { endWithMessage } from '../endWithMessage.ts'
import { openPayload, prepareEnvironment } from '../openPayload.ts'
import { importSummary } from './importSummary.ts'

const usage = `Usage: npm run import -- FILE|FOLDER… [--dry-run] [--json] [--source NAME]

  --dry-run      parse and report, write nothing
  --json         print the outcome of every page as JSON
  --source NAME  name this collection of pages (default: the folder's name);
                 a page is recognised by its source and its path within it`

type Report = ImportOutcome & { file: string }

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      source: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help || positionals.length === 0) {
    console.error(usage)
    return values.help ? 0 : 2
  }
  const pages = findPages(positionals, values.source)
  const environment = prepareEnvironment()
  const payload = await openPayload(environment, () => import('../../../payload.config.ts'))
  // Regions and categories must be there to be recognised, also before the first start.
  await seedReference(payload, () => {})
  const context = await loadImportContext(payload)

  const bar = new SingleBar({
    format: 'Importing [{bar}] {value}/{total} pages, {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: false,
  })
  bar.start(pages.length, 0)
  const reports: Report[] = []
  for (const { file, origin } of pages) {
    const now = new Date().toISOString()
    const input = readPage(file)
    const dryRun = values['dry-run']
    reports.push({ file, ...(await importPage({ payload, context, origin, input, now, dryRun })) })
    bar.increment()
    // SQLite frees a transaction's file handles between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve))
  }
  bar.stop()
  console.log(
    values.json
      ? JSON.stringify({ dryRun: values['dry-run'], pages: reports }, null, 2)
      : importSummary(reports),
  )
  await refreshStatistics(payload)
  await payload.destroy()
  return reports.some(({ status }) => status === 'refused') ? 1 : 0
}

process.exitCode = await main().catch(endWithMessage)
process.exit()
