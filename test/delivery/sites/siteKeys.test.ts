import { describe, expect, it } from 'vitest'
import { isSiteKey, SiteKeys } from '../../../src/delivery/sites/siteKeys.ts'

describe('the key of a site', () => {
  it('is looked up once a second, whether it is good or bad', async () => {
    let now = 0
    const asked: string[] = []
    const keys = new SiteKeys(
      async (authorization) => {
        asked.push(authorization)
        return authorization.endsWith('good') ? { id: 'a', limit: 5 } : null
      },
      () => now,
    )
    expect(keys.atHand('sites API-Key good')).toBeUndefined()
    expect(await keys.find('sites API-Key good')).toEqual({ id: 'a', limit: 5 })
    expect(await keys.find('sites API-Key bad')).toBeNull()
    now = 999
    expect(keys.atHand('sites API-Key good')).toEqual({ id: 'a', limit: 5 })
    expect(keys.atHand('sites API-Key bad')).toBeNull()
    expect(asked).toHaveLength(2)
    now = 1_000
    expect(keys.atHand('sites API-Key good')).toBeUndefined()
    await keys.find('sites API-Key good')
    expect(asked).toHaveLength(3)
  })

  it.each([
    ['sites API-Key abc', true],
    ['users API-Key abc', false],
    ['sites API-Key ', false],
    ['JWT abc', false],
    ['Bearer abc', false],
  ])('%s: %s', (authorization, expected) => {
    expect(isSiteKey(authorization)).toBe(expected)
  })
})
