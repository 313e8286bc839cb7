import type { PayloadRequest } from 'payload'
import { staffOf } from '../access/staff.ts'
import { isInScope } from '../domain/scope.ts'
import { slugs } from '../slugs.ts'
import { isLimited, type Placed, placeOf, scopeOf } from './readScope.ts'

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
  const scope = scopeOf(user)
  if (!isLimited(scope)) return false
  for (const article of articles) {
    if (!isInScope(scope, await placeOf(req, article))) return true
  }
  return false
}
