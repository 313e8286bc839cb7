import type { PayloadRequest } from 'payload'
import { staffOf } from '../access/staff.ts'
import { lineOf } from '../domain/categories/tree.ts'
import { relationId } from '../domain/relationId.ts'
import type { Place, Scope } from '../domain/scope.ts'
import type { User } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'
import { readCategories } from './readCategories.ts'

export type Placed = {
  regions?: unknown
  primaryCategory?: unknown
  regionScopeConfirmed?: unknown
}

const ids = (values: unknown): string[] => (Array.isArray(values) ? values.map(relationId) : [])

/** What a user is in charge of; administrators are not limited. */
export const scopeOf = ({ role, regions, categories }: User): Scope =>
  role === 'admin'
    ? { regions: [], categories: [] }
    : { regions: ids(regions), categories: ids(categories) }

/** Whether a scope leaves anything out. */
export const isLimited = ({ regions, categories }: Scope): boolean =>
  regions.length > 0 || categories.length > 0

/** What the signed-in user is limited to, or null where there is no limit. */
export async function readLimits(req: PayloadRequest): Promise<Scope | null> {
  const staff = staffOf(req)
  if (!staff || staff.role === 'admin') return null
  const user = await readById(req, slugs.users, staff.id)
  const scope = user && scopeOf(user)
  return scope && isLimited(scope) ? scope : null
}

/** Where an article belongs, with all that lies above it. */
export const placeOf = async (req: PayloadRequest, article: Placed): Promise<Place> => ({
  regionLines: await regionLines(req, ids(article.regions)),
  regionsSettled: article.regionScopeConfirmed === true,
  categoryLine: article.primaryCategory
    ? lineOf(await readCategories(req), relationId(article.primaryCategory))
    : [],
})

/** The ids from the top of the tree down to each of some regions. */
export async function regionLines(req: PayloadRequest, regions: string[]): Promise<string[][]> {
  if (regions.length === 0) return []
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    where: { id: { in: regions } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(({ id, ancestors }) => [...ids(ancestors), id])
}
