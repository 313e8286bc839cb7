import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { served } from '../access/served.ts'
import { isStaff } from '../access/staff.ts'
import { slugs } from '../slugs.ts'

const most = 20

/**
 * Articles that may be named as the replacement of another: served now, and with the words of
 * `search` in their titles, for staff.
 * @param now milliseconds since the epoch
 */
export async function findReplacements(
  req: PayloadRequest,
  id: string,
  search: string,
  now: number,
): Promise<{ id: string; title: string; slug: string }[]> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const words = search.split(/\s+/).filter(Boolean)
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where: {
      and: [
        served(now),
        { id: { not_equals: id } },
        ...words.map((word) => ({ title: { contains: word } })),
      ],
    },
    sort: '-updatedAt',
    limit: most,
    pagination: false,
    depth: 0,
    joins: false,
    select: { title: true, slug: true },
    overrideAccess: true,
    req,
  })
  return docs.map(({ id: found, title, slug }) => ({ id: found, title, slug: slug ?? '' }))
}
