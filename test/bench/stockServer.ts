import { fork, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { run, step } from '../../src/platform/steps.mjs'
import { slugs } from '../../src/slugs.ts'
import { freePort } from '../freePort.ts'
import type { StockOrder } from './loadStock.ts'
import type { Bench } from './section.ts'
import type { StoredDocument } from './storedArticle.ts'

const source = 'test/bench/stock'
const folder = '.build/bench/stock'
const next = 'node_modules/next/dist/bin/next'
const conditions = { NODE_OPTIONS: '--conditions=production' }

/** How long stock Payload may take to answer first, in milliseconds. */
const patience = 120_000

/**
 * Serves the same articles as a stock Payload collection through stock Next routes, in a process of
 * its own, while something is measured.
 */
export async function withStockServer<Result>(
  bench: Bench,
  measure: (port: number) => Promise<Result>,
): Promise<Result> {
  await build()
  await load(bench)
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [next, 'start', folder, '-p', `${port}`, '-H', '127.0.0.1'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...conditions, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const ended = once(child, 'exit')
  try {
    const deadline = Date.now() + patience
    while (!(await answers(port))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('no answer')
      await wait(250)
    }
    return await measure(port)
  } catch (error) {
    console.error(`Stock Payload:\n${output}`)
    throw error
  } finally {
    child.kill()
    await ended
  }
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/articles?limit=1&depth=0`).then(
    ({ ok }) => ok,
    () => false,
  )

/** Builds the stock application, unless the one that is there is made of the same. */
async function build(): Promise<void> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(source, name))
    .filter((name) => /\.\w+$/.test(name))
    .sort()
  const hash = createHash('sha256')
  for (const file of [...files, 'package-lock.json'])
    hash.update(file).update(readFileSync(file, 'latin1'))
  const stamp = path.join(folder, '.built')
  const now = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await step('Building stock Payload', async () => {
    rmSync(folder, { recursive: true, force: true })
    cpSync(source, folder, { recursive: true })
    await run(process.execPath, [next, 'build', folder], { NODE_ENV: 'production', ...conditions })
  })
  writeFileSync(stamp, now)
}

/** Gives stock Payload the articles that the desk was loaded with. */
async function load({ payload, library }: Bench): Promise<void> {
  const all = { pagination: false, depth: 0, overrideAccess: true } as const
  const { docs: regions } = await payload.find({ collection: slugs.regions, ...all })
  const { docs: categories } = await payload.find({ collection: slugs.categories, ...all })
  const order: StockOrder = {
    articles: library.articles.length,
    at: library.at,
    reference: { regions: library.regions, categories: library.categories },
    regions: regions.map((region): StoredDocument => ({ ...region })),
    categories: categories.map((category): StoredDocument => ({ ...category })),
  }
  const child = fork(fileURLToPath(new URL('loadStock.mjs', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'development' },
    // What it says of the tables it makes is of no interest.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  child.send(order)
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('Stock Payload could not be loaded.')
}
