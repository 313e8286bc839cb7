import type { FlattenedField } from 'payload'

/** GraphQL writes `accuracy__status` for `accuracy.status`. */
export const dotted = (path: string): string => path.replaceAll('__', '.')

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

/** Whether a field is the staff's: hidden, or with a rule of its own about who may read it. */
export const isClosed = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden === true) ||
  ('access' in field && field.access?.read !== undefined)
