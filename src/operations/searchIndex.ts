import type { PayloadRequest } from 'payload'
import type { SearchEntry } from '../domain/search/entry.ts'
import { searchIndexInMongoDB } from './searchIndexInMongoDB.ts'
import { searchIndexInSQLite } from './searchIndexInSQLite.ts'

/** Where readers' searches look: one entry for each article that is live. */
export type SearchIndex = {
  /**
   * Puts new entries in the place of all that there are of some articles, inside the caller's
   * transaction; what has no new one is gone.
   */
  replace: (
    req: PayloadRequest,
    ids: readonly string[],
    entries: ReadonlyMap<string, SearchEntry>,
  ) => Promise<void>
  /**
   * Does one step of merging the pieces that the index has come to consist of, each of which every
   * search has to look into, inside the caller's transaction.
   * @param isFirst whether the pieces to be merged are chosen anew
   * @returns whether there was something to do, so that there may be more
   */
  merge: (req: PayloadRequest, isFirst: boolean) => Promise<boolean>
}

/** The index of a database, which each keeps in its own way. */
export const searchIndexOf = ({ payload }: Pick<PayloadRequest, 'payload'>): SearchIndex =>
  payload.db.name === 'mongoose' ? searchIndexInMongoDB : searchIndexInSQLite
