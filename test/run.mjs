// @ts-check
// `npm test`: everything, with all its set-up, on a machine that has only Node and git.
//   node test/run.mjs [domain | cms | mongodb | e2e]…   (all of them by default)
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, bundle, install } from '../src/platform/steps.mjs'
import { findChromium } from './findChromium.mjs'
import { listFailures } from './listFailures.mjs'

const suites = ['domain', 'cms', 'mongodb', 'e2e']
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !suites.includes(name))
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are ${suites.join(', ')}.`)
  process.exit(2)
}
const wanted = (/** @type {string} */ name) => asked.length === 0 || asked.includes(name)

const totals = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const notes = []
/** @type {string[]} */
const failures = []

/**
 * Runs one of vitest's projects and adds up what it counted. A file that fails outside of its tests
 * counts as one failure, as does a run that ends badly with nothing that failed in it.
 * @param {string} title
 * @param {string} project
 * @param {Record<string, string>} [env]
 */
function runProject(title, project, env = {}) {
  console.log(`\n── ${title}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'policydesk-report-'))
  const report = path.join(folder, 'report.json')
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=test/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } },
  )
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  rmSync(folder, { recursive: true, force: true })
  const { numPassedTests = 0, numPendingTests = 0 } = counted
  const found = listFailures(title, counted, process.cwd())
  if (found.length === 0 && status !== 0) found.push(`✗ ${title} ended with ${status}: see above.`)
  failures.push(...found)
  totals.passed += numPassedTests
  totals.failed += found.length
  totals.skipped += numPendingTests
}

/**
 * A suite that cannot run here: said by name, and a failure where it is required.
 * @param {string} suite
 * @param {string} why
 * @param {boolean} required
 */
function notRun(suite, why, required) {
  notes.push(`${required ? 'FAILED' : 'NOT RUN'}: ${suite}: ${why}`)
  if (required) totals.failed += 1
}

/** A MongoDB for the tests: the one given, else one that runs in memory, else none. */
async function findMongoDB() {
  if (process.env.MONGODB_URL) return { url: process.env.MONGODB_URL, stop: async () => {} }
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  try {
    const server = await MongoMemoryReplSet.create({
      replSet: { count: 1, storageEngine: 'wiredTiger' },
    })
    return { url: server.getUri(), stop: () => server.stop() }
  } catch (error) {
    return { reason: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) }
  }
}

await install()
if (wanted('domain')) runProject('domain', 'domain')
if (wanted('cms')) runProject('cms on SQLite', 'cms', { TEST_DATABASE: 'sqlite' })
if (wanted('mongodb')) {
  const mongodb = await findMongoDB()
  if (mongodb.url) {
    runProject('cms on MongoDB', 'cms', { TEST_DATABASE: 'mongodb', MONGODB_URL: mongodb.url })
    await mongodb.stop()
  } else {
    const why = `no MongoDB (set MONGODB_URL; none could be downloaded: ${mongodb.reason})`
    notRun('cms on MongoDB', why, process.env.REQUIRE_MONGODB === '1')
  }
}
if (wanted('e2e')) {
  const chromium = findChromium()
  if (chromium) {
    await bundle()
    await build()
    runProject('e2e', 'e2e', { CHROMIUM_PATH: chromium })
  } else {
    notRun('e2e', 'no Chromium (install one, or set CHROMIUM_PATH)', Boolean(process.env.CI))
  }
}

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
console.log(
  ['', ...failures, ...notes, `${totals.passed} passed, ${totals.failed} failed${skipped}`].join(
    '\n',
  ),
)
process.exit(totals.failed > 0 ? 1 : 0)
