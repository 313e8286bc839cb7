import type { PayloadRequest, Where } from 'payload'
import { addressSpellings } from '../domain/sources/addressSpellings.ts'
import type { Source } from '../payload-types.ts'
import { slugs } from '../slugs.ts'

/**
 * The live articles that rest on a source of the register: those that name it, or have its
 * address, among the sources of their live text or of the draft beside it.
 */
export async function findDependents(
  req: PayloadRequest,
  { id, url }: Pick<Source, 'id' | 'url'>,
): Promise<string[]> {
  const rests: Where = {
    or: [
      { 'sources.register': { equals: id } },
      { 'sources.url': { in: addressSpellings(url ?? '') } },
    ],
  }
  const inLive = await find(req, rests, false)
  const inDrafts = await find(req, rests, true)
  const all = [...new Set([...inLive, ...inDrafts])]
  if (all.length === 0) return []
  return find(req, { and: [{ id: { in: all } }, { _status: { equals: 'published' } }] }, false)
}

async function find(req: PayloadRequest, where: Where, draft: boolean): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    where,
    draft,
    select: { title: true },
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((article) => article.id)
}
