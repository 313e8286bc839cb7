import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { createLocalReq } from 'payload'
import { countFindings, type FindingCount } from '../../operations/countFindings.ts'
import { findEverywhere } from '../../operations/findEverywhere.ts'
import { slugs } from '../../slugs.ts'
import { refreshStatistics } from '../database.ts'
import { endWithMessage } from '../endWithMessage.ts'
import { openPayload, prepareEnvironment } from '../openPayload.ts'
import { table } from './table.ts'

const usage = `Usage: npm run signals [-- --json]

  Looks through every article for what is doubtful, as of today, and opens review
  tasks for what should be looked at in live texts.

  --json  print the counts as JSON`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    console.error(usage)
    return 0
  }
  const environment = prepareEnvironment()
  const payload = await openPayload(environment, () => import('../../../payload.config.ts'))
  const { totalDocs: articles } = await payload.count({
    collection: slugs.articles,
    overrideAccess: true,
  })
  const bar = new SingleBar({
    format: 'Looking through [{bar}] {value}/{total} articles, {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: false,
  })
  bar.start(articles, 0)
  await findEverywhere(payload, Date.now(), () => bar.increment())
  bar.stop()
  const signals = await countFindings(await createLocalReq({}, payload))
  console.log(values.json ? JSON.stringify({ articles, signals }, null, 2) : summary(signals))
  await refreshStatistics(payload)
  await payload.destroy()
  return 0
}

/** What was found, and how much of it, as a table. */
function summary(counts: readonly FindingCount[]): string {
  const rows = counts
    .filter(({ open, dismissed }) => open + dismissed > 0)
    .map(({ signal, severity, open, dismissed }) => [
      signal,
      severity,
      String(open),
      String(dismissed),
    ])
  const total = counts.reduce((sum, { open }) => sum + open, 0)
  return [table([['signal', 'severity', 'open', 'dismissed'], ...rows]), `${total} open`].join('\n')
}

process.exitCode = await main().catch(endWithMessage)
process.exit()
