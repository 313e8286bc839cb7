import type { Payload } from 'payload'
import { indexRegionNames, type RegionIndex } from '../domain/regions/matchNames.ts'
import type { Region } from '../domain/regions/tree.ts'
import { slugs } from '../slugs.ts'

/** What every page of an import is read against, loaded once. Ids are the database's. */
export type ImportContext = {
  regionNames: RegionIndex
  regionIds: ReadonlyMap<string, string>
  categoryIds: ReadonlyMap<string, string>
}

/** Reads the regions and categories from the database. */
export async function loadImportContext(payload: Payload): Promise<ImportContext> {
  const { docs: regions } = await payload.find({
    collection: slugs.regions,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const codeById = new Map(regions.map(({ id, code }) => [id, code]))
  const { docs: categories } = await payload.find({
    collection: slugs.categories,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return {
    regionNames: indexRegionNames(
      regions.map(
        ({ code, name, fullName, shortName, level, parent, aliases }): Region => ({
          code,
          name,
          fullName,
          ...(shortName && { shortName }),
          level,
          parent: typeof parent === 'string' ? (codeById.get(parent) ?? null) : null,
          aliases: aliases ?? [],
        }),
      ),
    ),
    regionIds: new Map(regions.map(({ id, code }) => [code, id])),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
  }
}
