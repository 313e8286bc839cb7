import { once } from 'node:events'
import type { SanitizedConfig } from 'payload'
import { seedReference } from '../../seed/reference.ts'
import { openPayload, prepareEnvironment } from '../../src/platform/openPayload.ts'
import { accuracyCost } from './accuracyCost.ts'
import { cold } from './cold.ts'
import { type Library, loadArticles } from './loadArticles.ts'
import type { SectionName } from './options.ts'
import { policyChange } from './policyChange.ts'
import { reads } from './reads.ts'
import { linksEach } from './sampleArticle.ts'
import { search } from './search.ts'
import type { Measured, Order, Section } from './section.ts'
import { soak } from './soak.ts'
import { sweep } from './sweep.ts'
import { visible } from './visible.ts'

/** A new measurement is a file with a section, and a line here and in `sectionNames`. */
const sections: Record<SectionName, Section> = {
  reads,
  search,
  cold,
  accuracy: accuracyCost,
  policy: policyChange,
  sweep,
  visible,
  soak,
}

/** The process that does the work of one run: loads the articles, goes through the sections. */
async function main(): Promise<void> {
  const [order] = (await once(process, 'message')) as [Order]
  const { articles, options } = order
  const environment = prepareEnvironment()
  const payload = await openPayload(environment, () => import('../../payload.config.ts'))
  const config: SanitizedConfig = await (await import('../../payload.config.ts')).default
  await seedReference(payload, () => {})
  const began = performance.now()
  const library = await loadArticles(payload, articles, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\rLoading ${done}/${articles}`)
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
  await report(summary(library, (performance.now() - began) / 1_000))
  for (const name of options.sections) {
    await report(await sections[name]({ payload, config, library, options }))
  }
  await payload.destroy()
}

/** Tells the process that prints; it has it once this is done. */
const report = (measured: Measured): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(measured, (error: Error | null) => (error ? reject(error) : resolve()))
  })

function summary({ articles }: Library, seconds: number): Measured {
  const standings = ['served', 'draft', 'withheld', 'expired'] as const
  const counts = standings.map((standing) => ({
    standing,
    count: articles.filter((article) => article.standing === standing).length,
  }))
  return {
    name: 'load',
    title: `Loaded in ${seconds.toFixed(1)} s, ${linksEach} related links each`,
    rows: [standings.map(String), counts.map(({ count }) => String(count))],
    notes: [],
    figures: {
      seconds,
      linksEach,
      ...Object.fromEntries(counts.map((c) => [c.standing, c.count])),
    },
  }
}

await main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
// A run that failed leaves connections open, and threads.
process.exit()
