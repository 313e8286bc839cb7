import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { accuracyStatuses } from '../../src/domain/accuracy/accuracy.ts'
import { refusalCodes } from '../../src/domain/refusal.ts'
import { states } from '../../src/domain/workflow/states.ts'
import { eventNames } from '../../src/domain/workflow/transitions.ts'
import { findBarriers } from './axe.ts'
import { fits } from './browser.ts'
import { openArticle, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** What has to be explained, by where it is. */
const places = [
  ...states.map((state) => `state-${state}`),
  ...eventNames.map((event) => `event-${event}`),
  ...accuracyStatuses.map((status) => `accuracy-${status}`),
  ...refusalCodes.map((code) => `refusal-${code}`),
]

const guide = (page: Page) => page.locator('.guide')

describe('the help page', () => {
  it.each([
    { language: 'zh', heading: '帮助', email: 'editor@example.com' },
    { language: 'en', heading: 'Help', email: 'reviewer@example.com' },
  ] as const)('explains all there is, on a narrow screen too ($language)', async (look) => {
    const page = await stage.visit({ language: look.language, width: 390, height: 844 })
    await signIn(page, look.email)
    await page.getByRole('link', { name: look.heading, exact: true }).click()
    await page.getByRole('heading', { name: look.heading, level: 1 }).waitFor()
    const explained = await page.locator('.help__entry').evaluateAll((entries) =>
      entries.map(({ id, lastElementChild: last, textContent }) => ({
        id,
        words: last?.textContent ?? '',
        all: textContent ?? '',
      })),
    )
    expect(explained.map(({ id }) => id).sort()).toEqual([...places].sort())
    for (const { id, words, all } of explained) {
      expect(words.length, id).toBeGreaterThan(3)
      // Neither a blank left open nor the name of words that are missing.
      expect(all, id).not.toMatch(/\{\{|(help|state|event|refusal):/)
    }
    expect(await fits(page)).toBe(true)
    expect(await findBarriers(page)).toEqual([])
  })

  it('is led to from the reasons of the transition bar, and to one explanation by its address', async () => {
    const page = await stage.visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openArticle(page, '2025年四川宜宾护理津贴提高了吗')
    await page.locator('.transition-bar summary').click()
    await page.getByRole('link', { name: 'What each step means' }).click()
    await page.waitForURL(/\/admin\/help#events$/)
    await page.goto('/admin/help#state-in_review')
    await expect.poll(() => page.locator('.help__entry:target h3').textContent()).toBe('In review')
  })

  it('is for those who are signed in', async () => {
    const page = await stage.visit()
    await page.goto('/admin/help')
    await page.waitForURL((address) => address.pathname === '/admin/login')
    expect(await page.locator('.help').count()).toBe(0)
  })
})

describe('the first steps', () => {
  it('lead an editor to the article that is to be changed, until they are closed', async () => {
    const page = await stage.visit()
    await signIn(page, 'editor@example.com')
    // They are there as the page is drawn, not added to it.
    const drawn = await (await page.request.get('/admin')).text()
    expect(drawn).toContain('id="close-guide"')
    await page.locator('.desk__lists').waitFor()
    expect(await guide(page).getByRole('listitem').count()).toBe(3)
    expect(await findBarriers(page)).toEqual([])
    const next = await page.locator('#desk-queue .desk__item-link').first().getAttribute('href')
    await guide(page).getByRole('link', { name: '修改并保存' }).click()
    await page.locator('#field-title').waitFor()
    expect(new URL(page.url()).pathname).toBe(next)

    await page.goto('/admin')
    await page.locator('#close-guide').click()
    await guide(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.reload()
    await page.locator('.desk__lists').waitFor()
    expect(await guide(page).count()).toBe(0)
  })

  it('are shown again from the help page, each to their own', async () => {
    const page = await stage.visit({ language: 'en', width: 390, height: 844 })
    await signIn(page, 'reviewer@example.com')
    await page.getByRole('link', { name: 'Read what changed' }).waitFor()
    await page.locator('.desk__lists').waitFor()
    expect(await fits(page)).toBe(true)
    expect(await findBarriers(page)).toEqual([])
    await page.locator('#close-guide').click()
    await guide(page).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Help', exact: true }).click()
    await page.locator('#show-guide').click()
    // Until it is known what waits, the step leads to the list of all that waits.
    await page.locator('.desk__lists').waitFor()
    await page.getByRole('link', { name: 'Read what changed' }).click()
    await page.waitForURL(/\/review$/)
  })

  it('are those of an administrator for one', async () => {
    const page = await stage.visit({ language: 'en' })
    await signIn(page, 'admin@example.com')
    await guide(page).getByRole('link', { name: 'Look at the sites' }).click()
    await page.waitForURL(/\/collections\/sites/)
  })
})
