import type { Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { tagsOfList } from '../../../src/delivery/cache/dependencies.ts'

describe('what a list of articles depends on', () => {
  const all = ['articles']
  const cases: [Where | undefined, string[]][] = [
    [undefined, all],
    [{}, all],
    [{ title: { equals: 'x' } }, all],
    [{ 'regions.code': { equals: '511500' } }, ['somewhere', 'region:511500']],
    [{ regions__code: { equals: '511500' } }, ['somewhere', 'region:511500']],
    [{ regions: { in: 'AB,cd' } }, ['somewhere', 'region:ab', 'somewhere', 'region:cd']],
    [{ 'primaryCategory.slug': { in: ['lapse'] } }, ['somewhere', 'category:lapse']],
    [{ title: { like: 'x' }, otherCategories: { equals: 'C1' } }, ['somewhere', 'category:c1']],
    [{ slug: { equals: 'a b' } }, ['slug:a b']],
    [{ id: { in: ['A', 'b'] } }, ['article:a', 'article:b']],
    [
      { and: [{ title: { like: 'x' } }, { AND: [{ slug: { equals: 'a' } }] }] } as Where,
      ['slug:a'],
    ],
    // What meets one of several may be anywhere.
    [{ or: [{ slug: { equals: 'a' } }, { title: { like: 'x' } }] }, all],
    // Not these, or none at all.
    [{ 'regions.code': { not_equals: '511500' } }, all],
    [{ regions: { exists: false } }, all],
    [{ regions: { equals: 'null' } }, all],
    [{ regions: { in: ['a', 'null'] } }, all],
    [{ regions: { equals: null } }, all],
    [{ regions: { contains: 'a' } }, all],
  ]
  it.each(cases)('%j: %j', (where, tags) => {
    expect(tagsOfList(where)).toEqual(tags)
  })
})
