import type { PayloadRequest } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { readById } from './readById.ts'

/**
 * The refusal of a write that builds on an outdated revision: which is current, and who made it,
 * so that two people can talk to each other instead of overwriting.
 */
export async function staleRevision(req: PayloadRequest, article: Article): Promise<RefusedError> {
  const { revision, changedBy } = article.workflow ?? {}
  const user = changedBy
    ? await readById(req, slugs.users, typeof changedBy === 'string' ? changedBy : changedBy.id)
    : null
  return new RefusedError([
    {
      code: 'stale_revision',
      currentRevision: revision ?? 0,
      ...(user && { changedBy: user.name }),
    },
  ])
}
