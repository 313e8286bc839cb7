import type { PayloadRequest } from 'payload'
import { staffOf } from '../access/staff.ts'
import { relationId } from '../domain/relationId.ts'
import { isInScope, type Place, type Scope } from '../domain/scope.ts'
import type { Category } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

type Placed = {
  regions?: unknown
  primaryCategory?: unknown
  regionScopeConfirmed?: unknown
}

const ids = (values: unknown): string[] => (Array.isArray(values) ? values.map(relationId) : [])

/**
 * Whether the signed-in user is limited to regions or categories that leave any of these articles
 * out. Administrators are not limited, and PolicyDesk itself is not.
 */
export async function isOutOfScope(
  req: PayloadRequest,
  ...articles: readonly Placed[]
): Promise<boolean> {
  const staff = staffOf(req)
  if (!staff || staff.role === 'admin') return false
  const user = await req.payload.findByID({
    collection: slugs.users,
    id: staff.id,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const scope: Scope = { regions: ids(user.regions), categories: ids(user.categories) }
  if (scope.regions.length === 0 && scope.categories.length === 0) return false
  for (const article of articles) {
    if (!isInScope(scope, await placeOf(req, article))) return true
  }
  return false
}

const placeOf = async (req: PayloadRequest, article: Placed): Promise<Place> => ({
  regionLines: await regionLines(req, ids(article.regions)),
  regionsSettled: article.regionScopeConfirmed === true,
  categoryLine: article.primaryCategory
    ? await categoryLine(req, relationId(article.primaryCategory))
    : [],
})

async function regionLines(req: PayloadRequest, regions: string[]): Promise<string[][]> {
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

/** Categories are few: the way up is walked one by one, and no further than the tree is deep. */
async function categoryLine(req: PayloadRequest, category: string): Promise<string[]> {
  const line: string[] = []
  for (let id: string | null = category; id && !line.includes(id); ) {
    line.unshift(id)
    const found: Category | null = await req.payload.findByID({
      collection: slugs.categories,
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: true,
      req,
    })
    id = found?.parent ? relationId(found.parent) : null
  }
  return line
}
