import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { senderHeader } from '../../src/operations/senderHeader.ts'
import { type Look, openBrowser, openPage } from './browser.ts'
import { signIn } from './desk.ts'
import { type Server, startServer } from './server.ts'

let server: Server
let browser: Browser
let page: Page
let slug: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  const response = await fetch(`${server.url}/api/articles?limit=1`)
  slug = (await response.json()).docs[0].slug
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(() => page?.context().close())

const report = (message: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ article: slug, message }),
  })

async function reported(message: string): Promise<string> {
  const response = await report(message)
  expect(response.status).toBe(202)
  return (await response.json()).reference
}

const outcome = async (reference: string) =>
  (await fetch(`${server.url}/api/corrections/outcome/${reference}`)).json()

/** Opens a correction from the list, as the desk does. */
async function open(look: Look, reference: string): Promise<void> {
  page = await openPage(browser, server.url, look)
  page.setDefaultTimeout(30_000)
  await signIn(page, 'editor@example.com')
  await page.goto('/admin/collections/corrections')
  await page.getByRole('link', { name: reference }).click()
  await page.locator('section.transition-bar').waitFor()
}

describe('the desk', () => {
  it('accepts a correction: the article is flagged', async () => {
    const reference = await reported('应为六个月，不是三个月。')
    await open({}, reference)
    await page.locator('#triage-accept').click()
    const dialog = page.getByRole('dialog', { name: '采纳' })
    expect(await dialog.getByLabel('疑问说明').inputValue()).toBe('应为六个月，不是三个月。')
    await dialog.getByLabel('提醒').check()
    await dialog.getByRole('button', { name: '确定' }).click()
    await page.locator('[data-state=accepted]').waitFor()
    expect(await page.locator('#triage-accept').count()).toBe(0)
    expect(await outcome(reference)).toMatchObject({ state: 'accepted' })
    const article = await (await fetch(`${server.url}/api/articles/by-slug/${slug}`)).json()
    expect(article.accuracy.notices).toMatchObject([{ reason: 'reader_report' }])
  })

  it('rejects one with a reason, and is told where it gave none', async () => {
    const reference = await reported('我不同意。')
    await open({ language: 'en' }, reference)
    await page.locator('#triage-reject').click()
    const dialog = page.getByRole('dialog', { name: 'Reject' })
    await dialog.getByLabel('Reason').fill('   ')
    await dialog.getByRole('button', { name: 'Go ahead' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toContain('Give a reason')
    await dialog.getByLabel('Reason').fill('The text follows the new rules.')
    await dialog.getByRole('button', { name: 'Go ahead' }).click()
    await page.locator('[data-state=rejected]').waitFor()
    expect(await outcome(reference)).toMatchObject({
      state: 'rejected',
      reason: 'The text follows the new rules.',
    })
  })

  it('finds a correction from its inbox', async () => {
    page = await openPage(browser, server.url)
    await signIn(page, 'reviewer@example.com')
    await page.goto('/admin/collections/notifications')
    await page.getByRole('link', { name: '有读者指出' }).first().click()
    await page.waitForURL(/collections\/corrections/)
    await page.getByText('我不同意。').waitFor()
  })
})

describe('a sender', () => {
  it('has five an hour, whoever they say they are', async () => {
    const statuses: number[] = []
    for (let n = 1; n <= 5; n += 1) {
      const claim = `192.0.2.${n}`
      const { status } = await report('再说一遍。', {
        [senderHeader]: claim,
        'x-forwarded-for': claim,
      })
      statuses.push(status)
    }
    // Two were sent by the tests before.
    expect(statuses).toEqual([202, 202, 202, 429, 429])
  })
})
