import type { PayloadRequest } from 'payload'
import { RefusedError } from '../../access/RefusedError.ts'
import { withBelow } from '../../domain/categories/tree.ts'
import { slugs } from '../../slugs.ts'

/**
 * The ids of a category, by its slug, and of all below it. Categories are few: they are all read.
 * @throws {RefusedError} `invalid_operand` where there is no such category
 */
export async function categoryAndBelow(req: PayloadRequest, slug: string): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.categories,
    select: { slug: true, parent: true },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const found = docs.filter((category) => category.slug === slug).map(({ id }) => id)
  if (found.length === 0)
    throw new RefusedError([{ code: 'invalid_operand', fields: ['category'] }])
  return withBelow(docs, found)
}
