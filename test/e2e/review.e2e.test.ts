import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Look } from './browser.ts'
import { apiAs, bar, goToList, openArticle, openTab, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

const visit = async (look: Look = {}) => {
  page = await stage.visit(look)
  return page
}

/** Live, with a draft beside it that waits for review. */
const rewritten = '2025年四川宜宾残疾人护理补贴每月多少钱'
/** Waiting too, and never live. */
const fresh = '2025年四川宜宾护理津贴提高了吗'
/** Live, verified and doubted. */
const doubted = '2025辽宁葫芦岛灵活就业养老保险断缴怎么补'

async function articleCalled(title: string) {
  const ask = await apiAs(stage.url, 'editor2@example.com')
  const { docs } = await ask('GET', `/api/articles?draft=true&where[title][equals]=${title}`)
  return { ask, id: docs[0].id, address: `/api/articles/${docs[0].id}` }
}

/** Opens an article's tab from its form, by the tab. */
async function openTabOf(title: string, tab: 'review' | 'accuracy') {
  await openArticle(page, title)
  await openTab(page, tab)
}

/** Counts the presses of the mouse from here on. */
async function countClicks() {
  let clicks = 0
  await page.exposeFunction('clicked', () => {
    clicks += 1
  })
  await page.evaluate(() => {
    document.addEventListener(
      'click',
      (event) => event.isTrusted && Reflect.get(window, 'clicked')(),
    )
  })
  return () => clicks
}

/** How long a screen may take on a busy machine. */
const soon = { timeout: 10_000 }

const focused = () => page.evaluate(() => document.activeElement?.id ?? '')
const figures = () => page.locator('.review__figure')
const position = () => page.locator('.review__position').textContent()

describe('the review tab', () => {
  it('lists the changed numbers first and shows the changes word by word, reached by keys', async () => {
    await visit()
    await signIn(page, 'reviewer@example.com')
    await openTabOf(rewritten, 'review')
    await figures().nth(2).waitFor()
    await page.locator('[aria-keyshortcuts=j]').waitFor()
    const listed = await page.locator('.review__figures li').allTextContents()
    expect(listed.join('\n')).toMatch(/金额.*120元.*改为.*130元.*一句话回答/)
    expect(listed.join('\n')).toMatch(/生效日期/)

    const shortAnswer = page.locator('#change-shortAnswer-0')
    expect(await shortAnswer.locator('del').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('120元')]),
    )
    const [removed] = await shortAnswer.locator('del').allTextContents()
    expect(removed).toBe('［删去：120元］')
    const body = page.locator('#change-body-0').locator('xpath=ancestor::section')
    const marked = await body.locator('ins, del').allTextContents()
    expect(marked.length).toBeGreaterThan(1)
    // A changed amount is a changed amount, not a changed paragraph.
    for (const text of marked) expect(text.length).toBeLessThan(14)

    await page.keyboard.press('j')
    await expect.poll(focused, soon).toBe('change-shortAnswer-0')
    await expect.poll(position, soon).toMatch(/^第 1 处，共 \d+ 处改动$/)
    await page.keyboard.press('j')
    await expect.poll(focused, soon).toMatch(/^change-body-\d+$/)
    await page.keyboard.press('k')
    await expect.poll(focused, soon).toBe('change-shortAnswer-0')
    await page.keyboard.press('k')
    await expect.poll(position, soon).toMatch(/^第 (\d+) 处，共 \1 处改动$/)

    await page.locator('.review__figures button').nth(1).click()
    await expect.poll(focused, soon).toMatch(/^change-/)

    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0)

    // Keys that are typed are words.
    await page.locator('.comment-box textarea').fill('')
    await page.locator('.comment-box textarea').pressSequentially('jar?')
    expect(await page.locator('.comment-box textarea').inputValue()).toBe('jar?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await bar(page).locator('[data-state=in_review]').count()).toBe(1)
  })

  it('does nothing by single keys for whoever switched them off, on every visit', async () => {
    const choice = (method: string) =>
      page.waitForResponse(
        (response) =>
          response.url().endsWith('/payload-preferences/single-keys') &&
          response.request().method() === method,
      )
    await visit({ language: 'en' })
    await signIn(page, 'reviewer2@example.com')
    await openTabOf(rewritten, 'review')
    await page.locator('[aria-keyshortcuts="?"]').waitFor()
    await page.keyboard.press('?')
    const saved = choice('POST')
    await page.getByLabel('Use single-key shortcuts').uncheck()
    await saved

    const known = choice('GET')
    await page.reload()
    await known
    await figures().nth(2).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await focused()).not.toMatch(/^change-/)

    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByLabel('Use single-key shortcuts').check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await expect.poll(focused, soon).toMatch(/^change-/)
  })

  it('refuses to approve a text that nobody saw: it shows the new one first', async () => {
    const { ask, address } = await articleCalled(rewritten)
    await visit()
    await signIn(page, 'reviewer2@example.com')
    await openTabOf(rewritten, 'review')
    await figures().nth(2).waitFor()
    await ask('PATCH', address, { effectiveTo: '2027-12-31' })
    const { revision } = await ask('GET', `${address}/transitions`)
    await ask('POST', `${address}/transition`, { event: 'submit', revision })
    await page.keyboard.press('a')
    await page.getByText('文章已被他人修改').first().waitFor()
    await page.locator('#change-effectiveTo-0').waitFor()
    expect((await ask('GET', `${address}/transitions`)).state).toBe('in_review')
  })

  it('approves in place by key and leads to the next; nothing new is left to compare once live', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'reviewer@example.com')
    await openTabOf(rewritten, 'review')
    await figures().nth(2).waitFor()
    await page.locator('#transition-approve:enabled').waitFor()
    await page.locator('.review__next', { hasText: fresh }).waitFor()
    await page.keyboard.press('a')
    await bar(page).locator('[data-state=approved]').waitFor()
    await page.locator('a.review__next', { hasText: fresh }).click()

    await page.getByText('Nothing of this has been live yet').waitFor()
    expect(await page.locator('.review__main ins, .review__main del').count()).toBe(0)
    expect(await page.locator('.review__main').textContent()).toContain('已提高到每人每月120元。')
    await page.locator('.review__aside .comment').nth(1).waitFor()
    await page.locator('#transition-request_changes:enabled').waitFor()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog', { name: 'Request changes' })
    await dialog.getByLabel('Comment').fill('请找到宜宾市自己的文件。')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Go ahead' }).click()
    await bar(page).locator('[data-state=changes_requested]').waitFor()
    await page.getByText('No other article waits for your review.').waitFor()
    await page.keyboard.press('a')
    await page.getByText('“Approve” is not possible now').waitFor()

    await openTabOf(rewritten, 'review')
    await page.locator('#transition-publish:enabled').click()
    await page.getByText('Nothing differs from the version that is live.').waitFor()
    expect(await page.locator('.review__figures').count()).toBe(0)
  })

  it('takes a waiting article from login to published in six clicks', async () => {
    const { ask, address } = await articleCalled(doubted)
    await ask('PATCH', address, { shortAnswer: '跨年度的断缴不能补，可继续缴费累计年限。' })
    const { revision } = await ask('GET', `${address}/transitions`)
    await ask('POST', `${address}/transition`, { event: 'submit', revision })
    await visit()
    await signIn(page, 'reviewer2@example.com')
    await goToList(page, 'articles')
    const clicks = await countClicks()
    await page.getByRole('link', { name: doubted }).click()
    await openTab(page, 'review')
    await page.locator('#transition-approve:enabled').click()
    await page.locator('#transition-publish:enabled').click()
    await bar(page).locator('[data-state=published]').waitFor()
    // The click that signs in is the first.
    expect(clicks() + 1).toBeLessThanOrEqual(6)
  })
})

describe('the accuracy tab', () => {
  it('takes a flagged article to verified in four clicks, the last sources filled in', async () => {
    await visit()
    await signIn(page, 'reviewer@example.com')
    await openArticle(page, doubted)
    const clicks = await countClicks()
    await openTab(page, 'accuracy')
    const status = page.locator('.accuracy__status')
    await status.getByText('有提醒').waitFor()
    expect(await page.locator('.flag').textContent()).toMatch(
      /提醒互相矛盾.*窗口的答复与第一段不一致.*前了结.*编辑（编辑甲）提出于/,
    )
    await page.locator('#accuracy-verify').click()
    const dialog = page.getByRole('dialog', { name: '核实无误' })
    expect(await dialog.getByLabel('来源 1 的网址').inputValue()).toMatch(/^https:/)
    expect(await dialog.getByLabel('下次复核').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/)
    await dialog.getByRole('checkbox').click()
    await dialog.getByRole('button', { name: '核实无误' }).click()
    await status.getByText('已核实').waitFor()
    expect(clicks()).toBeLessThanOrEqual(4)
    await expect
      .poll(() => status.textContent(), soon)
      .toMatch(/起对外提供。.*今天由审核甲对照 1 个来源核实。.*下次复核：/)
    await page.getByText('没有未了结的疑问。').waitFor()
    await expect.poll(() => page.locator('.verifications > li').count(), soon).toBe(2)
  })

  it('raises a block, refuses who may not lift it in their language, and resolves it', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openTabOf(doubted, 'accuracy')
    await page.locator('#accuracy-raise').click()
    const raise = page.getByRole('dialog', { name: 'Raise a flag' })
    await raise.getByLabel('Block').check()
    await raise.getByLabel('Reason').selectOption('outdated')
    await raise.getByLabel(/What is doubtful/).fill('2026年起已改。')
    await raise.getByRole('button', { name: 'Raise a flag' }).click()
    await page.locator('.accuracy__status').getByText('withheld from readers').waitFor()
    await page.locator('.flag__refused').getByText('Your role').waitFor()
    await page.context().close()

    await visit({ language: 'en' })
    await signIn(page, 'reviewer@example.com')
    await openTabOf(doubted, 'accuracy')
    await page.getByRole('button', { name: 'Resolve' }).click()
    const dialog = page.getByRole('dialog', { name: 'Resolve the flag' })
    expect(await dialog.getByLabel(/^Fixed/).isDisabled()).toBe(true)
    await dialog.getByLabel(/^Confirmed/).check()
    await dialog.getByLabel('Note').fill('查过今年的办法，没有改。')
    await dialog.getByRole('button', { name: 'Resolve' }).click()
    await dialog.getByRole('alert').getByText('Give the address').waitFor()
    await dialog.getByLabel(/^Evidence/).fill('https://example.gov.cn/2026-1')
    await dialog.getByRole('button', { name: 'Resolve' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('No open flags.').waitFor()
    await page.locator('.accuracy__status').getByText('Live since').waitFor()
  })

  it('says of an article that is not live that there is nothing to verify yet', async () => {
    await visit()
    await signIn(page, 'editor@example.com')
    await openTabOf('医保断交期间账户余额会被冻结吗', 'accuracy')
    await page.getByText('发布之后才能核实。').waitFor()
    expect(await page.locator('#accuracy-verify').isDisabled()).toBe(true)
    expect(await page.locator('.accuracy__status').textContent()).toContain('没有对外提供。')
  })
})
