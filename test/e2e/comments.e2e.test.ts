import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Look } from './browser.ts'
import { apiAs, markedText, openArticle, saveDraft, signIn, signOut } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

const visit = async (look: Look = {}) => {
  page = await stage.visit(look)
  return page
}

const inReview = '2025年四川宜宾护理津贴提高了吗'

const panel = () => page.locator('section.comments')
const card = (text: string) => panel().locator('.comment', { hasText: text })
const box = () => panel().getByRole('textbox')

const articleCalled = async (title: string) => {
  const ask = await apiAs(stage.url, 'editor2@example.com')
  const { docs } = await ask('GET', `/api/articles?draft=true&where[title][equals]=${title}`)
  return { ask, article: docs[0], address: `/api/articles/${docs[0].id}` }
}

describe('a comment on a passage', () => {
  it('is made by a reviewer, settled by the editor, and listed at approval while it is open', async () => {
    await visit()
    await signIn(page, 'reviewer@example.com')
    await openArticle(page, inReview)
    await expect.poll(() => panel().locator('ol .comment').count()).toBe(2)

    await page
      .locator('[contenteditable=true]')
      .getByText('从2022年3月起执行')
      .click({ clickCount: 3 })
    await panel().getByLabel('对这段文字提意见').fill('写明')
    const quote = panel().locator('.comment-box .comment__quote')
    expect(await quote.textContent()).toContain('从2022年3月起执行,以前月份不再补发。')
    expect(await markedText(page)).toBe('从2022年3月起执行,以前月份不再补发。')

    // Keys pressed in the box are the box's alone.
    const saves: string[] = []
    page.on('request', (request) => request.method() === 'PATCH' && saves.push(request.url()))
    await box().press('Enter')
    await box().pressSequentially('按哪份文件执行？')
    await box().press('Control+s')
    expect(await page.locator('#action-save-draft').isDisabled()).toBe(true)
    await panel().getByRole('button', { name: '提交意见' }).click()
    await card('按哪份文件执行').waitFor()
    expect(await card('按哪份文件执行').locator('.comment__text').textContent()).toBe(
      '写明\n按哪份文件执行？',
    )
    expect(await box().inputValue()).toBe('')
    expect(await quote.count()).toBe(0)
    expect(saves).toEqual([])

    await page.locator('#transition-approve').click()
    const dialog = page.getByRole('dialog', { name: '还有 3 条意见没有处理' })
    await dialog.waitFor()
    expect(await dialog.locator('.comment__quote').allTextContents()).toEqual([
      '120元',
      '达州市人民政府2022年印发的文件',
      '从2022年3月起执行,以前月份不再补发。',
    ])
    expect(await dialog.textContent()).toMatch(/按哪份文件执行？审核甲/)
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.locator('section.transition-bar:focus').waitFor()
    expect(await page.locator('[data-state=in_review]').count()).toBe(1)
    await signOut(page)

    await signIn(page, 'editor@example.com')
    await openArticle(page, inReview)
    for (const text of ['按哪份文件执行', '这是达州市的文件']) {
      await card(text).getByRole('button', { name: '标为已处理' }).press('Enter')
      await panel().locator('details .comment', { hasText: text }).waitFor({ state: 'attached' })
    }
    await expect.poll(() => panel().locator('> ol .comment').count()).toBe(1)
    await panel().locator('summary').click()
    await card('这是达州市的文件').getByRole('button', { name: '重新打开' }).click()
    await expect.poll(() => panel().locator('> ol .comment').count()).toBe(2)
    await card('这是达州市的文件').getByRole('button', { name: '标为已处理' }).click()
    await expect.poll(() => panel().locator('> ol .comment').count()).toBe(1)
    await signOut(page)

    await signIn(page, 'reviewer@example.com')
    await openArticle(page, inReview)
    await page.locator('#transition-approve').click()
    const last = page.getByRole('dialog', { name: '还有 1 条意见没有处理' })
    await last.waitFor()
    expect(await last.locator('.comment__text').allTextContents()).toEqual([
      '正文写的是一级每人每月100元，前后不一致，请核对。',
    ])
    await last.getByRole('button', { name: '仍然批准' }).click()
    await page.locator('[data-state=approved]').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('is shown in the text when its quote is pressed, wherever the text has moved', async () => {
    const title = '2025江苏南京医保停保后余额怎么没有了'
    const { ask, address } = await articleCalled(title)
    for (const [field, quote] of [
      ['body', '超过3个月'],
      ['title', '余额'],
    ]) {
      await ask('POST', `${address}/comments`, { text: `看${quote}`, passage: { field, quote } })
    }
    await visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openArticle(page, title)
    await card('看余额').getByRole('button', { name: '余额' }).press('Enter')
    const selected = () =>
      page
        .locator('#field-title')
        .evaluate((input: HTMLInputElement) =>
          input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
        )
    await expect.poll(selected, { timeout: 5_000 }).toBe('余额')
    expect(await panel().getByLabel('Comment on the article').count()).toBe(1)

    await page.getByRole('button', { name: 'Scope' }).click()
    await page.locator('#field-regionScopeConfirmed').waitFor()
    await card('看超过3个月').getByRole('button', { name: '超过3个月' }).click()
    await expect.poll(() => markedText(page), { timeout: 5_000 }).toBe('超过3个月')

    // A comment that is being written survives a save, and so does its passage.
    await page.locator('#field-title').press('ArrowRight')
    await page.locator('#field-title').selectText()
    await panel().getByLabel('Comment on this passage').fill('还没写完')
    await page.locator('#field-title').fill(`请问${title}`)
    await saveDraft(page)
    expect(await panel().getByLabel('Comment on this passage').inputValue()).toBe('还没写完')
    await card('看余额').getByRole('button', { name: '余额' }).click()
    await expect.poll(selected, { timeout: 5_000 }).toBe('余额')

    await page.locator('#field-title').fill('停保以后')
    await saveDraft(page)
    await card('看余额').getByText('No longer in the text').waitFor()
    expect(await card('看余额').getByRole('button', { name: '余额' }).count()).toBe(0)
  })

  it('is refused in words where the saved text does not say it', async () => {
    const title = '医保断交期间账户余额会被冻结吗'
    await visit()
    await signIn(page, 'editor@example.com')
    await openArticle(page, title)
    await page.locator('#field-shortAnswer').fill('还没有保存的回答')
    await page.locator('#field-shortAnswer').selectText()
    await panel().getByLabel('对这段文字提意见').fill('好吗')
    await panel().getByRole('button', { name: '提交意见' }).click()
    await panel().getByRole('alert').getByText('请先保存再评论').waitFor()
    await panel().getByRole('button', { name: '不针对这段文字' }).click()
    await panel().getByRole('button', { name: '提交意见' }).click()
    await card('好吗').waitFor()
    expect(await card('好吗').locator('.comment__quote').count()).toBe(0)
  })

  it('is not asked for before an article is there', async () => {
    await visit()
    await signIn(page, 'editor@example.com')
    await page.goto('/admin/collections/articles/create')
    await page.locator('#field-title').fill('新文章')
    expect(await panel().count()).toBe(0)
  })
})

describe('a withdrawal', () => {
  it('names the article that takes its place, chosen among those that are served', async () => {
    const title = '居民医保断缴后再参保有等待期吗'
    const instead = '职工医保停缴后个人账户余额还能用吗'
    await visit()
    await signIn(page, 'reviewer@example.com')
    await openArticle(page, title)
    await page.locator('#transition-withdraw').click()
    const dialog = page.getByRole('dialog', { name: '撤下' })
    await dialog.getByLabel('理由').fill('两篇合并。')
    await dialog.getByLabel('替代文章').fill('没有这样的文章')
    await dialog.getByRole('button', { name: '确定' }).click()
    expect(await dialog.locator('input:invalid').count()).toBe(1)
    expect(await page.locator('[data-state=published]').count()).toBe(1)

    await dialog.getByLabel('替代文章').fill(instead)
    await dialog.locator(`option[value="${instead}"]`).waitFor({ state: 'attached' })
    await dialog.getByRole('button', { name: '确定' }).click()
    await page.locator('[data-state=withdrawn]').waitFor()
    const [{ article }, other] = [await articleCalled(title), await articleCalled(instead)]
    const gone = await fetch(`${stage.url}/api/articles/by-slug/${article.slug}`)
    expect(gone.status).toBe(410)
    expect(await gone.json()).toMatchObject({
      errors: [{ code: 'withdrawn', reason: '两篇合并。', replacement: other.article.slug }],
    })
  })
})
