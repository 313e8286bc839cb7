import type { FlattenedField, Where } from 'payload'
import { isUuid } from '../checkWhere.ts'
import { branchesOf, type ToMany, toManyAt } from '../toMany.ts'

/** That a field which refers to many documents refers to at least one of these. */
export type Membership = { field: ToMany; ids: readonly string[] }

/**
 * Takes out of a filter what each document found has to be a member of: of the conditions that must
 * all hold, those that name the documents of a relation of many outright, by their ids. A database
 * can begin with what is in those, and need not look for it in everything else.
 * @returns both together mean what the filter means
 */
export function takeMemberships(
  where: Where,
  fields: readonly FlattenedField[],
): { memberships: Membership[]; rest: Where } {
  const memberships: Membership[] = []
  const rest: Where[] = []
  for (const condition of conditionsOf(where)) {
    const membership = membershipIn(condition, fields)
    if (membership) memberships.push(membership)
    else rest.push(condition)
  }
  return { memberships, rest: rest.length > 0 ? { and: rest } : {} }
}

/** The conditions that must all hold, each in a filter of its own. */
const conditionsOf = (where: Where): Where[] =>
  Object.entries(where).flatMap(([key, value]): Where[] =>
    key.toLowerCase() === 'and' && Array.isArray(value)
      ? value.flatMap(conditionsOf)
      : [{ [key]: value }],
  )

function membershipIn(condition: Where, fields: readonly FlattenedField[]): Membership | undefined {
  const [path = '', constraint] = Object.entries(condition)[0] ?? []
  const field = toManyAt(path, fields)
  const ids = field?.name === path ? namedIds(constraint) : undefined
  return field && ids && { field, ids }
}

/** The ids that a constraint names, if it does nothing but that. */
function namedIds(constraint: unknown): string[] | undefined {
  const [first, ...others] = Object.entries(constraint ?? {})
  if (!first || others.length > 0) return undefined
  const [operator, operand] = first
  const ids = operator === 'equals' ? [operand] : operator === 'in' ? operand : undefined
  return Array.isArray(ids) && ids.length > 0 && ids.every(isUuid) ? ids : undefined
}

/** Whether a filter looks at nothing but these paths. */
export const hasOnly = (where: Where, paths: readonly string[]): boolean =>
  Object.entries(where).every(
    ([key, value]) =>
      branchesOf(key, value)?.every((one) => hasOnly(one, paths)) ?? paths.includes(key),
  )
