import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { findBarriers } from './axe.ts'
import { describePages, errorsOf, type Language, openBrowser, openPage } from './browser.ts'
import { answer, bar, openArticle, openTab, saveDraft, signIn, take } from './desk.ts'
import { type Server, startServer } from './server.ts'

/**
 * What PolicyDesk is for, from end to end: people at their screens, in both languages, and what a
 * site gets of it. All at once, as in a newsroom; each on articles of its own.
 */

type Person = 'editor' | 'editor2' | 'reviewer' | 'reviewer2'
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>

const languages = ['zh', 'en'] as const
const people: readonly Person[] = ['editor', 'editor2', 'reviewer', 'reviewer2']
const sessions = new Map<Person, Cookies>()

let server: Server
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({}, inject('seeded')), openBrowser()])
  for (const language of languages) importPage(language)
  for (const person of people) {
    const page = await openPage(browser, server.url)
    await signIn(page, `${person}@example.com`)
    sessions.set(person, await page.context().cookies())
    await page.context().close()
  }
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') console.error(await describePages(browser))
})

/** An old page for each language. */
const imported: Record<Language, string> = { zh: '医保断缴怎么补', en: '医保余额怎么查' }

/** As `npm run import -- FILE`, beside the running server. */
function importPage(language: Language): void {
  const file = path.join(server.folder, `${language}.txt`)
  writeFileSync(
    file,
    `${imported[language]}

可以到参保地办理:

一、办法

  • 补缴 :到参保地的经办窗口办理。

提示:本文为示例内容。
相关推荐

医保怎么查

可以在线上查询。

医保问答 2025-04-08
`,
  )
  const { status, stderr } = spawnSync(
    process.execPath,
    [...nodeFlags, '.build/import.mjs', file],
    { env: { ...process.env, NODE_ENV: 'production', DATA_DIR: server.folder }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
}

/** The desk of somebody who has signed in. */
async function deskOf(person: Person, language: Language): Promise<Page> {
  const page = await openPage(browser, server.url, { language })
  const session = sessions.get(person) ?? []
  await page.context().addCookies(session.filter(({ name }) => name === 'payload-token'))
  page.setDefaultTimeout(60_000)
  return page
}

/** The desks of several people, and the address of an article that they work on in turn. */
async function sit<P extends Person>(title: string, language: Language, ...persons: P[]) {
  const desks = {} as Record<P, Page>
  for (const person of persons) desks[person] = await deskOf(person, language)
  const [first] = Object.values<Page>(desks)
  if (!first) throw new Error('Nobody sits here.')
  await openArticle(first, title)
  return { ...desks, desks, address: first.url() }
}

/** Comes to an article. */
async function come(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await bar(page).waitFor()
}

/** Ends a journey, in which no page may have thrown anything. */
async function close(desks: Record<string, Page>): Promise<void> {
  const pages = Object.values(desks)
  await Promise.all(pages.map((page) => page.context().close()))
  expect(pages.flatMap(errorsOf), 'errors in the pages').toEqual([])
}

/** What a site gets of an article, as anybody does. */
async function served(title: string) {
  const query = new URLSearchParams({ 'where[title][equals]': title })
  const { docs } = await (await fetch(`${server.url}/api/articles?${query}`)).json()
  return docs[0]
}

/** How long a screen or an answer may take on a busy machine. */
const soon = { timeout: 10_000 }

const expectNoBarriers = async (page: Page) => expect(await findBarriers(page)).toEqual([])

/** Comes to an article, rewrites its short answer and hands it in. */
async function rewrite(page: Page, address: string, shortAnswer: string): Promise<void> {
  await come(page, address)
  // The form opens at the part where it was left.
  await page.locator('.tabs-field__tab-button').first().click()
  await page.locator('#field-shortAnswer').fill(shortAnswer)
  await saveDraft(page)
  await take(page, 'submit', 'in_review')
}

/** Comes to an article, approves it and puts it live. */
async function publish(page: Page, address: string): Promise<void> {
  await come(page, address)
  await take(page, 'approve', 'approved')
  await take(page, 'publish', 'published')
}

const flag = (page: Page) => page.locator('.flag[data-state=open]')

/** Lifts the flag of an article, as fixed. */
async function lift(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/accuracy`)
  await flag(page).getByRole('button').click()
  await answer(page, { resolution: 'fixed', note: '已按新的规定改正。' })
  await flag(page).waitFor({ state: 'detached' })
}

/** The next full minute but one cannot be missed, in the form of the field. */
function nextMinute(): string {
  const at = new Date(Math.ceil((Date.now() + 5_000) / 60_000) * 60_000)
  // The pages are in Shanghai.
  return new Date(at.getTime() + 8 * 60 * 60_000).toISOString().slice(0, 16)
}

describe.concurrent.each(languages)('in %s', { timeout: 600_000 }, (language) => {
  it('an old page is imported, returned, mended, approved, scheduled and live', async ({
    expect,
  }) => {
    const title = imported[language]
    const { editor, reviewer, desks, address } = await sit(title, language, 'editor', 'reviewer')
    await editor.locator('#field-shortAnswer').fill('到参保地的经办窗口补缴。')
    await editor.locator('.tabs-field__tab-button').nth(1).click()
    await editor.locator('#field-regionScopeConfirmed').check()
    await saveDraft(editor)
    await editor.locator('.tabs-field__tab-button').nth(2).click()
    await editor.locator('#field-sources .array-field__add-row').click()
    await editor.locator('#field-sources__0__title').fill('《中华人民共和国社会保险法》')
    await editor.locator('#field-sources__0__authority').fill('全国人民代表大会常务委员会')
    await saveDraft(editor)
    await take(editor, 'submit', 'in_review')

    await come(reviewer, address)
    await reviewer.locator('#transition-request_changes').click()
    await answer(reviewer, { comment: '请写明要带什么材料。' })
    await bar(reviewer).locator('[data-state=changes_requested]').waitFor()

    await editor.goto(`${address}/history`)
    await editor.locator('[data-event=request_changes]', { hasText: '请写明要带什么' }).waitFor()
    await expectNoBarriers(editor)
    await rewrite(editor, address, '带身份证到参保地的经办窗口补缴。')

    await reviewer.goto(`${address}/review`)
    await take(reviewer, 'approve', 'approved')
    await reviewer.locator('#transition-schedule').click()
    await answer(reviewer, { publishAt: nextMinute() })
    await bar(reviewer).locator('[data-state=scheduled]').waitFor()
    expect(await served(title)).toBeUndefined()
    await expect
      .poll(() => served(title), { timeout: 150_000, interval: 2_000 })
      .toMatchObject({ shortAnswer: '带身份证到参保地的经办窗口补缴。' })
    await come(reviewer, address)
    await bar(reviewer).locator('[data-state=published]').waitFor()
    await close(desks)
  })

  it('a doubted article is withheld, mended, lifted by a second person and live', async ({
    expect,
  }) => {
    const title = {
      zh: '居民医保断缴后再参保有等待期吗',
      en: '职工医保断缴后补缴多久能报销',
    }[language]
    const { editor, reviewer, reviewer2, desks, address } = await sit(
      title,
      language,
      'editor',
      'reviewer',
      'reviewer2',
    )
    await openTab(editor, 'accuracy')
    await editor.locator('#accuracy-raise').click()
    await answer(editor, { severity: 'block', reason: 'outdated', message: '依据已经废止。' })
    await flag(editor).waitFor()
    await expect.poll(() => served(title), soon).toBeUndefined()
    await expectNoBarriers(editor)

    await rewrite(editor, address, '按新的规定办理。')
    await publish(reviewer, address)
    // Live, and held back until somebody says that it is mended.
    expect(await served(title)).toBeUndefined()
    await lift(reviewer2, address)
    await expect.poll(() => served(title), soon).toMatchObject({ shortAnswer: '按新的规定办理。' })
    await close(desks)
  })

  it('a rule changes in a province: its articles are flagged, looked at and settled', async () => {
    const { province, title } = {
      zh: { province: '辽宁省', title: '2025辽宁葫芦岛灵活就业养老保险断缴怎么补' },
      en: { province: '湖南省', title: '湖南湘潭职工医保缴满多少年退休可享受待遇' },
    }[language]
    const page = await deskOf('reviewer', language)
    await page.goto('/admin/collections/policy-changes/create')
    await page.locator('#field-title').fill(`${province}调整规定`)
    await page.locator('#field-sourceUrl').fill('https://example.gov.cn/2026-38')
    for (const [field, day] of [
      ['effectiveFrom', '2026-01-01'],
      ['dueAt', '2099-12-31'],
    ]) {
      await page.locator(`#field-${field} input`).fill(day ?? '')
      await page.locator(`#field-${field} input`).press('Enter')
    }
    await page.locator('#field-regions input').first().fill(province)
    await page.locator('.rs__option', { hasText: province }).first().click()
    await page.locator('#action-save').click()
    await page.waitForURL(/policy-changes\/(?!create)/)
    await page.locator('#policy-activate:enabled').click()
    await answer(page, {})
    await page.locator('[data-state=active]').waitFor()
    await expectNoBarriers(page)
    const change = page.url()

    await openArticle(page, title)
    await openTab(page, 'accuracy')
    const doubt = flag(page).filter({ hasText: `${province}调整规定` })
    await doubt.waitFor()
    await page.locator('#accuracy-verify').click()
    for (const box of await page.locator('dialog[open] [name=resolves]').all()) await box.check()
    await answer(page, {})
    await doubt.waitFor({ state: 'detached' })

    await page.goto(change)
    await page.locator('#policy-close:enabled').click()
    await answer(page, {})
    await page.locator('[data-state=closed]').waitFor()
    await close({ reviewer: page })
  })

  it('a reader’s correction is taken up, and the article is mended', async ({ expect }) => {
    const title = {
      zh: '职工医保停缴后个人账户余额还能用吗',
      en: '城乡居民养老保险缴费不满15年可以补缴吗',
    }[language]
    const message = `应为六个月：${language}`
    await fetch(`${server.url}/api/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ article: (await served(title)).slug, message }),
    })
    const { editor2, reviewer, desks, address } = await sit(title, language, 'editor2', 'reviewer')
    await editor2.goto('/admin')
    await editor2.getByRole('link', { name: message }).click()
    await editor2.locator('#triage-accept').click()
    await answer(editor2, { severity: 'notice' })
    await editor2.locator('[data-state=accepted]').waitFor()
    await expectNoBarriers(editor2)
    expect((await served(title)).accuracy.notices).toMatchObject([{ reason: 'reader_report' }])

    await rewrite(editor2, address, '满六个月后可以。')
    await publish(reviewer, address)
    await lift(reviewer, address)
    await expect
      .poll(() => served(title), soon)
      .toMatchObject({ shortAnswer: '满六个月后可以。', accuracy: { notices: [] } })
    await close(desks)
  })

  it('of two editors, the second is told as they begin, and goes on from what the first wrote', async ({
    expect,
  }) => {
    const title = {
      zh: '广西三月三露营带什么食物不容易坏',
      en: '医保断交期间账户余额会被冻结吗',
    }[language]
    const { editor, editor2, desks, address } = await sit(title, language, 'editor', 'editor2')
    const shortAnswer = editor.locator('#field-shortAnswer')
    await come(editor2, address)
    await editor2.locator('#field-shortAnswer').fill('编辑乙写的。')
    await saveDraft(editor2)

    await shortAnswer.fill('编辑甲写的。')
    await editor.locator('#document-stale-data-reload').click()
    await expect.poll(() => shortAnswer.inputValue(), soon).toBe('编辑乙写的。')
    await shortAnswer.fill('编辑乙写的。编辑甲补充的。')
    await saveDraft(editor)
    await come(editor2, address)
    expect(await editor2.locator('#field-shortAnswer').inputValue()).toBe(
      '编辑乙写的。编辑甲补充的。',
    )
    await close(desks)
  })
})
