import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { createLocalReq } from 'payload'
import { type CheckedSource, checkSources } from '../../operations/checkSources.ts'
import { publicFetching } from '../../operations/fetchPage.ts'
import { endWithMessage } from '../endWithMessage.ts'
import { openPayload, prepareEnvironment } from '../openPayload.ts'
import { sourcesSummary } from './sourcesSummary.ts'

const usage = `Usage: npm run sources:check [-- [--older-than DAYS] [--json]]

  --older-than DAYS  only those whose last check is older than that
  --json             print the outcome of every source as JSON`

/**
 * `npm run sources:check` looks whether the pages in the register of sources have changed. The exit
 * code is 1 when one could not be checked.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'older-than': { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const days = values['older-than']
  const isKnown = positionals.length === 1 && positionals[0] === 'check'
  if (values.help || !isKnown || (days !== undefined && !/^\d{1,4}$/.test(days))) {
    console.error(usage)
    return values.help ? 0 : 2
  }
  const environment = prepareEnvironment()
  const payload = await openPayload(environment, () => import('../../../payload.config.ts'))
  const bar = new SingleBar({
    format: 'Checking [{bar}] {value}/{total} sources, {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: false,
  })
  bar.start(0, 0)
  const checked = await checkSources(await createLocalReq({}, payload), {
    fetching: publicFetching,
    clock: Date.now,
    ...(days !== undefined && { olderThanDays: Number(days) }),
    progress: (done, total) => {
      bar.setTotal(total)
      bar.update(done)
    },
  })
  bar.stop()
  console.log(print(checked, values.json))
  await payload.destroy()
  return checked.some(({ outcome }) => outcome === 'failed') ? 1 : 0
}

const print = (checked: CheckedSource[], asJson = false): string =>
  asJson ? JSON.stringify({ sources: checked }, null, 2) : sourcesSummary(checked)

process.exitCode = await main().catch(endWithMessage)
process.exit()
