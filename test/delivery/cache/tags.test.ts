import { describe, expect, it } from 'vitest'
import { outdatedBy, tagsOf } from '../../../src/delivery/cache/tags.ts'

const uuid = '509df008-1eeb-4bfd-ab8a-d47f010403bd'
const other = '64b7f0c2a1d3e4f5a6b7c8d9'

describe('what an answer depends on', () => {
  it.each([
    ['/articles', 200, '{"docs":[]}', ['articles']],
    ['/articles/count', 200, '{"totalDocs":1}', ['articles']],
    ['/related-links', 200, '{}', ['articles']],
    ['/search', 200, '{}', ['articles']],
    ['/graphql', 200, '{"data":{}}', ['articles']],
    ['/changes', 200, '{}', ['feed']],
    ['/regions', 200, '{}', []],
    ['/categories/x', 200, '{}', []],
    [`/articles/${uuid}`, 404, '{}', [`article:${uuid}`]],
    [`/articles/${uuid}`, 200, `{"id":"${uuid}"}`, [`article:${uuid}`]],
    [
      '/articles/by-slug/a',
      200,
      `{"id":"${uuid}","to":"${other}"}`,
      ['slug:a', `article:${uuid}`, `article:${other}`],
    ],
    ['/articles/by-slug/a%20b', 404, '{}', ['slug:a b']],
    ['/articles/by-slug/%', 404, '{}', ['slug:%']],
  ])('of %s with %i and %s is %j', (path, status, body, expected) => {
    expect([...new Set(tagsOf(path, status, body))]).toEqual(expected)
  })

  it('is every article where one may be named that is hidden today', () => {
    expect(tagsOf(`/articles/${uuid}`, 200, '{"relationTo":"articles"}')).toEqual(['articles'])
    expect(tagsOf('/articles/by-slug/a', 410, '{"replacement":"b"}')).toEqual(['articles'])
  })

  it('takes no longer row of digits for an id', () => {
    expect(tagsOf('/articles/by-slug/a', 200, `"${'a'.repeat(64)}"`)).toEqual(['slug:a'])
  })
})

describe('what a change makes outdated', () => {
  const row = { sequence: 1, type: 'withheld', article: uuid, slug: 'a' }
  const itself = ['articles', 'feed', `article:${uuid}`, 'slug:a']

  it('is the article itself, by id and slug, lists of all, of where it stands, and the feed', () => {
    const scope = 'region:511500 category:lapse'
    expect(outdatedBy({ ...row, scope })).toEqual([...itself, 'region:511500', 'category:lapse'])
    expect(outdatedBy({ ...row, scope: '' })).toEqual(itself)
  })

  it('is every list of some region or category, where it is not known where the article stood', () => {
    expect(outdatedBy(row)).toEqual([...itself, 'somewhere'])
    expect(outdatedBy({ ...row, scope: null })).toEqual([...itself, 'somewhere'])
  })

  it('is everything, where it is of regions or categories', () => {
    expect(outdatedBy({ sequence: 1, type: 'reference', article: '', slug: '' })).toBeNull()
  })
})
