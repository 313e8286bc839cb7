import { describe, expect, it } from 'vitest'
import { adminPath } from '../../../src/domain/notifications/adminPath.ts'
import { slugs } from '../../../src/slugs.ts'

describe('where a notification leads', () => {
  it('is the article, populated or not', () => {
    expect(adminPath('submitted', 'a1')).toBe(`/collections/${slugs.articles}/a1`)
    expect(adminPath('overdue', { id: 'a1' })).toBe(`/collections/${slugs.articles}/a1`)
  })

  it('is the webhook that was switched off', () => {
    expect(adminPath('webhook_disabled', 'w1')).toBe(`/collections/${slugs.webhooks}/w1`)
  })

  it('is the list of what readers reported of the article', () => {
    const address = new URL(adminPath('correction', 'a1'), 'http://desk')
    expect(address.pathname).toBe(`/collections/${slugs.corrections}`)
    expect([...address.searchParams]).toEqual([['where[or][0][and][0][article][equals]', 'a1']])
    expect(address.href).not.toContain('[')
  })
})
