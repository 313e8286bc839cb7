import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers } from './axe.ts'
import type { Look } from './browser.ts'
import { openArticle, openTab, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** Live, with a draft beside it that waits for review. */
const rewritten = '2025年四川宜宾残疾人护理补贴每月多少钱'
/** Waiting too, and never live. */
const fresh = '2025年四川宜宾护理津贴提高了吗'

/** Opens an article's preview by its tab. */
async function openPreview(look: Look, title: string): Promise<Page> {
  const page = await stage.visit(look)
  await signIn(page, 'reviewer@example.com')
  await openArticle(page, title)
  await openTab(page, 'preview')
  await side(page, 'draft').locator('dl').waitFor()
  return page
}

const side = (page: Page, name: 'served' | 'draft') => page.locator(`[data-side=${name}]`)

const field = (page: Page, name: 'served' | 'draft', of: string) =>
  side(page, name).locator(`[data-field=${of}]`).textContent()

const topOf = async (page: Page, name: 'served' | 'draft') =>
  (await side(page, name).boundingBox())?.y ?? 0

describe('the preview tab', () => {
  it('shows what readers get and would get beside each other, and says what differs', async () => {
    const page = await openPreview({}, rewritten)
    expect(await field(page, 'served', 'shortAnswer')).toContain('120元')
    expect(await field(page, 'draft', 'shortAnswer')).toMatch(/有改动[\s\S]*130元/)
    expect(await page.locator('.preview__difference').textContent()).toMatch(/一句话回答/)
    expect(await side(page, 'served').locator('[data-differs]').count()).toBe(0)
    expect(await topOf(page, 'draft')).toBeCloseTo(await topOf(page, 'served'), 0)
    expect(await findBarriers(page)).toEqual([])
  })

  it('says why readers get nothing, with one side under the other where it is narrow', async () => {
    const page = await openPreview({ language: 'en', width: 390, height: 844 }, fresh)
    expect(await side(page, 'served').textContent()).toContain('no version of it has been live yet')
    expect(await field(page, 'draft', 'title')).toContain(fresh)
    expect(await topOf(page, 'draft')).toBeGreaterThan(await topOf(page, 'served'))
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    expect(await findBarriers(page)).toEqual([])
  })
})
