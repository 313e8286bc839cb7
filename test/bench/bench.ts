import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { table } from '../../src/platform/commands/table.ts'
import type { ColdFigures } from './cold.ts'
import { growthTable } from './growth.ts'
import { type DatabaseKind, OptionError, type Options, readOptions, usage } from './options.ts'
import type { Measured, Order } from './section.ts'
import { throwAwayDatabase } from './throwAwayDatabase.ts'

/** One run: so many articles on a database of its own. */
type Run = { articles: number; database: DatabaseKind; sections: Record<string, unknown> }

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!options) return console.log(usage)
  const runs: Run[] = []
  for (const articles of options.articles) runs.push(await measure(articles, options))
  const growth = growthTable(
    runs.flatMap(({ articles, sections: { cold } }) =>
      cold ? [{ articles, cold: cold as ColdFigures }] : [],
    ),
  )
  if (growth.length > 0) {
    console.log(['', '── With more articles, cold, one reader', table(growth)].join('\n'))
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, runs }, null, 2)}\n`)
}

/** Measures in a process of its own: Payload is one per process, and so is its database. */
async function measure(articles: number, options: Options): Promise<Run> {
  const database = throwAwayDatabase(options.database)
  const sections: Record<string, unknown> = {}
  try {
    console.log(`\n${articles} articles on ${options.database}`)
    const order: Order = { articles, options }
    const child = fork(fileURLToPath(new URL('measure.mjs', import.meta.url)), {
      env: { ...process.env, ...database.environment },
    })
    child.on('message', ({ name, title, rows, notes, figures }: Measured) => {
      sections[name] = figures
      console.log(['', `── ${title}`, table(rows), ...notes].join('\n'))
    })
    // Whoever stops the bench stops the run, and what it made is still taken away.
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.once(signal, () => child.kill(signal))
    child.send(order)
    const code = await new Promise<number>((resolve) => {
      child.once('exit', (status) => resolve(status ?? 1))
    })
    if (code !== 0) process.exitCode = 1
  } finally {
    await database.remove()
  }
  return { articles, database: options.database, sections }
}

await main().catch((error) => {
  console.error(error instanceof OptionError ? `${error.message}\n\n${usage}` : error)
  process.exitCode = 2
})
