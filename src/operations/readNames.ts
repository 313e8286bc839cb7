import type { PayloadRequest } from 'payload'
import { relationId } from '../domain/relationId.ts'
import { slugs } from '../slugs.ts'

/**
 * The names of users, by id.
 * @param users relations to them, populated or not; those to nobody are passed over
 */
export async function readNames(
  req: PayloadRequest,
  users: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(users.map(relationId))].filter(Boolean)
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: slugs.users,
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}
