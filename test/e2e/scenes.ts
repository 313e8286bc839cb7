import type { Page } from 'playwright-core'
import { apiAs, follow, openArticle, signIn } from './desk.ts'

/** The screens of the admin UI and the way to each, to be shot and to be looked over. */

/** A rule that changes, not activated yet. */
const policyChange = {
  title: '2026年断缴补缴规定调整',
  effectiveFrom: '2026-12-01',
  dueAt: '2099-12-31',
  sourceUrl: 'https://example.gov.cn/2026-38',
}

type Scenes = Record<string, (page: Page) => Promise<unknown>>

/**
 * What a reviewer gets to see, in this order; each starts where the one before left the page.
 * @param reviewer who looks; nobody else may be signing in as the same person meanwhile
 */
export const scenesOf = (reviewer: string): Scenes => ({
  login: (page) => page.goto('/admin/login'),
  dashboard: async (page) => {
    await signIn(page, reviewer)
    await page.locator('.desk__lists').waitFor()
  },
  overview: (page) => page.locator('.heat').scrollIntoViewIfNeeded(),
  inbox: async (page) => {
    await page.locator('.inbox-link').click()
    await page.locator('.collection-list--notifications').waitFor()
  },
  account: (page) => page.goto('/admin/account'),
  articles: (page) => page.goto('/admin/collections/articles'),
  bulk: async (page) => {
    const boxes = page.locator('.collection-list tbody input[type=checkbox]')
    for (const at of [0, 1, 2]) await boxes.nth(at).check()
    await page.locator('#bulk-submit').waitFor()
  },
  article: (page) => openArticle(page, '2025年四川宜宾护理津贴提高了吗'),
  refused: (page) => page.locator('.transition-bar summary').click(),
  dialog: (page) => page.locator('#transition-request_changes').click(),
  comments: async (page) => {
    await page.keyboard.press('Escape')
    await page
      .locator('[contenteditable=true]')
      .getByText('从2022年3月起执行')
      .click({ clickCount: 3 })
    await page.locator('.comment-box').scrollIntoViewIfNeeded()
  },
  approval: (page) => page.locator('#transition-approve').click(),
  review: async (page) => {
    await page.keyboard.press('Escape')
    await openArticle(page, '2025年四川宜宾残疾人护理补贴每月多少钱')
    await page.locator('a[href$="/review"]').first().click()
    await page.locator('.review__figures').waitFor()
  },
  reviewChange: async (page) => {
    await page.keyboard.press('j')
    await page.keyboard.press('j')
  },
  reviewKeys: (page) => page.keyboard.press('?'),
  accuracy: async (page) => {
    await page.keyboard.press('Escape')
    await openArticle(page, '2025辽宁葫芦岛灵活就业养老保险断缴怎么补')
    await page.locator('a[href$="/accuracy"]').first().click()
    await page.locator('.flag').waitFor()
  },
  verify: (page) => page.locator('#accuracy-verify').click(),
  raise: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('#accuracy-raise').click()
  },
  resolve: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('.flag button').first().click()
  },
  history: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('a[href$="/history"]').first().click()
    await page.locator('.history__events li').first().waitFor()
  },
  preview: async (page) => {
    await page.locator('a[href$="/preview"]').first().click()
    await page.locator('.preview__side').first().waitFor()
  },
  withdrawal: async (page) => {
    await page.keyboard.press('Escape')
    await openArticle(page, '居民医保断缴后再参保有等待期吗')
    await page.locator('#transition-withdraw').click()
  },
  corrections: (page) => page.goto('/admin/collections/corrections'),
  correction: async (page) => {
    await follow(page, page.locator('.collection-list td a[href*="/corrections/"]').first())
    await page.locator('#triage-accept').waitFor()
  },
  triage: (page) => page.locator('#triage-accept').click(),
  policyChange: async (page) => {
    await page.goto('/admin/collections/policy-changes')
    await follow(page, page.getByRole('link', { name: policyChange.title }))
    await page.locator('.policy__shares').scrollIntoViewIfNeeded()
  },
  activation: (page) => page.locator('#policy-activate').click(),
  findings: async (page) => {
    await openArticle(page, '医保断交期间账户余额会被冻结吗')
    await page.locator('.findings').scrollIntoViewIfNeeded()
  },
  dismiss: (page) => page.locator('.findings li button').first().click(),
  regions: async (page) => {
    await page.keyboard.press('Escape')
    await page.goto('/admin/collections/regions')
    await page.locator('[role=treeitem][data-name="四川省"]').press('ArrowRight')
    await page.locator('[role=treeitem][data-name="宜宾市"]').waitFor()
  },
  categories: async (page) => {
    await page.goto('/admin/collections/categories')
    await page.getByRole('treeitem').first().waitFor()
  },
  help: async (page) => {
    await page.goto('/admin/help')
    await page.locator('#state-in_review').waitFor()
  },
})

/** Gives the desk of the demo what it lacks: a correction, and a policy change. */
export async function fillDesk(url: string): Promise<void> {
  await reportMistake(url)
  const reviewer = await apiAs(url, 'reviewer@example.com')
  await reviewer('POST', '/api/policy-changes', policyChange)
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
