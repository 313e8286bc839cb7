import { describe, expect, it } from 'vitest'
import { queryOf, readViews, showsSame, withView } from '../../src/admin/list/savedViews.ts'

const where = { or: [{ and: [{ 'workflow.state': { equals: 'in_review' } }] }] }
const view = { name: '待审', query: { where, sort: 'title' } }

describe('a saved view', () => {
  it('holds what the list shows, and not which page of it', () => {
    const columns = ['title', '-regions']
    expect(
      queryOf({ where, search: '断缴', sort: 'title', columns, page: 3, limit: 50, preset: 'x' }),
    ).toEqual({ where, search: '断缴', sort: 'title', columns })
    expect(queryOf({ search: '', where: undefined })).toEqual({})
  })

  it('is read back from what was stored, and nothing else is', () => {
    expect(readViews(JSON.parse(JSON.stringify({ key: 'x', value: { views: [view] } })))).toEqual([
      view,
    ])
    for (const stored of [null, undefined, 'x', 7, {}, { views: 'x' }, { views: [null, 1, {}] }]) {
      expect(readViews(stored)).toEqual([])
      expect(readViews({ value: stored })).toEqual([])
    }
    const odd = {
      views: [{ name: '', query: {} }, { name: 'a' }, { name: 'b', query: { sort: 1 } }],
    }
    expect(readViews({ value: odd })).toEqual([{ name: 'b', query: {} }])
  })

  it('takes the place of the one that had its name', () => {
    const other = { name: '其他', query: {} }
    const anew = { name: '待审', query: { search: '断缴' } }
    expect(withView([view, other], anew)).toEqual([anew, other])
    expect(withView([other], view)).toEqual([other, view])
  })

  it('is on the screen while the list is narrowed just so, in whatever order', () => {
    expect(showsSame({ where, sort: '-title' }, view.query)).toBe(true)
    expect(showsSame({ where, search: '断缴' }, view.query)).toBe(false)
    expect(showsSame({}, { search: '' })).toBe(true)
  })
})
