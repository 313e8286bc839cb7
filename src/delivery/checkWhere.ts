import { isDate } from 'node:util/types'
import type { FlattenedField, Payload } from 'payload'
import type { Refusal } from '../domain/refusal.ts'
import { type FieldKind, kindAt, operatorsOf } from './fieldKinds.ts'
import { dotted } from './namedPaths.ts'

/** Bounds on one filter. Lengths are in UTF-16 code units. */
export const filterLimits = {
  /** How many `and` and `or` may stand in one another. */
  depth: 5,
  conditions: 50,
  /** Operands of `in` and `not_in`. */
  list: 100,
  text: 500,
  /** The words of `like` and `contains` are searched for in every row. */
  words: 100,
} as const

type Asked = {
  where: unknown
  /** The paths that may be named. */
  paths: readonly string[]
  fields: readonly FlattenedField[]
  payload: Payload
}

/** Why a stranger's filter is refused; nothing is, when there is none. */
export function checkWhere({ where, paths, fields, payload }: Asked): Refusal[] {
  const conditions: Condition[] = []
  const depth = collect(where, conditions)
  if (depth > filterLimits.depth) return [{ code: 'query_too_deep' }]
  if (conditions.length > filterLimits.conditions) return [{ code: 'query_too_broad' }]
  const unknown = new Set<string>()
  const odd = new Set<string>()
  for (const { path, operator, operand } of conditions) {
    const kind = paths.includes(path) ? kindAt(path, fields, payload.collections) : undefined
    const name = operator === undefined ? path : `${path}.${operator}`
    if (kind === undefined) unknown.add(path)
    else if (operator === undefined) odd.add(path)
    else if (!operatorsOf[kind].includes(operator) || holdsFilter(operand)) unknown.add(name)
    else if (!fits(kind, operator, operand, payload)) odd.add(name)
  }
  if (unknown.size > 0) return [{ code: 'unknown_field', fields: [...unknown] }]
  return odd.size > 0 ? [{ code: 'invalid_operand', fields: [...odd] }] : []
}

/** One comparison; without an operator it is none, and what was sent instead is not looked at. */
type Condition = { path: string; operator?: string; operand?: unknown }

/** Gathers what a filter compares, and gives how deep its `and` and `or` are nested. */
function collect(where: unknown, into: Condition[], depth = 0): number {
  if (where === undefined || where === null) return depth
  // Deeper than this is refused anyway.
  if (depth > filterLimits.depth) return depth
  if (!isObject(where)) {
    into.push({ path: 'where' })
    return depth
  }
  const depths = Object.entries(where).flatMap(([key, value]) => {
    if (/^(and|or)$/i.test(key)) {
      if (!value || typeof value !== 'object') into.push({ path: key })
      return Object.values(value ?? {}).map((one) => collect(one, into, depth + 1))
    }
    const path = dotted(key)
    const operators = isObject(value) ? Object.entries(value) : []
    if (operators.length === 0) into.push({ path })
    for (const [operator, operand] of operators) into.push({ path, operator, operand })
    return []
  })
  return Math.max(depth, ...depths)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Where a plain value should stand, a filter would reach further: it is named as a path. */
const holdsFilter = (operand: unknown): boolean =>
  [operand].flat().some((one) => one !== null && typeof one === 'object' && !isDate(one))

function fits(kind: FieldKind, operator: string, operand: unknown, payload: Payload): boolean {
  if (operator === 'exists') return [true, false, 'true', 'false'].includes(operand as boolean)
  if (operator === 'in' || operator === 'not_in') {
    const list = typeof operand === 'string' ? operand.split(',') : operand
    const size = Array.isArray(list) ? list.length : 0
    if (!Array.isArray(list) || size < 1 || size > filterLimits.list) return false
    return list.every((one) => isValueOf(kind, one, payload))
  }
  if (operator === 'equals' || operator === 'not_equals') {
    if (operand === null || (operand === 'null' && kind !== 'text')) return true
  }
  if (['like', 'not_like', 'contains'].includes(operator) && kind === 'text') {
    return isText(operand, filterLimits.words) && operand !== ''
  }
  return isValueOf(kind, operand, payload)
}

function isValueOf(kind: FieldKind, value: unknown, payload: Payload): boolean {
  switch (kind) {
    case 'text':
    case 'choice':
      return isText(value, filterLimits.text)
    case 'number':
      return isNumeral(value)
    case 'day':
      return isDate(value) ? !Number.isNaN(value.getTime()) : isDay(value)
    case 'id':
    case 'ids':
      return isId(value, payload)
  }
}

/** MongoDB takes no zero byte where it searches for words. */
const isText = (value: unknown, longest: number): boolean =>
  typeof value === 'string' && value.length <= longest && !value.includes('\0')

const isNumeral = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value === 'string' && /^-?\d{1,15}(\.\d{1,15})?$/.test(value)

/** A day or an instant as of ISO 8601. */
const isDay = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d([T ][\d:.]{4,12}(Z|[+-]\d\d:?\d\d)?)?$/.test(value) &&
  !Number.isNaN(Date.parse(value))

/** Whether something looks like an id, which depends on the database. */
export const isId = (value: unknown, { db }: Payload): boolean =>
  db.name === 'mongoose' ? typeof value === 'string' && /^[\da-f]{24}$/i.test(value) : isUuid(value)

/** Whether something looks like an id of SQLite. */
export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value)
