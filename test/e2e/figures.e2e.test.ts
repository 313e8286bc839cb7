import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findBarriers } from './axe.ts'
import type { Look } from './browser.ts'
import { markedText, openArticle, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** A draft in which the checks find something strict, and whose text contradicts itself. */
const doubtful = '医保断交期间账户余额会被冻结吗'

async function open(look: Look): Promise<Page> {
  const page = await stage.visit(look)
  await signIn(page, 'editor@example.com')
  await openArticle(page, doubtful)
  await page.locator('.findings li').first().waitFor()
  return page
}

const bare = (text: string | null) => (text ?? '').replace(/\s/g, '')

describe('what the checks found, and the figures of a text', () => {
  it.each([{ language: 'zh' as const }, { language: 'en' as const, width: 390, height: 844 }])(
    'are shown in the text when they are pressed ($language)',
    async (look) => {
      const page = await open(look)
      const finding = page.locator('.findings > ul .findings__place').first()
      const quote = bare(await finding.locator('q').textContent())
      await finding.click()
      await expect.poll(async () => bare(await markedText(page))).toBe(quote)

      await page.locator('.findings__figures summary').click()
      const figure = page.locator('.findings__figures li').last()
      const written = bare(await figure.locator('b').textContent())
      await figure.locator('button').press('Enter')
      await expect.poll(async () => bare(await markedText(page))).toBe(written)
      expect(await findBarriers(page)).toEqual([])
    },
  )
})
