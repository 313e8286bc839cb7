import { createLocalReq, type Payload } from 'payload'
import type { RegionIndex } from '../domain/regions/matchNames.ts'
import { readRegionNames } from '../operations/readRegionNames.ts'
import { slugs } from '../slugs.ts'

/** What every page of an import is read against, loaded once. Ids are the database's. */
export type ImportContext = {
  regionNames: RegionIndex
  regionIds: ReadonlyMap<string, string>
  categoryIds: ReadonlyMap<string, string>
}

/** Reads the regions and categories from the database. */
export async function loadImportContext(payload: Payload): Promise<ImportContext> {
  const { index, codes } = await readRegionNames(await createLocalReq({}, payload))
  const { docs: categories } = await payload.find({
    collection: slugs.categories,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return {
    regionNames: index,
    regionIds: new Map([...codes].map(([id, code]) => [code, id])),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
  }
}
