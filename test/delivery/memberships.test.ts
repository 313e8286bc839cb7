import type { FlattenedField, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { hasOnly, takeMemberships } from '../../src/delivery/view/memberships.ts'

const fields = [
  { name: 'regions', type: 'relationship', relationTo: 'regions', hasMany: true },
  { name: 'primaryCategory', type: 'relationship', relationTo: 'categories' },
  { name: 'mixed', type: 'relationship', relationTo: ['regions', 'categories'], hasMany: true },
  { name: 'title', type: 'text' },
] as FlattenedField[]

const [one, other] = [
  '0b5f0c1e-1111-4222-8333-444455556666',
  '0b5f0c1e-1111-4222-8333-777788889999',
]
const rule: Where = { and: [{ _status: { equals: 'published' } }] }
const member = (...ids: (string | undefined)[]) => ({
  field: { name: 'regions', relationTo: 'regions' },
  ids,
})

describe('what each document found has to be a member of is taken out of a filter', () => {
  it.each<[string, Where, object[], Where]>([
    [
      'one of them',
      { and: [{ regions: { equals: one } }, rule] },
      [member(one)],
      { and: [{ _status: { equals: 'published' } }] },
    ],
    ['any of several', { regions: { in: [one, other] } }, [member(one, other)], {}],
    [
      'each of two',
      { AND: [{ regions: { equals: one } }, { and: [{ regions: { equals: other } }] }] },
      [member(one), member(other)],
      {},
    ],
    [
      'beside something else in one condition',
      { regions: { equals: one }, title: { equals: 'a' } },
      [member(one)],
      { and: [{ title: { equals: 'a' } }] },
    ],
  ])('%s', (_, where, memberships, rest) => {
    expect(takeMemberships(where, fields)).toEqual({ memberships, rest })
  })

  it.each<[string, Where]>([
    ['one of two conditions', { or: [{ regions: { equals: one } }, { title: { equals: 'a' } }] }],
    ['another operator', { regions: { not_equals: one } }],
    ['two operators', { regions: { equals: one, not_equals: other } }],
    ['no id', { regions: { equals: 'null' } }],
    ['nothing', { regions: { equals: null } }],
    ['no list', { regions: { in: `${one},${other}` } }],
    ['an empty list', { regions: { in: [] } }],
    ['what a related document is', { 'regions.level': { equals: 'province' } }],
    ['a relation of one', { primaryCategory: { equals: one } }],
    ['a relation to several collections', { mixed: { equals: one } }],
    ['a field that is not there', { elsewhere: { equals: one } }],
  ])('but not %s', (_, where) => {
    expect(takeMemberships(where, fields)).toEqual({ memberships: [], rest: { and: [where] } })
  })
})

describe('a filter looks at nothing but some paths', () => {
  const paths = ['title', 'accuracy.withheld']
  it.each<[boolean, Where]>([
    [true, {}],
    [true, { title: { equals: 'a' }, 'accuracy.withheld': { equals: false } }],
    [true, { AND: [{ or: [{ title: { like: 'a' } }] }, {}] }],
    [false, { body: { exists: true } }],
    [false, { accuracy: { exists: true } }],
    [false, { and: [{ title: { equals: 'a' } }, { or: [{ slug: { equals: 'a' } }] }] }],
    [false, { and: { title: { equals: 'a' } } } as never],
  ])('%s of %j', (expected, where) => {
    expect(hasOnly(where, paths)).toBe(expected)
  })
})
