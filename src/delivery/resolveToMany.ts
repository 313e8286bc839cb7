import type { PayloadRequest, Where } from 'payload'
import { RefusedError } from '../access/RefusedError.ts'
import type { Slug } from '../slugs.ts'
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
 * @throws {RefusedError} for conditions that many thousands of documents meet, counted once for each
 */
export async function resolveToMany(
  req: PayloadRequest,
  collection: Slug,
  where: Where | undefined,
): Promise<Where | undefined> {
  const fields = req.payload.collections[collection].config.flattenedFields
  let met = 0
  return where && resolve(where)

  async function resolve(part: Where): Promise<Where> {
    const parts: Where[] = []
    for (const [key, value] of Object.entries(part)) {
      const branches = branchesOf(key, value)
      const path = dotted(key)
      const field = toManyAt(path, fields)
      if (branches) parts.push({ [key]: await inTurn(branches, resolve) })
      else if (field) parts.push(...(await resolveCondition(field, path, value as object)))
      else parts.push({ [key]: value })
    }
    // Each in a place of its own: what two become may name the same field.
    return parts.length > 1 ? { and: parts } : (parts[0] ?? {})
  }

  function resolveCondition(field: ToMany, path: string, constraint: object): Promise<Where[]> {
    const inner = path.slice(field.name.length + 1)
    return inTurn(Object.entries(constraint), async ([operator, operand]): Promise<Where> => {
      const [isDenied, asserted] = operator.startsWith('not_')
        ? [true, operator.slice('not_'.length)]
        : [false, operator]
      const isNull = operand === null || (operand === 'null' && inner === '')
      if (asserted === 'exists') return { [field.name]: { exists: String(operand) === 'true' } }
      if (asserted === 'equals' && isNull) return { [field.name]: { exists: isDenied } }
      const ids =
        inner === '' ? listed(operand) : await idsOf(field, { [inner]: { [asserted]: operand } })
      if (ids.length === 0) return isDenied ? everything : nothing
      return { [field.name]: { [isDenied ? 'not_in' : 'in']: ids } }
    })
  }

  async function idsOf({ relationTo }: ToMany, where: Where): Promise<string[]> {
    const { rows } = await readRows({ req, collection: relationTo, where, fields: [] })
    met += rows.length
    if (met > most) throw new RefusedError([{ code: 'query_too_broad' }])
    return rows.map(({ id }) => id)
  }
}

/** One after the other, so that the first that is too much is the last that is looked up. */
async function inTurn<One, Other>(
  list: readonly One[],
  act: (one: One) => Promise<Other>,
): Promise<Other[]> {
  const done: Other[] = []
  for (const one of list) done.push(await act(one))
  return done
}

/** Three times as many as there are regions. */
const most = 10_000

/** As a part of `or`, an empty filter would be left out. */
const everything: Where = { id: { exists: true } }

const listed = (operand: unknown): string[] =>
  (typeof operand === 'string' ? operand.split(',') : [operand].flat()).map(String)
