import type { PayloadRequest, Where } from 'payload'
import { withBelow } from '../domain/categories/tree.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article, PolicyChange } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readCategories } from './readCategories.ts'

/**
 * The articles that a policy change is about, as a filter: those of its regions and all below
 * them, of its categories and all below them, and for its kind of insured person or for everybody.
 * What it leaves empty is no limit; an article that holds nationwide is touched by a nationwide
 * change alone.
 */
export async function policyScope(req: PayloadRequest, change: PolicyChange): Promise<Where> {
  const and: Where[] = []
  const regions = (change.regions ?? []).map(relationId)
  if (regions.length > 0) and.push({ regions: { in: await withRegionsBelow(req, regions) } })
  const categories = (change.categories ?? []).map(relationId)
  if (categories.length > 0) {
    const all = withBelow(await readCategories(req), categories)
    and.push({ or: [{ primaryCategory: { in: all } }, { otherCategories: { in: all } }] })
  }
  const { insuranceType } = change
  if (insuranceType && insuranceType !== 'none') {
    const types: Article['insuranceType'][] = [insuranceType, 'none']
    and.push({ or: [{ insuranceType: { in: types } }, { insuranceType: { exists: false } }] })
  }
  return { and }
}

async function withRegionsBelow(req: PayloadRequest, regions: string[]): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.regions,
    where: { ancestors: { in: regions } },
    select: { code: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return [...new Set([...regions, ...docs.map(({ id }) => id)])]
}
