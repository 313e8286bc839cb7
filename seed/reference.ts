import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { runInTransaction } from '../src/operations/runInTransaction.ts'
import { slugs } from '../src/slugs.ts'
import { categories } from './categories.ts'
import regions from './regions.json' with { type: 'json' }

type Progress = (done: number, total: number) => void

/** How many rows are written between two turns of the event loop. */
const batch = 200

/**
 * Fills an empty database with the regions and categories. Does nothing where there are any.
 * Says whether it did.
 */
export async function seedReference(payload: Payload, progress: Progress): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: slugs.regions,
    // Without a filter MongoDB only estimates.
    where: { id: { exists: true } },
    overrideAccess: true,
  })
  if (totalDocs > 0) return false
  const req = await createLocalReq({}, payload)
  await runInTransaction(req, async () => {
    await seedCategories(req)
    await seedRegions(req, progress)
  })
  return true
}

async function seedCategories(req: PayloadRequest): Promise<void> {
  const ids = new Map<string, string>()
  for (const [
    position,
    { key, name, nameEn, parent, reviewIntervalDays },
  ] of categories.entries()) {
    const { id } = await req.payload.create({
      collection: slugs.categories,
      data: {
        name,
        nameEn,
        slug: key,
        position,
        parent: parent === undefined ? null : ids.get(parent),
        reviewIntervalDays,
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    ids.set(key, id)
  }
}

/** Written past the hooks (there are none that matter): three thousand rows in a few seconds. */
async function seedRegions(req: PayloadRequest, progress: Progress): Promise<void> {
  const lines = new Map<string, string[]>()
  for (const [index, { code, parent, ...region }] of regions.entries()) {
    const above = parent === null ? [] : (lines.get(parent) ?? [])
    const now = new Date().toISOString()
    const { id } = (await req.payload.db.create({
      collection: slugs.regions,
      data: {
        ...region,
        code,
        parent: above.at(-1) ?? null,
        ancestors: above,
        createdAt: now,
        updatedAt: now,
      },
      req,
    })) as { id: string }
    lines.set(code, [...above, id])
    if (index % batch === 0) {
      progress(index, regions.length)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  progress(regions.length, regions.length)
}
