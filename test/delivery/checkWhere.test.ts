import fc from 'fast-check'
import type { FlattenedField, Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { checkWhere, filterLimits } from '../../src/delivery/checkWhere.ts'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'secret', type: 'text' },
  { name: 'level', type: 'select' },
  { name: 'position', type: 'number' },
  { name: 'effectiveTo', type: 'date' },
  { name: 'parent', type: 'relationship', relationTo: 'regions' },
  { name: 'regions', type: 'relationship', relationTo: 'regions', hasMany: true },
  { name: 'accuracy', type: 'group', flattenedFields: [{ name: 'status', type: 'select' }] },
] as FlattenedField[]

const paths = [
  'id',
  'title',
  'level',
  'position',
  'effectiveTo',
  'parent',
  'parent.title',
  'regions',
  'accuracy.status',
]

const check = (where: unknown, database = 'sqlite') => {
  const payload = {
    db: { name: database },
    collections: { regions: { config: { flattenedFields: fields } } },
  }
  return checkWhere({ where, paths, fields, payload: payload as unknown as Payload })
}
const codes = (where: unknown, database?: string) => check(where, database).map(({ code }) => code)

const uuid = '0f671ee6-1965-4ce2-b008-beda1a8ff0b5'
const objectId = '0f671ee619654ce2b008beda'

describe('a stranger’s filter', () => {
  it.each([
    [undefined],
    [{}],
    [{ title: { equals: '医保' } }],
    [{ title: { equals: null } }],
    [{ title: { in: 'a,b' } }],
    [{ 'parent.title': { like: 'a' }, parent: { equals: 'null' } }],
    [{ accuracy__status: { in: ['due', 'flagged'] } }],
    [{ position: { greater_than: '-1.5' } }],
    [{ position: { equals: 3 } }],
    [{ effectiveTo: { less_than: '2025-01-31' } }],
    [{ effectiveTo: { less_than: '2025-01-31T12:00:00.000Z' } }],
    [{ effectiveTo: { less_than: new Date(0) } }],
    [{ effectiveTo: { exists: 'false' } }],
    [{ id: { in: [uuid, uuid] } }],
    [{ regions: { contains: uuid } }],
    [{ or: [{ and: [{ title: { exists: true } }] }, { AND: { 0: { level: { equals: 'x' } } } }] }],
  ])('may say %j', (where) => {
    expect(check(where)).toEqual([])
  })

  it.each([
    [{ secret: { equals: 'a' } }],
    [{ 'parent.secret': { equals: 'a' } }],
    [{ or: [{ title: { equals: 'a' } }, { secret: { exists: true } }] }],
    [{ title: { near: '1,2' } }],
    [{ title: { toString: 'a' } }],
    [{ title: { equals: { $ne: 1 } } }],
    [{ title: { in: [{ $ne: 1 }] } }],
    [{ parent: { contains: uuid } }],
    [{ effectiveTo: { like: '2025' } }],
    [{ level: { like: 'a' } }],
    [{ or: 'a' }],
    [{ or: ['a'] }],
    ['title'],
    [[{ title: { equals: 'a' } }]],
    [JSON.parse('{"__proto__":{"equals":"a"}}')],
  ])('names a path or an operator that is not open: %j', (where) => {
    expect(codes(where)).toEqual(['unknown_field'])
  })

  it.each([
    [{ title: 'a' }],
    [{ title: {} }],
    [{ title: { equals: 5 } }],
    [{ title: { equals: ['a'] } }],
    [{ title: { like: '' } }],
    [{ title: { like: 'a\0' } }],
    [{ title: { like: 'a'.repeat(filterLimits.words + 1) } }],
    [{ title: { equals: 'a'.repeat(filterLimits.text + 1) } }],
    [{ title: { in: [] } }],
    [{ title: { in: Array.from({ length: filterLimits.list + 1 }, () => 'a') } }],
    [{ title: { exists: 'x' } }],
    [{ position: { equals: 'a' } }],
    [{ position: { equals: '1e999' } }],
    [{ position: { greater_than: Number.NaN } }],
    [{ effectiveTo: { equals: 'soon' } }],
    [{ effectiveTo: { equals: '2025-13-45' } }],
    [{ effectiveTo: { equals: new Date(Number.NaN) } }],
    [{ id: { equals: 'zz' } }],
    [{ id: { in: `${uuid},zz` } }],
    [{ id: { equals: objectId } }],
  ])('has a value that does not fit: %j', (where) => {
    expect(codes(where)).toEqual(['invalid_operand'])
  })

  it('takes the ids of the database at hand', () => {
    expect(codes({ id: { equals: objectId } }, 'mongoose')).toEqual([])
    expect(codes({ id: { equals: uuid } }, 'mongoose')).toEqual(['invalid_operand'])
  })

  it('is neither deep nor long', () => {
    const nested = (depth: number): object =>
      depth === 0 ? { title: { equals: 'a' } } : { and: [nested(depth - 1)] }
    expect(codes(nested(filterLimits.depth))).toEqual([])
    expect(codes(nested(filterLimits.depth + 1))).toEqual(['query_too_deep'])
    expect(codes(nested(5_000))).toEqual(['query_too_deep'])
    const long = (length: number) => ({
      or: Array.from({ length }, () => ({ title: { equals: 'a' } })),
    })
    expect(codes(long(filterLimits.conditions))).toEqual([])
    expect(codes(long(filterLimits.conditions + 1))).toEqual(['query_too_broad'])
  })

  it('is judged whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (where) => {
        const isOpen = where === null || JSON.stringify(where) === '{}'
        if (!isOpen && Object.keys(where as object).length > 0) {
          expect(Array.isArray(check(where))).toBe(true)
        }
      }),
    )
  })
})
