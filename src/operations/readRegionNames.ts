import type { Payload, PayloadRequest } from 'payload'
import { indexRegionNames, type RegionIndex } from '../domain/regions/matchNames.ts'
import { relationId } from '../domain/relationId.ts'
import type { Region } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** All regions, ready for finding their names in texts. */
export type RegionNames = {
  index: RegionIndex
  /** The national code of each, by the database's id. */
  codes: ReadonlyMap<string, string>
}

const known = new WeakMap<Payload, RegionNames & { stamp: string }>()

/**
 * The names of all regions. Reading and indexing thousands takes a while, so they are kept for the
 * process, and read again when one was added, changed or removed, by whichever process.
 */
export async function readRegionNames(req: PayloadRequest): Promise<RegionNames> {
  const stamp = await readStamp(req)
  const before = known.get(req.payload)
  if (before?.stamp === stamp) return before
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    // Without their ancestors, which are most of what a region is.
    select: {
      code: true,
      name: true,
      fullName: true,
      shortName: true,
      level: true,
      parent: true,
      aliases: true,
    },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const names = { stamp, ...indexRegions(docs) }
  known.set(req.payload, names)
  return names
}

/** Differs whenever the regions do. */
async function readStamp(req: PayloadRequest): Promise<string> {
  const { docs, totalDocs } = await req.payload.find({
    collection: slugs.regions,
    select: { updatedAt: true },
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return `${totalDocs} ${docs[0]?.updatedAt ?? ''}`
}

type Named = Pick<
  Region,
  'id' | 'code' | 'name' | 'fullName' | 'shortName' | 'level' | 'parent' | 'aliases'
>

function indexRegions(regions: readonly Named[]): RegionNames {
  const codes = new Map(regions.map(({ id, code }) => [id, code]))
  const index = indexRegionNames(
    regions.map(({ code, name, fullName, shortName, level, parent, aliases }) => ({
      code,
      name,
      fullName,
      ...(shortName && { shortName }),
      level,
      parent: codes.get(relationId(parent)) ?? null,
      aliases: aliases ?? [],
    })),
  )
  return { index, codes }
}
