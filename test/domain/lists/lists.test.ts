import { describe, expect, it } from 'vitest'
import { articleFilters, articlesIn } from '../../../src/domain/lists/articleFilters.ts'
import { whereOf } from '../../../src/domain/lists/conditions.ts'
import { listAddress } from '../../../src/domain/lists/listAddress.ts'
import { nestedEntries } from '../../../src/domain/lists/nestedEntries.ts'

describe('the address of a list', () => {
  it.each([
    [listAddress('articles'), '/collections/articles'],
    [
      listAddress('articles', [[['workflow.state', 'equals', 'in_review']]], 'updatedAt'),
      '/collections/articles?where[or][0][and][0][workflow.state][equals]=in_review&sort=updatedAt',
    ],
    [
      listAddress('articles', [
        [
          ['regions', 'in', ['a', 'b&c']],
          ['accuracy.verifiedAt', 'exists', 'false'],
        ],
        [['regions', 'exists', 'false']],
      ]),
      '/collections/articles?where[or][0][and][0][regions][in][0]=a' +
        '&where[or][0][and][0][regions][in][1]=b&c' +
        '&where[or][0][and][1][accuracy.verifiedAt][exists]=false' +
        '&where[or][1][and][0][regions][exists]=false',
    ],
  ])('%s', (address, readable) => {
    expect(decodeURIComponent(address)).toBe(readable)
  })

  it('stays short where there are many values', () => {
    const ids = [...Array(250).keys()].map((n) => `00000000-0000-0000-0000-${n + 1e11}`)
    const address = listAddress('articles', [[['regions', 'in', ids]]])
    expect(new URL(address, 'http://x').searchParams.get('where[or][0][and][0][regions][in]')).toBe(
      ids.join(','),
    )
    expect(address.length).toBeLessThan(12_000)
  })

  it('lets nothing of a value become a condition', () => {
    expect(listAddress('articles', [[['title', 'equals', 'a&b=c']]])).toMatch(/=a%26b%3Dc$/)
  })
})

describe('a filter of the list of articles', () => {
  const now = Date.parse('2026-06-15T20:00:00.000Z')

  it.each(articleFilters)(
    'has the form that the list reads back from its address: %s',
    (filter) => {
      const address = listAddress('articles', articlesIn(filter, 'me', now))
      const query = new URL(address, 'http://x').searchParams
      expect([...query]).toEqual(nestedEntries('where', whereOf(articlesIn(filter, 'me', now))))
      expect(query.size).toBeGreaterThan(0)
    },
  )

  it('counts a day as past once it is over in China', () => {
    expect(articlesIn('overdue', 'me', now)[0]?.[0]).toEqual([
      'accuracy.nextReviewAt',
      'less_than',
      '2026-06-16T12:00:00.000Z',
    ])
  })

  it('asks for what was given to whoever asks', () => {
    expect(whereOf(articlesIn('mine', 'me', now))).toEqual({
      or: [{ and: [{ 'workflow.assignee': { equals: 'me' } }] }],
    })
  })

  it('is none where everything is listed', () => {
    expect(whereOf([])).toBeUndefined()
    expect(nestedEntries('where', undefined)).toEqual([])
  })
})
