import type { PayloadRequest, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { nowOf } from '../access/served.ts'
import { type Levels, levelsOf } from '../domain/regions/inheritance.ts'
import { relationId } from '../domain/relationId.ts'
import type { Region } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** How often a region may have been replaced by another one, and that one in turn. */
const successions = 3

/**
 * The levels that rules come from at a place, by its national code: itself, what lies above it, and
 * everywhere. A code that is no longer in use stands for the one that replaced it.
 * @throws {RefusedError} `invalid_operand` for a code that is none, or has ended with no successor
 */
export async function regionLevels(req: PayloadRequest, code: unknown): Promise<Levels> {
  if (typeof code !== 'string' || !/^\d{6}$/.test(code)) throw noRegion()
  const today = new Date(nowOf(req)).toISOString().slice(0, 10)
  let region = (await read(req, { code: { equals: code } }))[0]
  for (let step = 0; step < successions && region && hasEnded(region, today); step += 1) {
    const { supersededBy } = region
    region = supersededBy
      ? (await read(req, { id: { equals: relationId(supersededBy) } }))[0]
      : undefined
  }
  if (!region || hasEnded(region, today)) throw noRegion()
  const above = (region.ancestors ?? []).map(relationId)
  const found = await read(req, { id: { in: above } })
  const byId = new Map(found.map((one) => [one.id, one]))
  // They are kept from the country down.
  const line = above.toReversed().flatMap((id) => byId.get(id) ?? [])
  return levelsOf([region, ...line])
}

const noRegion = () => new RefusedError([{ code: 'invalid_operand', fields: ['region'] }])

/** Days are compared as text: `2020` is before any day of 2020 or later. */
const hasEnded = ({ validTo }: Found, today: string): boolean => Boolean(validTo && validTo < today)

type Found = Pick<Region, 'id' | 'level' | 'ancestors' | 'validTo' | 'supersededBy'>

async function read(req: PayloadRequest, where: Where): Promise<Found[]> {
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    where,
    select: { level: true, ancestors: true, validTo: true, supersededBy: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
