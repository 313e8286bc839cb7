import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { type ChangeType, changeTypes } from '../domain/changes/changeOf.ts'
import type { Feed } from '../domain/changes/feed.ts'
import { slugs } from '../slugs.ts'
import { publicLimits } from './publicFields.ts'
import { requireReader } from './requireReader.ts'

/**
 * What has changed of what is served since a cursor, in order; from the beginning without one.
 * Numbers are given out in the order of commits, so that whoever has seen one has missed none.
 * @throws {RefusedError} `invalid_request` when `since` or `limit` is none that we gave or can give
 */
export async function readChanges(
  req: PayloadRequest,
  { since = '0', limit = String(publicLimits.limit) }: Record<string, unknown>,
): Promise<Feed> {
  requireReader(req)
  const after = wholeNumber('since', since)
  const { docs } = await req.payload.find({
    collection: slugs.changes,
    where: { and: [{ sequence: { greater_than: after } }, { type: { in: [...changeTypes] } }] },
    sort: 'sequence',
    limit: Math.min(Math.max(wholeNumber('limit', limit), 1), publicLimits.limit),
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    changes: docs.map(({ sequence, type, article, slug, at }) => ({
      cursor: String(sequence),
      type: type as ChangeType,
      article: { id: article ?? '', slug: slug ?? '' },
      at,
    })),
    next: String(docs.at(-1)?.sequence ?? after),
  }
}

function wholeNumber(field: string, value: unknown): number {
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value)
  throw new RefusedError([{ code: 'invalid_request', fields: [field] }])
}
