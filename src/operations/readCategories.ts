import type { PayloadRequest } from 'payload'
import type { Category } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** All categories, whoever asks, in the order of their position. They are few. */
export async function readCategories(req: PayloadRequest): Promise<Category[]> {
  const { docs } = await req.payload.find({
    collection: slugs.categories,
    sort: 'position',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}
