import type { FlattenedField } from 'payload'
import { describe, expect, it } from 'vitest'
import { Batches } from '../../src/delivery/view/batches.ts'
import {
  gatherRelations,
  none,
  publicView,
  selectionOf,
  show,
} from '../../src/delivery/view/publicView.ts'
import type { Slug } from '../../src/slugs.ts'

const field = (one: object) => one as FlattenedField
const closed = { access: { read: () => true } }
const fields = [
  field({ name: 'title', type: 'text' }),
  field({ name: 'kind', type: 'select', defaultValue: 'plain' }),
  field({ name: 'secret', type: 'text', ...closed }),
  field({ name: 'internal', type: 'text', hidden: true }),
  field({ name: 'hash', type: 'text', virtual: true }),
  field({ name: 'region', type: 'relationship', relationTo: 'regions' }),
  field({ name: 'regions', type: 'relationship', relationTo: 'regions', hasMany: true }),
  field({ name: 'links', type: 'join' }),
  field({
    name: 'state',
    type: 'group',
    flattenedFields: [
      field({ name: 'open', type: 'checkbox' }),
      field({ name: 'note', type: 'text', ...closed }),
    ],
  }),
  field({
    name: 'sources',
    type: 'array',
    flattenedFields: [
      field({ name: 'id', type: 'text', defaultValue: () => 'made' }),
      field({ name: 'url', type: 'text' }),
      field({ name: 'register', type: 'relationship', relationTo: 'sources', ...closed }),
    ],
  }),
  field({
    name: 'workflow',
    type: 'group',
    ...closed,
    flattenedFields: [field({ name: 'hash', type: 'text' }), field({ name: 'by', type: 'text' })],
  }),
]
const view = publicView({
  flattenedFields: fields,
  forceSelect: { workflow: { hash: true } },
})
const stored = {
  id: '1',
  title: '标题',
  secret: 's3cret',
  internal: 's3cret',
  hash: 'h',
  region: 'a',
  regions: ['a', 'gone'],
  links: { docs: ['s3cret'] },
  state: { open: true, note: 's3cret' },
  sources: [{ id: 'r', url: 'u', register: 's3cret' }],
  workflow: { hash: 'h', by: 's3cret' },
  unknown: 's3cret',
}

describe('what readers see of a document', () => {
  it('is its open fields and no others, at any depth', () => {
    const shown = show(view.shown, stored, none)
    expect(JSON.stringify(shown)).not.toContain('s3cret')
    expect(shown).toEqual({
      id: '1',
      title: '标题',
      kind: 'plain',
      hash: 'h',
      region: 'a',
      regions: ['a', 'gone'],
      state: { open: true },
      sources: [{ id: 'r', url: 'u' }],
    })
  })

  it('has lists and groups where nothing is stored', () => {
    expect(show(view.shown, { id: '2', region: null }, none)).toEqual({
      id: '2',
      kind: 'plain',
      region: null,
      state: {},
      sources: [],
    })
  })

  it('has the documents it refers to in place of their ids, where they are given', () => {
    const ids = new Map<Slug, Set<string>>()
    gatherRelations(view.shown, stored, ids)
    expect([...ids]).toEqual([['regions', new Set(['a', 'gone'])]])
    const region = { id: 'a', name: '四川' }
    const shown = show(view.shown, stored, new Map([['regions', new Map([['a', region]])]]))
    expect([shown.region, shown.regions]).toEqual([region, [region, 'gone']])
  })

  it('takes no more reading than that, and what is forced', () => {
    expect(selectionOf(view.stored)).toEqual({
      title: true,
      kind: true,
      region: true,
      regions: true,
      state: { open: true },
      sources: true,
      workflow: { hash: true },
    })
  })

  it.each([
    ['a hook', { name: 'x', type: 'text', hooks: { afterRead: [() => null] } }],
    ['a computed default', { name: 'x', type: 'text', defaultValue: () => 1 }],
    ['several collections', { name: 'x', type: 'relationship', relationTo: ['a', 'b'] }],
    ['blocks', { name: 'x', type: 'blocks' }],
  ])('is not guessed where a field has %s', (_, odd) => {
    expect(() => publicView({ flattenedFields: [field(odd)], forceSelect: {} })).toThrow(/\bx\b/)
  })
})

describe('what is asked for in one turn', () => {
  it('is read at once, by what can be read together, and each request by itself', async () => {
    const batches = new Batches<object, string>()
    const [one, other] = [{}, {}]
    const reads: string[][] = []
    const read = async (ids: string[]) => {
      reads.push(ids)
      return ids.join()
    }
    const answers = await Promise.all([
      batches.ask(one, 'k', ['a', 'b'], read),
      batches.ask(one, 'k', ['b', 'c'], read),
      batches.ask(one, 'l', ['a'], read),
      batches.ask(other, 'k', ['a'], read),
    ])
    expect(answers).toEqual(['a,b,c', 'a,b,c', 'a', 'a'])
    expect(await batches.ask(one, 'k', ['d'], read)).toBe('d')
    expect(reads.length).toBe(4)
  })
})
