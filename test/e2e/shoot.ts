import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'
import { openArticle, signIn } from './desk.ts'
import { startServer } from './server.ts'

const folder = 'screenshots'
const readmeFolder = 'src/admin/screenshots'
/** For the README, which is in English. */
const readmePictures = { articles: 'articles-en-1280.png', article: 'article-en-1280.png' }

/** What is shot, in this order; each starts where the one before left the page. */
const scenes: Record<string, (page: Page) => Promise<unknown>> = {
  login: (page) => page.goto('/admin/login'),
  dashboard: (page) => signIn(page, 'reviewer@example.com'),
  inbox: (page) => page.locator('.inbox-link').click(),
  account: (page) => page.goto('/admin/account'),
  articles: (page) => page.goto('/admin/collections/articles'),
  article: (page) => openArticle(page, '2025年四川宜宾护理津贴提高了吗'),
  refused: (page) => page.locator('.transition-bar summary').click(),
  dialog: (page) => page.locator('#transition-request_changes').click(),
  comments: async (page) => {
    await page.keyboard.press('Escape')
    await page.getByText('从2022年3月起执行').click({ clickCount: 3 })
    await page.locator('.comment-box').scrollIntoViewIfNeeded()
  },
  approval: (page) => page.locator('#transition-approve').click(),
  withdrawal: async (page) => {
    await page.keyboard.press('Escape')
    await openArticle(page, '居民医保断缴后再参保有等待期吗')
    await page.locator('#transition-withdraw').click()
  },
  corrections: (page) => page.goto('/admin/collections/corrections'),
  correction: async (page) => {
    await page.locator('.collection-list a[href*="/corrections/"]').first().click()
    await page.locator('#triage-accept').waitFor()
  },
  triage: (page) => page.locator('#triage-accept').click(),
  findings: async (page) => {
    await openArticle(page, '医保断交期间账户余额会被冻结吗')
    await page.locator('.findings').scrollIntoViewIfNeeded()
  },
  dismiss: (page) => page.locator('.findings li button').first().click(),
}

/** Shoots every scene in both languages, wide and narrow, light and dark. */
export async function shoot(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const [server, browser] = await Promise.all([startServer(), openBrowser()])
  try {
    await reportMistake(server.url)
    for (const language of ['zh', 'en'] as const) {
      for (const width of [1280, 390]) {
        const height = width < 500 ? 844 : 800
        for (const theme of ['light', 'dark'] as const) {
          const page = await openPage(browser, server.url, { language, width, height, theme })
          for (const [name, open] of Object.entries(scenes)) {
            await open(page)
            await settle(page)
            const tag = [name, language, width, ...(theme === 'dark' ? [theme] : [])].join('-')
            await page.screenshot({ path: path.join(folder, `${tag}.png`) })
          }
          await page.context().close()
        }
      }
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  mkdirSync(readmeFolder, { recursive: true })
  for (const [name, picture] of Object.entries(readmePictures)) {
    copyFileSync(path.join(folder, picture), path.join(readmeFolder, `${name}.png`))
  }
}

/** What a reader sends, so that the desk has something to decide on. */
async function reportMistake(url: string): Promise<void> {
  const { docs } = await (await fetch(`${url}/api/articles?limit=1`)).json()
  await fetch(`${url}/api/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      article: docs[0].slug,
      message: '第二段写的是三个月，按今年的新办法应为六个月。',
      quote: '中断不超过3个月的',
      sourceUrl: 'https://example.gov.cn/2026-1',
      contact: 'reader@example.com',
    }),
  })
}

/** Waits for what the screen still loads, and for its movements to end. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}
