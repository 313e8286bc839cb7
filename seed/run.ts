import type { Payload } from 'payload'
import { slugs } from '../src/slugs.ts'
import { seedDemo } from './demo.ts'
import { seedReference } from './reference.ts'

export type SeedOptions = {
  /** Whether an empty desk gets the demo's users and articles. */
  demo: boolean
  /** Asked for only when the demo is seeded. */
  password: () => string
  /** Milliseconds since the epoch. */
  now: number
  progress: (what: string, done: number, total: number) => void
}

/** Seeds what is missing. Says whether anything was. */
export async function seed(payload: Payload, options: SeedOptions): Promise<boolean> {
  const seededReference = await seedReference(payload, (done, total) =>
    options.progress('regions', done, total),
  )
  if (!options.demo || (await hasContent(payload))) return seededReference
  await seedDemo(payload, {
    password: options.password(),
    now: options.now,
    progress: (done, total) => options.progress('demo articles', done, total),
  })
  return true
}

async function hasContent(payload: Payload): Promise<boolean> {
  for (const collection of [slugs.users, slugs.articles] as const) {
    const { totalDocs } = await payload.count({
      collection,
      // Without a filter MongoDB only estimates.
      where: { id: { exists: true } },
      overrideAccess: true,
    })
    if (totalDocs > 0) return true
  }
  return false
}
