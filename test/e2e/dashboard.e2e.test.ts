import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fits, type Look } from './browser.ts'
import { apiAs, follow, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

const blocked = '居民医保断缴后再参保有等待期吗'

beforeAll(async () => {
  const ask = await apiAs(stage.url, 'reviewer2@example.com')
  const { docs } = await ask('GET', `/api/articles?where[title][equals]=${blocked}`)
  const [{ id, slug }] = docs
  await ask('POST', '/api/corrections', { article: slug, message: '应为六个月。' })
  await ask('POST', `/api/articles/${id}/flags`, {
    severity: 'block',
    reason: 'outdated',
    message: '依据已经废止。',
  })
})

async function openDeskOf(email: string, look: Look = {}): Promise<void> {
  page = await stage.visit(look)
  await signIn(page, email)
  await page.locator('.desk__lists').waitFor()
}

const card = (heading: string) => page.locator('.desk__card', { hasText: heading }).first()
const path = () => new URL(page.url()).pathname

describe('the first page of an editor', () => {
  it('leads to the article that was sent back', async () => {
    await openDeskOf('editor@example.com')
    await page.getByRole('heading', { name: '编辑甲，接下来做这些' }).waitFor()
    const item = card('我的待办').locator('li', { hasText: '被退回，请修改' })
    await item.getByRole('link', { name: '2025江苏南京医保停保后余额怎么没有了' }).click()
    await page.locator('[data-state=changes_requested]').waitFor()
    expect(await page.locator('#field-title').inputValue()).toContain('南京')
  })

  it('has no queue of reviews, and leads to what is blocked and to what readers report', async () => {
    await openDeskOf('editor@example.com', { language: 'en' })
    expect(await page.getByRole('heading', { name: 'Waiting for your review' }).count()).toBe(0)
    await card('Corrections from readers').getByRole('link', { name: '应为六个月。' }).click()
    await page.locator('#triage-accept').waitFor()
    await page.goto('/admin')
    await card('Blocked articles').getByRole('link', { name: blocked }).click()
    await page.locator('.flag', { hasText: '依据已经废止。' }).waitFor()
  })
})

describe('the first page of a reviewer', () => {
  it('leads to the review of an article, by keyboard', async () => {
    await openDeskOf('reviewer@example.com')
    const link = card('等您审核').getByRole('link', { name: '护理补贴每月多少钱' })
    await link.focus()
    await page.keyboard.press('Enter')
    await page.locator('.review__figures').waitFor()
    expect(path()).toMatch(/\/review$/)
    expect(await page.locator('#transition-approve').isEnabled()).toBe(true)
  })
})

describe('the first page of an administrator', () => {
  it('leads from each cell of the heat map to as many articles as it says', async () => {
    await openDeskOf('admin@example.com', { language: 'en' })
    const cells = page.locator('.heat td a')
    const shown = await cells.evaluateAll((links) =>
      links.map((link) => ({
        href: link.getAttribute('href') ?? '',
        total: Number(/(\d+) in all/.exec(link.getAttribute('aria-label') ?? '')?.[1]),
      })),
    )
    expect(shown.length).toBeGreaterThan(4)
    for (const { href, total } of shown) {
      await page.goto(href)
      await expect.poll(() => page.locator('.collection-list tbody tr').count()).toBe(total)
    }
  })

  it('leads from a bar of the ages to its articles, on a narrow screen too', async () => {
    await openDeskOf('admin@example.com', { language: 'en', width: 390, height: 844 })
    expect(await fits(page)).toBe(true)
    const never = page.getByRole('link', { name: /^Never: \d+ articles$/ })
    const total = Number(await never.textContent())
    await never.click()
    await page.waitForURL(/verifiedAt/)
    await expect.poll(() => page.locator('.collection-list tbody tr').count()).toBe(total)
  })
})

describe('a policy change', () => {
  it('goes from a draft over flags to its end without the API', async () => {
    await openDeskOf('reviewer@example.com', { language: 'en' })
    await page.goto('/admin/collections/policy-changes/create')
    await page.locator('#field-title').fill('Waiting periods change')
    await page.locator('#field-sourceUrl').fill('https://example.gov.cn/2026-38')
    await page.locator('#action-save').click()
    await page.waitForURL(/policy-changes\/(?!create)/)
    await page.locator('#policy-activate:disabled').waitFor()
    expect(await page.locator('#policy-activate-refused').textContent()).toMatch(
      /missing: .*deadline/,
    )
    for (const [field, day] of [
      ['effectiveFrom', '2026-01-01'],
      ['dueAt', '2099-12-31'],
    ]) {
      await page.locator(`#field-${field} input`).fill(day ?? '')
      await page.locator(`#field-${field} input`).press('Enter')
    }
    await page.locator('#action-save').click()
    await page.locator('#policy-activate:enabled').waitFor()
    const told = await page.locator('.policy__preview').textContent()
    const count = Number(/flags (\d+) articles/.exec(told ?? '')?.[1])
    expect(count).toBeGreaterThan(2)

    await page.locator('#policy-activate').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`flags ${count} articles`).waitFor()
    await dialog.getByRole('button', { name: 'Activate' }).click()
    await page.locator('[data-state=active]').waitFor()
    await page.getByText(`0 of ${count} flags settled`).waitFor()
    expect(await page.locator('#policy-close-refused').textContent()).toContain('still open')

    await page.goto('/admin')
    await card('Policy changes under way')
      .getByRole('link', { name: 'Waiting periods change' })
      .click()
    await page.locator('#policy-cancel').click()
    await dialog.getByLabel('Reason').fill('It was put off for a year.')
    await dialog.getByRole('button', { name: 'Call it off' }).click()
    await page.locator('[data-state=cancelled]').waitFor()
    await page.getByText(`${count} dismissed`).waitFor()
    expect(await page.locator('#policy-activate, #policy-cancel, #policy-close').count()).toBe(0)
  })

  it('may be looked at, not moved, by an editor', async () => {
    await openDeskOf('editor@example.com', { language: 'en' })
    await page.goto('/admin/collections/policy-changes')
    await follow(page, page.getByRole('link', { name: 'Waiting periods change' }))
    await page.locator('[data-state=cancelled]').waitFor()
    expect(await page.locator('.transition-bar button').count()).toBe(0)
  })
})

describe('a webhook', () => {
  it('is sent a test that says what came back, and gets another secret', async () => {
    const ask = await apiAs(stage.url, 'admin@example.com')
    const { doc } = await ask('POST', '/api/webhooks', {
      name: 'Nobody',
      url: 'https://example.invalid/hook',
    })
    await openDeskOf('admin@example.com', { language: 'en' })
    await page.goto(`/admin/collections/webhooks/${doc.id}`)
    await page.locator('#webhook-test').click()
    await page.getByText(/It was not taken: /).waitFor()
    await page.locator('#webhook-rotate').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate the secret' }).click()
    const secret = await page.locator('.webhook__secret code').textContent()
    expect(secret).toMatch(/^whsec_/)
    expect((await ask('GET', `/api/webhooks/${doc.id}`)).secret).toBe(secret)
  })
})
