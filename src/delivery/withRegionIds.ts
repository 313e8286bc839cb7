import type { PayloadRequest, Where } from 'payload'
import { slugs } from '../slugs.ts'
import { nothing } from './nothing.ts'
import { namedOutright } from './view/memberships.ts'
import { fieldsNamed } from './view/publicView.ts'
import { readRows } from './view/readRows.ts'

const path = 'regions.code'

/**
 * A filter by the codes of regions as one by their ids, which means the same. SQLite would
 * otherwise begin with all articles and look for the regions of each; the index on the relation is
 * of no use to it with another table behind. Only what names codes outright is turned.
 */
export async function withRegionIds(
  req: PayloadRequest,
  where: Where | undefined,
): Promise<Where | undefined> {
  const codes = new Set(codesIn(where))
  if (!where || codes.size === 0) return where
  const { flattenedFields } = req.payload.collections[slugs.regions].config
  const { rows } = await readRows({
    req,
    collection: slugs.regions,
    where: { code: { in: [...codes] } },
    fields: fieldsNamed(flattenedFields, { code: true }),
  })
  return turned(where, new Map(rows.map(({ id, code }) => [String(code), id])))
}

const isBranch = (key: string): boolean => key.toLowerCase() === 'and' || key.toLowerCase() === 'or'

/** The codes of a constraint that does nothing but name some, else undefined. */
function namedCodes(constraint: unknown): string[] | undefined {
  const named = namedOutright(constraint)
  const list = typeof named === 'string' ? named.split(',') : named
  return Array.isArray(list) && list.every((one) => typeof one === 'string') ? list : undefined
}

function codesIn(where: Where | undefined): string[] {
  return Object.entries(where ?? {}).flatMap(([key, value]) => {
    if (key === path) return namedCodes(value) ?? []
    return isBranch(key) && Array.isArray(value) ? value.flatMap(codesIn) : []
  })
}

function turned(where: Where, ids: ReadonlyMap<string, string>): Where {
  const parts = Object.entries(where).map(([key, value]): Where => {
    if (isBranch(key) && Array.isArray(value)) {
      return { [key]: value.map((branch) => turned(branch, ids)) }
    }
    const codes = key === path ? namedCodes(value) : undefined
    if (!codes) return { [key]: value }
    const found = codes.flatMap((code) => ids.get(code) ?? [])
    return found.length > 0 ? { regions: { in: found } } : nothing
  })
  // Each in a place of its own: the filter may name regions as well.
  return { and: parts }
}
