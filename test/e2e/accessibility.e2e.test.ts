import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { slugs } from '../../src/slugs.ts'
import { findBarriers } from './axe.ts'
import { errorsOf, type Look, openBrowser, openPage } from './browser.ts'
import { apiAs, follow, openArticle, openTab, signIn } from './desk.ts'
import { fillDesk, scenesOf } from './scenes.ts'
import { password, type Server, startServer } from './server.ts'

let server: Server
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({}, inject('seeded')), openBrowser()])
  await fillDesk(server.url)
  const admin = await apiAs(server.url, 'admin@example.com')
  await admin('POST', '/api/webhooks', { name: '缓存清理', url: 'https://example.invalid/hook' })
  await admin('POST', '/api/sites', { name: '示例站' })
  await admin('POST', '/api/users', {
    email: 'admin2@example.com',
    name: '管理员乙',
    role: 'admin',
    password,
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

type Screens = Record<string, (page: Page) => Promise<unknown>>

async function list(page: Page, slug: string) {
  await page.goto(`/admin/collections/${slug}`)
  await page.locator('.collection-list').waitFor()
}

/** A collection's list, and the form of the first that it lists. */
const listAndFirst = (slug: string): Screens => ({
  [`${slug}, the list`]: (page) => list(page, slug),
  [`${slug}, one`]: async (page) => {
    await follow(page, page.locator(`.collection-list td a[href*="/${slug}/"]`).first())
    await page.locator('.document-fields').first().waitFor()
  },
})

const creation = (slug: string): Screens => ({
  [`${slug}, a new one`]: async (page) => {
    await page.goto(`/admin/collections/${slug}/create`)
    await page.locator('.document-fields').first().waitFor()
  },
})

/** Whoever signs in twice at once may be signed out of one: each look has people of its own. */
type People = { reviewer: string; admin: string }

const screensOf = ({ reviewer, admin }: People): Screens => ({
  'forgotten password': (page) => page.goto('/admin/forgot'),
  ...scenesOf(reviewer),
  'dashboard of an administrator': async (page) => {
    await page.context().clearCookies({ name: 'payload-token' })
    await signIn(page, admin)
    await page.locator('.desk__lists').waitFor()
  },
  'columns and filters': async (page) => {
    await list(page, slugs.articles)
    await page.locator('#toggle-list-columns').click()
    await page.locator('#toggle-list-filters').click()
    await page.locator('.where-builder__add-first-filter').click()
    await page.locator('.condition').waitFor()
  },
  versions: async (page) => {
    await openArticle(page, '2025年四川宜宾残疾人护理补贴每月多少钱')
    await openTab(page, 'versions')
    await page.locator('.versions table').waitFor()
  },
  version: async (page) => {
    await page.locator('.versions td a').first().click()
    await page.locator('.view-version').waitFor()
  },
  ...creation(slugs.articles),
  ...creation(slugs.policyChanges),
  ...listAndFirst(slugs.relatedLinks),
  ...listAndFirst(slugs.regions),
  ...listAndFirst(slugs.categories),
  ...listAndFirst(slugs.accuracyFlags),
  ...listAndFirst(slugs.findings),
  ...listAndFirst(slugs.verifications),
  ...listAndFirst(slugs.reviewTasks),
  ...listAndFirst(slugs.auditEvents),
  ...listAndFirst(slugs.mails),
  ...listAndFirst(slugs.users),
  ...listAndFirst(slugs.sites),
  ...listAndFirst(slugs.webhooks),
  sources: (page) => list(page, slugs.sources),
  media: (page) => list(page, slugs.media),
  deliveries: (page) => list(page, slugs.webhookDeliveries),
  ...creation(slugs.media),
  ...creation(slugs.users),
  ...creation(slugs.sites),
  'no such page': (page) => page.goto('/admin/nowhere'),
})

/** What hinders whom on which screen, and what the screens threw, in lines to be read. */
async function lookOver(look: Look & People): Promise<string[]> {
  const page = await openPage(browser, server.url, look)
  page.setDefaultTimeout(60_000)
  const barriers: string[] = []
  for (const [screen, open] of Object.entries(screensOf(look))) {
    await open(page)
    for (const { rule, target, html, why } of await findBarriers(page)) {
      barriers.push(`${screen}: ${rule}: ${target}\n  ${html}\n  ${why}`)
    }
  }
  await page.context().close()
  return [...barriers, ...errorsOf(page)]
}

// Names differ by language and colours by look, neither by both: two of the four show them all.
describe('every screen', () => {
  it.concurrent.each<Look & People>([
    {
      language: 'zh',
      theme: 'light',
      reviewer: 'reviewer@example.com',
      admin: 'admin@example.com',
    },
    {
      language: 'en',
      theme: 'dark',
      reviewer: 'reviewer2@example.com',
      admin: 'admin2@example.com',
    },
  ])(
    'has nothing that hinders or shuts out ($language, $theme)',
    async (look) => {
      expect(await lookOver(look)).toEqual([])
    },
    600_000,
  )
})
