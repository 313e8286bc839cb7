import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { completeArticle } from '../desk.ts'
import type { Look } from './browser.ts'
import { apiAs, signIn, signOut } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

const visit = async (look: Look = {}) => {
  page = await stage.visit(look)
  return page
}

const title = '医保卡丢了怎么补办'
const inbox = () => page.locator('.inbox-link')

/** Writes an article, gives it to a reviewer and submits it, as an editor through the API. */
async function submitTo(email: string) {
  const [editor, reviewer] = await Promise.all([
    apiAs(stage.url, 'editor@example.com'),
    apiAs(stage.url, email),
  ])
  const { user } = await reviewer('GET', '/api/users/me')
  const { docs } = await editor('GET', '/api/categories?limit=1&sort=position')
  const { doc } = await editor('POST', '/api/articles', {
    ...completeArticle(docs[0].id, title),
    workflow: { assignee: user.id, dueAt: '2031-05-06' },
  })
  const address = `/api/articles/${doc.id}`
  const { revision } = await editor('GET', `${address}/transitions`)
  await editor('POST', `${address}/transition`, { event: 'submit', revision })
}

describe('the inbox', () => {
  it('counts what is unread, leads to the article, and is empty once all is read', async () => {
    await visit()
    await signIn(page, 'reviewer2@example.com')
    // What the demo's own articles gave rise to.
    await inbox().click()
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await expect.poll(() => inbox().getAttribute('aria-label')).toBe('收件箱，0 条未读')

    await submitTo('reviewer2@example.com')
    await page.reload()
    await expect.poll(() => inbox().getAttribute('aria-label')).toBe('收件箱，2 条未读')
    await page.getByRole('link', { name: `编辑甲送审了《${title}》` }).click()
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe(title)
    await expect.poll(() => inbox().getAttribute('aria-label')).toBe('收件箱，1 条未读')
  })

  it('is everyone’s own, in their own language', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'reviewer@example.com')
    await inbox().click()
    await page.getByRole('button', { name: 'Mark all as read' }).waitFor()
    expect(await page.getByText(title).count()).toBe(0)
    await signOut(page)
    await signIn(page, 'reviewer2@example.com')
    await inbox().click()
    await page.getByRole('link', { name: `编辑甲 gave you “${title}”` }).waitFor()
  })
})

describe('an administrator', () => {
  it('finds the mails that no mail server took, and nobody else does', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'admin@example.com')
    await page.goto('/admin/collections/mails')
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0)
    await signOut(page)
    await signIn(page, 'editor@example.com')
    await page.goto('/admin/collections/mails')
    await page
      .getByText(/nothing found|not allowed|not found/i)
      .first()
      .waitFor()
  })
})
