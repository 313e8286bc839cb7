import type { PayloadRequest } from 'payload'
import { isInScope } from '../domain/scope.ts'
import { type Placed, placeOf, readLimits } from './readScope.ts'

/**
 * Whether the signed-in user is limited to regions or categories that leave any of these articles
 * out. Administrators are not limited, and PolicyDesk itself is not.
 */
export async function isOutOfScope(
  req: PayloadRequest,
  ...articles: readonly Placed[]
): Promise<boolean> {
  const limits = await readLimits(req)
  if (!limits) return false
  for (const article of articles) {
    if (!isInScope(limits, await placeOf(req, article))) return true
  }
  return false
}
