import type { CollectionBeforeOperationHook, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import type { Slug } from '../slugs.ts'
import { type PublicFields, publicFields, publicLimits } from './publicFields.ts'

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

/**
 * Narrows every read by someone who is not staff to what the public may ask: paths on the list
 * or 400, sizes clamped, drafts, trash and hidden fields out of reach. Reads that Payload makes by
 * itself to fill in relationships carry a depth of their own and are bounded by the first.
 */
export const guardPublicReads: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (operation !== 'read' || overrideAccess || isStaff({ req })) return args
  const fields = publicFields[collection.slug as Slug]
  if (!fields) throw new RefusedError([{ code: 'not_permitted' }])
  const read = args as ReadArgs
  const safe = { draft: false, includeLockStatus: false, showHiddenFields: false, trash: false }
  if (read.currentDepth !== undefined && read.currentDepth > 0) return { ...args, ...safe }

  const unknown = [
    ...wherePaths(read.where).filter((path) => !fields.where.includes(path)),
    ...sortPaths(read.sort).filter((path) => !fields.sort.includes(path)),
    ...Object.keys(read.joins || {}).filter((path) => !fields.joins.includes(path)),
  ]
  if (unknown.length > 0) throw new RefusedError([{ code: 'unknown_field', fields: unknown }])
  return {
    ...args,
    ...safe,
    depth: Math.min(read.depth ?? 1, publicLimits.depth),
    limit: clampLimit(read.limit, publicLimits.default, publicLimits.limit),
    pagination: true,
    joins: clampJoins(read.joins, fields),
    populate: undefined,
  }
}

const clampLimit = (limit: number | undefined, byDefault: number, max: number): number => {
  if (limit === undefined || limit === null || Number.isNaN(limit)) return byDefault
  return limit > 0 ? Math.min(limit, max) : max
}

/** Every join is bounded, whether it was asked for or comes by default; none may filter. */
function clampJoins(joins: ReadArgs['joins'], fields: PublicFields): ReadArgs['joins'] {
  if (joins === false) return false
  return Object.fromEntries(
    fields.joins.map((path) => {
      const asked = joins?.[path]
      if (asked === false) return [path, false]
      const { limit, page } = (asked ?? {}) as { limit?: unknown; page?: unknown }
      return [
        path,
        {
          limit: clampLimit(
            limit === undefined ? undefined : Number(limit),
            publicLimits.joins,
            publicLimits.joins,
          ),
          ...(Number(page) >= 1 && { page: Math.trunc(Number(page)) }),
        },
      ]
    }),
  )
}

/** The field paths a filter names, through `and` and `or`. */
function wherePaths(where: unknown): string[] {
  if (!where || typeof where !== 'object') return []
  return Object.entries(where).flatMap(([key, value]) => {
    const branch = key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
    if (!branch) return [key]
    return (Array.isArray(value) ? value : Object.values(value ?? {})).flatMap(wherePaths)
  })
}

const sortPaths = (sort: ReadArgs['sort']): string[] =>
  (Array.isArray(sort) ? sort : (sort ?? '').split(','))
    .map((path) => path.trim().replace(/^-/, ''))
    .filter((path) => path !== '')
