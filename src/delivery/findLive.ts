import type { PayloadRequest, Where } from 'payload'
import { wasEverLive } from '../access/served.ts'
import type { Article } from '../payload-types.ts'
import { slugs } from '../slugs.ts'
import { fieldsNamed } from './view/publicView.ts'
import { readRows } from './view/readRows.ts'

/** What tells whether an article is served, and what is said of one that is not. */
const standing = {
  _status: true,
  servedUntil: true,
  effectiveTo: true,
  accuracy: { withheld: true, withheldSince: true, withheldReason: true },
  workflow: { state: true },
  withdrawal: { since: true, reason: true, replacement: true },
} as const

/**
 * The live row of an article that is or has been live.
 * @param where finds one article, by what is unique alone: with the rule of what is served beside
 * it, a database may go through all that is served
 */
export async function findLive(req: PayloadRequest, where: Where): Promise<Article | undefined> {
  const collection = slugs.articles
  const { flattenedFields } = req.payload.collections[collection].config
  const fields = fieldsNamed(flattenedFields, standing)
  const { rows } = await readRows({ req, collection, where, fields })
  const article = rows[0] as Article | undefined
  return article && wasEverLive(article) ? article : undefined
}
