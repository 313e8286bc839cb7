import { and, eq, inArray, not, or, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField, Where } from 'payload'
import { branchesOf, namesToMany, type ToMany, toManyAt } from '../toMany.ts'
import { columnIn, type Tables } from './rowAsJson.ts'

type Built = ReturnType<typeof buildQuery>

/** What of a table is looked for, and in which order, as SQLite is asked for it. */
export type FilterInSQLite = {
  condition: SQL
  /** Other tables that the condition speaks of. */
  joins: Built['joins']
  orderBy: Built['orderBy']
}

type Asked = {
  adapter: Tables
  tableName: string
  fields: readonly FlattenedField[]
  where: Where
  sort: string | string[] | undefined
}

/**
 * Puts a filter in the words of SQLite, as Payload does; but for what is asked of relations to many
 * documents, of which Payload looks at one at a time for a whole filter: no article is then in two
 * regions.
 * @param asked the filter's conditions on such relations are resolved (`resolveToMany`)
 */
export function filterInSQLite({ adapter, tableName, fields, where, sort }: Asked): FilterInSQLite {
  const built: Built[] = []
  const condition = conditionOf(where)
  const { orderBy } = built[0] ?? build({})
  return { condition, joins: built.flatMap(({ joins }) => joins), orderBy }

  function build(part: Where): Built {
    return buildQuery({
      adapter: adapter as never,
      fields: fields as FlattenedField[],
      locale: undefined as never,
      sort,
      tableName,
      where: part,
    })
  }

  function conditionOf(part: Where): SQL {
    if (!namesToMany(part, fields)) {
      const one = build(part)
      built.push(one)
      return one.where ?? always
    }
    const parts = Object.entries(part).flatMap(([key, value]) => {
      const branches = branchesOf(key, value)
      const field = toManyAt(key, fields)
      if (!branches) {
        return field ? resolved(field, value as object) : conditionOf({ [key]: value })
      }
      return (key.toLowerCase() === 'or' ? or : and)(...branches.map(conditionOf)) ?? always
    })
    return and(...parts) ?? always
  }

  function resolved(field: ToMany, constraint: object): SQL[] {
    return Object.entries(constraint).map(([operator, operand]) => {
      if (operator === 'in') return isMember(adapter, tableName, field, operand)
      if (operator === 'not_in') return not(isMember(adapter, tableName, field, operand))
      if (operator !== 'exists') throw new Error(`${field.name} is asked for by ${operator}.`)
      return operand
        ? isMember(adapter, tableName, field)
        : not(isMember(adapter, tableName, field))
    })
  }
}

const always = sql`1`

/**
 * That a relation to many of a row leads to one of these.
 * @param ids none given: that it leads anywhere
 */
export function isMember(
  adapter: Tables,
  tableName: string,
  { name, relationTo }: ToMany,
  ids?: readonly string[],
): SQL {
  const relations = `${tableName}_rels`
  const column = (of: string) => columnIn(adapter, relations, of) as never
  const related = column(`${relationTo}ID`)
  const which = and(
    eq(column('path'), name),
    ids ? isAmong(related, ids) : sql`${related} is not null`,
  )
  const id = columnIn(adapter, tableName, 'id')
  return sql`${id as never} in (select ${column('parent')} from ${adapter.tables[relations] as never} where ${which})`
}

/** A statement has room for 32,766 values, but a text may be a list of any number. */
const isAmong = (column: never, ids: readonly string[]): SQL =>
  ids.length > mostByValue
    ? sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`
    : inArray(column, [...ids])

/** As many as a reader may name in one list. */
const mostByValue = 100
