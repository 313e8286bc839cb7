import type { PayloadRequest, Where } from 'payload'
import { type Slug, slugs } from '../../slugs.ts'
import { guardPublicReads } from '../guardPublicReads.ts'
import { matchEmptyLists } from '../matchEmptyLists.ts'
import { narrowToRegion } from '../narrowToRegion.ts'

/** A list as a reader asks for it, over REST or GraphQL. */
export type AskedList = {
  where?: Where | undefined
  sort?: string[] | undefined
  limit?: number | undefined
  page?: number | undefined
  /** What is to be shown of each document; checked alone. */
  select?: object | undefined
  joins?: object | false | undefined
}

/** A list that the guard of public reads has passed. */
export type GuardedList = {
  where: Where
  sort: string[] | undefined
  limit: number
  page: number
}

/**
 * Has a reader's list pass the guards that Payload's own reads pass, as their hooks.
 * @throws {RefusedError} for what a reader may not ask
 */
export async function guardList(
  req: PayloadRequest,
  collection: Slug,
  asked: AskedList,
): Promise<GuardedList> {
  const call = {
    collection: req.payload.collections[collection].config,
    context: req.context,
    operation: 'read',
    overrideAccess: false,
    req,
  }
  let args = await guardPublicReads({ ...call, args: asked } as never)
  args = await matchEmptyLists({ ...call, args } as never)
  if (collection === slugs.articles) args = await narrowToRegion({ ...call, args } as never)
  const { where = {}, limit, page } = args as unknown as GuardedList
  return { where, sort: asked.sort, limit, page }
}
