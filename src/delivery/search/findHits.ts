import type { PayloadRequest } from 'payload'
import type { Query } from '../../domain/search/query.ts'
import type { Hit } from '../../domain/search/rank.ts'
import { findInMongoDB } from './findInMongoDB.ts'
import { findInSQLite } from './findInSQLite.ts'

/** What is looked for in the index. */
export type Look = {
  query: Query
  /** Of each list an article must have one. */
  facets: readonly (readonly string[])[]
  /** Looks at titles alone, or at all of the text. */
  titlesOnly: boolean
  /** Milliseconds since the epoch: what is served then. */
  now: number
  most: number
}

/**
 * Served articles with all that is looked for, those that entered the index last, in no order. It
 * ends as soon as it has found enough, so that common words cost no more than rare ones.
 */
export type FindHits = (req: PayloadRequest, look: Look) => Promise<Hit[]>

export const findHits: FindHits = (req, look) =>
  (req.payload.db.name === 'mongoose' ? findInMongoDB : findInSQLite)(req, look)
