import type { PayloadRequest } from 'payload'
import { changeTypes } from '../domain/changes/changeOf.ts'
import type { Change } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/** The sequence of the last change that consumers are told of; 0 where there is none yet. */
export const lastChange = async (req: PayloadRequest): Promise<number> =>
  (await lastRow(req, changeTypes))?.sequence ?? 0

/** The last row of the change feed, of all or of some types; undefined where there is none. */
export async function lastRow(
  req: PayloadRequest,
  types?: readonly Change['type'][],
): Promise<Change | undefined> {
  const { docs } = await req.payload.find({
    collection: slugs.changes,
    where: types ? { type: { in: [...types] } } : {},
    sort: '-sequence',
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}
