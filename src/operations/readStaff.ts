import type { PayloadRequest } from 'payload'
import type { User } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** Everyone who can sign in. */
export async function readStaff(req: PayloadRequest): Promise<User[]> {
  const { docs } = await req.payload.find({
    collection: slugs.users,
    where: { disabled: { not_equals: true } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
