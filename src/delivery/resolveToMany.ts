import type { PayloadRequest, Where } from 'payload'
import type { Slug } from '../slugs.ts'
import { matchingEmptyLists } from './matchEmptyLists.ts'
import { dotted } from './namedPaths.ts'
import { nothing } from './nothing.ts'
import { branchesOf, type ToMany, toManyAt } from './toMany.ts'
import { readRows } from './view/readRows.ts'

/**
 * A filter whose conditions on relations to many documents are all of three kinds: one of them is
 * among these (`in`), none of them is (`not_in`), there are any at all (`exists`). What they are
 * asked to be, such as the code of a region, is looked up first. Databases would otherwise each
 * understand in their own way what is denied of several values, or said of an empty list.
 *
 * What is denied must hold of none: `not_equals` finds articles that have no such region.
 * @param where has been checked
 */
export async function resolveToMany(
  req: PayloadRequest,
  collection: Slug,
  where: Where | undefined,
): Promise<Where | undefined> {
  const fields = req.payload.collections[collection].config.flattenedFields
  return where && resolve(where)

  async function resolve(where: Where): Promise<Where> {
    const parts = await Promise.all(
      Object.entries(where).map(async ([key, value]): Promise<Where> => {
        const branches = branchesOf(key, value)
        if (branches) return { [key]: await Promise.all(branches.map(resolve)) }
        const field = toManyAt(dotted(key), fields)
        return field ? resolveCondition(field, dotted(key), value as object) : { [key]: value }
      }),
    )
    // Each in a place of its own: what two become may name the same field.
    return parts.length > 1 ? { and: parts } : (parts[0] ?? {})
  }

  async function resolveCondition(field: ToMany, path: string, constraint: object): Promise<Where> {
    const parts = Object.entries(constraint).map(async ([operator, operand]): Promise<Where> => {
      const inner = path.slice(field.name.length + 1)
      const [isDenied, asserted] = operator.startsWith('not_')
        ? [true, operator.slice('not_'.length)]
        : [false, operator]
      const isNull = operand === null || (operand === 'null' && inner === '')
      if (asserted === 'exists') return exists(field, String(operand) === 'true')
      if (asserted === 'equals' && isNull) return exists(field, isDenied)
      const ids =
        inner === '' ? listed(operand) : await idsOf(field, { [inner]: { [asserted]: operand } })
      if (ids.length === 0) return isDenied ? everything : nothing
      return { [field.name]: { [isDenied ? 'not_in' : 'in']: ids } }
    })
    const resolved = await Promise.all(parts)
    return resolved.length > 1 ? { and: resolved } : (resolved[0] ?? {})
  }

  function exists({ name }: ToMany, isThere: boolean): Where {
    return matchingEmptyLists(req.payload, fields, { [name]: { exists: isThere } })
  }

  async function idsOf({ relationTo }: ToMany, where: Where): Promise<string[]> {
    const { rows } = await readRows({ req, collection: relationTo, where, fields: [] })
    return rows.map(({ id }) => id)
  }
}

/** As a part of `or`, an empty filter would be left out. */
const everything: Where = { id: { exists: true } }

const listed = (operand: unknown): string[] =>
  (typeof operand === 'string' ? operand.split(',') : [operand].flat()).map(String)
