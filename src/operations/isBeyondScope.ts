import type { PayloadRequest } from 'payload'
import { lineOf } from '../domain/categories/tree.ts'
import { relationId } from '../domain/relationId.ts'
import { isWithinScope } from '../domain/scope.ts'
import type { PolicyChange } from '../payload-types.ts'
import { readCategories } from './readCategories.ts'
import { readLimits, regionLines } from './readScope.ts'

/** Whether a policy change reaches beyond the regions or categories of the signed-in user. */
export async function isBeyondScope(req: PayloadRequest, change: PolicyChange): Promise<boolean> {
  const limits = await readLimits(req)
  if (!limits) return false
  const categories = await readCategories(req)
  const reach = {
    regionLines: await regionLines(req, (change.regions ?? []).map(relationId)),
    categoryLines: (change.categories ?? []).map((id) => lineOf(categories, relationId(id))),
  }
  return !isWithinScope(limits, reach)
}
