import type { PayloadRequest } from 'payload'
import { relationId } from '../domain/relationId.ts'
import { isWithinScope } from '../domain/scope.ts'
import type { PolicyChange } from '../payload-types.ts'
import { categoryLine, readLimits, regionLines } from './readScope.ts'

/** Whether a policy change reaches beyond the regions or categories of the signed-in user. */
export async function isBeyondScope(req: PayloadRequest, change: PolicyChange): Promise<boolean> {
  const limits = await readLimits(req)
  if (!limits) return false
  const categories = (change.categories ?? []).map(relationId)
  const reach = {
    regionLines: await regionLines(req, (change.regions ?? []).map(relationId)),
    categoryLines: await Promise.all(categories.map((id) => categoryLine(req, id))),
  }
  return !isWithinScope(limits, reach)
}
