import type { FlattenedField } from 'payload'

/** GraphQL writes `accuracy__status` for `accuracy.status`. */
const dotted = (path: string): string => path.replaceAll('__', '.')

/**
 * The field paths a filter names, through `and` and `or`. What is compared with must be plain: a
 * filter in its place would reach further, and is named as a path of its own. So are operators
 * that are for other fields than ours: the databases fail at them.
 */
export function wherePaths(where: unknown): string[] {
  if (!where || typeof where !== 'object') return []
  return Object.entries(where).flatMap(([key, value]) => {
    const branch = key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
    if (!branch) return [dotted(key), ...odd(value).map((name) => `${dotted(key)}.${name}`)]
    return (Array.isArray(value) ? value : Object.values(value ?? {})).flatMap(wherePaths)
  })
}

const foreignOperators: readonly string[] = ['near', 'within', 'intersects', 'all']

/** Operators for other fields, and those whose operand is neither plain nor a list of such. */
const odd = (constraint: unknown): string[] =>
  Object.entries(constraint ?? {})
    .filter(
      ([operator, operand]) =>
        foreignOperators.includes(operator) ||
        [operand].flat().some((one) => one && typeof one === 'object'),
    )
    .map(([operator]) => operator)

/** The field paths an order names, without their direction. */
export const sortPaths = (sort: string | string[] | undefined): string[] =>
  (Array.isArray(sort) ? sort : (sort ?? '').split(','))
    .filter((path) => path.trim() !== '')
    .map((path) => dotted(path.trim().replace(/^-/, '')))

/**
 * The selected paths that lead to no field a stranger may read: unknown ones, and those on whose
 * way a field says who may read it. Below a relation it is the related document that decides.
 */
export function closedPaths(
  select: unknown,
  fields: readonly FlattenedField[],
  prefix = '',
): string[] {
  if (!select || typeof select !== 'object') return []
  return Object.entries(select).flatMap(([name, value]) => {
    const path = `${prefix}${name}`
    const field = fields.find((one) => one.name === name)
    if (!field) return name === 'id' ? [] : [path]
    if (isClosed(field)) return [path]
    return 'flattenedFields' in field ? closedPaths(value, field.flattenedFields, `${path}.`) : []
  })
}

const isClosed = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) ||
  ('access' in field && field.access?.read !== undefined)
