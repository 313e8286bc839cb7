import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers } from './axe.ts'
import { fits, type Look } from './browser.ts'
import { signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

async function openTree(collection: string, look: Look = {}): Promise<void> {
  page = await stage.visit(look)
  await signIn(page, 'editor@example.com')
  await page.goto(`/admin/collections/${collection}`)
  await page.getByRole('treeitem').nth(1).waitFor()
}

const item = (name: string) => page.locator(`[role=treeitem][data-name="${name}"]`)
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.name)
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())

describe('the regions as a tree', () => {
  it('are opened and left by keys, and say how many articles they have', async () => {
    await openTree('regions')
    expect(await page.locator('[role=treeitem][tabindex="0"]').count()).toBe(1)
    await item('中国').focus()
    await press('ArrowDown')
    expect(await focused()).toBe('北京市')
    await press('End', 'ArrowUp', 'Home')
    expect(await focused()).toBe('中国')
    await item('四川省').focus()
    expect(await page.locator('[role=treeitem][tabindex="0"]').count()).toBe(1)
    expect(await item('四川省').textContent()).toMatch(/510000\s*2 篇/)

    await press('ArrowRight')
    await item('宜宾市').waitFor()
    expect(await item('四川省').getAttribute('aria-expanded')).toBe('true')
    await press('ArrowRight')
    expect(await focused()).toBe('成都市')
    expect(await findBarriers(page)).toEqual([])
    await press('ArrowLeft')
    expect(await focused()).toBe('四川省')
    await press('ArrowLeft')
    await item('宜宾市').waitFor({ state: 'detached' })
    expect(await focused()).toBe('四川省')

    await press('Enter')
    await page.waitForURL(/\/regions\/[^/?]+$/)
    await expect.poll(() => page.locator('#field-code').inputValue()).toBe('510000')
  })

  it('are found by their names, in English too, and fit a narrow screen', async () => {
    await openTree('regions', { language: 'en', width: 390, height: 844 })
    await page.getByLabel('Find').fill('宜宾')
    await page.getByText(/^\d+ found$/).waitFor()
    expect(await fits(page)).toBe(true)
    await page.locator('.tree__found').getByRole('link', { name: '四川省宜宾市 511500' }).click()
    await expect.poll(() => page.locator('#field-code').inputValue()).toBe('511500')
  })
})

describe('the categories as a tree', () => {
  it('are opened by the mouse and lead to their forms', async () => {
    await openTree('categories', { language: 'en' })
    const closed = page.locator('[role=treeitem][aria-expanded=false]').first()
    const name = await closed.getAttribute('data-name')
    const before = await page.getByRole('treeitem').count()
    await closed.locator('.tree__sign').click()
    await expect.poll(() => page.getByRole('treeitem').count()).toBeGreaterThan(before)
    expect(await item(name ?? '').getAttribute('aria-expanded')).toBe('true')
    await item(name ?? '')
      .locator('.tree__name')
      .click()
    await expect.poll(() => page.locator('#field-nameEn').inputValue()).toBe(name)
  })
})
