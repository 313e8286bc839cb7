import { describe, expect, it } from 'vitest'
import { publicRead } from '../../../src/delivery/cache/publicRead.ts'

const keyOf = (url: string, variant = 'zh ') => publicRead(url, variant)?.key

describe('a public read', () => {
  it.each([
    '/api/articles',
    '/api/articles/x',
    '/api/search?q=a',
    '/api/changes',
    '/api/graphql?query=a',
  ])('is %s', (url) => {
    expect(publicRead(url, '')?.path).toBe(url.slice(4).split('?')[0])
  })

  it.each([
    '/api/users/me',
    '/api/articlesx',
    '/admin',
    '/api',
    '/api/',
    '/api//articles',
    '/articles',
  ])('is not %s', (url) => {
    expect(publicRead(url, '')).toBeUndefined()
  })

  it('is the same in whatever order its parameters come', () => {
    expect(keyOf('/api/articles?limit=10&page=2')).toBe(keyOf('/api/articles?page=2&limit=10'))
    expect(keyOf('/api/articles?limit=10&&page=2&')).toBe(keyOf('/api/articles?limit=10&page=2'))
  })

  it('is another with other values, the same name in another order, or for somebody else', () => {
    expect(keyOf('/api/articles?sort=a&sort=b')).not.toBe(keyOf('/api/articles?sort=b&sort=a'))
    expect(keyOf('/api/articles?limit=1')).not.toBe(keyOf('/api/articles?limit=10'))
    expect(keyOf('/api/articles', 'zh ')).not.toBe(keyOf('/api/articles', 'en '))
    expect(keyOf('/api/articles?a=b')).not.toBe(keyOf('/api/articles/?a=b'))
  })

  it('is not kept where its address is too long', () => {
    expect(publicRead(`/api/articles?q=${'x'.repeat(9_000)}`, '')).toBeUndefined()
  })
})
