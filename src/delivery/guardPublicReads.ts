import type { CollectionBeforeOperationHook, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Slug } from '../slugs.ts'
import { checkWhere } from './checkWhere.ts'
import { limitOf, pageOf, within } from './clamp.ts'
import { closedPaths, sortPaths } from './namedPaths.ts'
import { type PublicFields, publicFields, publicLimits } from './publicFields.ts'
import { requireReader } from './requireReader.ts'
import { resolveToMany } from './resolveToMany.ts'

type ReadArgs = {
  currentDepth?: number
  depth?: number
  draft?: boolean
  includeLockStatus?: boolean
  joins?: Record<string, unknown> | false
  limit?: number
  page?: number
  pagination?: boolean
  populate?: unknown
  select?: Record<string, unknown>
  showHiddenFields?: boolean
  sort?: string | string[]
  trash?: boolean
  where?: Where
}

const reads: readonly string[] = ['read', 'readDistinct', 'count', 'countVersions']

/** What no stranger gets, however the read came about. `data` would be shown as if it were ours. */
const safe = {
  data: undefined,
  draft: false,
  includeLockStatus: false,
  showHiddenFields: false,
  trash: false,
}

/**
 * Narrows every read by someone who is not staff to what the public may ask: paths on the list
 * and values that fit them or 400, sizes clamped, drafts, trash and hidden fields out of reach. Reads that Payload makes by
 * itself to fill in relationships carry a depth of their own and are bounded by the first.
 */
export const guardPublicReads: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (!reads.includes(operation) || overrideAccess || isStaff({ req })) return args
  requireReader(req)
  const fields = publicFields[collection.slug as Slug]
  if (!fields) throw new RefusedError([{ code: 'not_permitted' }])
  const read = args as ReadArgs
  if (read.currentDepth !== undefined) return { ...args, ...safe }

  const refusals = checkWhere({
    where: read.where,
    paths: fields.where,
    fields: collection.flattenedFields,
    payload: req.payload,
  })
  if (refusals.length > 0) throw new RefusedError(refusals)
  const sorts = sortPaths(read.sort)
  const unknown = [
    ...sorts.filter((path) => !fields.sort.includes(path)),
    ...Object.keys(read.joins || {}).filter((path) => !fields.joins.includes(path)),
    ...closedPaths(read.select, collection.flattenedFields),
  ]
  if (unknown.length > 0) throw new RefusedError([{ code: 'unknown_field', fields: unknown }])
  if (sorts.length > publicLimits.sort) throw new RefusedError([{ code: 'query_too_broad' }])
  return {
    ...args,
    ...safe,
    where: await resolveToMany(req, collection.slug as Slug, read.where),
    depth: within(read.depth, 1, 0, publicLimits.depth),
    limit: limitOf(read.limit, publicLimits.default, fields.limit),
    page: pageOf(read.page),
    pagination: true,
    joins: clampJoins(read.joins, fields),
    populate: undefined,
  }
}

/** Every join is its first rows, whether it was asked for or comes by default. */
function clampJoins(joins: ReadArgs['joins'], fields: PublicFields): ReadArgs['joins'] {
  if (joins === false) return false
  return Object.fromEntries(
    fields.joins.map((path) => {
      const asked = joins?.[path]
      if (asked === false) return [path, false]
      const { limit } = (asked ?? {}) as { limit?: unknown }
      return [path, { limit: limitOf(limit, publicLimits.joins, publicLimits.joins) }]
    }),
  )
}
