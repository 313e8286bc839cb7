import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { senderHeader } from '../../src/operations/senderHeader.ts'
import type { Look } from './browser.ts'
import { answer, bar, follow, goToList, signIn } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page
let slug: string

beforeAll(async () => {
  const response = await fetch(`${stage.url}/api/articles?limit=1`)
  slug = (await response.json()).docs[0].slug
})

const report = (message: string, headers: Record<string, string> = {}) =>
  fetch(`${stage.url}/api/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ article: slug, message }),
  })

async function reported(message: string): Promise<string> {
  const response = await report(message)
  expect(response.status).toBe(202)
  return (await response.json()).reference
}

const outcome = async (reference: string) =>
  (await fetch(`${stage.url}/api/corrections/outcome/${reference}`)).json()

/** Opens a correction from the list, as the desk does. */
async function open(look: Look, reference: string): Promise<void> {
  page = await stage.visit(look)
  await signIn(page, 'editor@example.com')
  await page.goto('/admin/collections/corrections')
  await follow(page, page.getByRole('link', { name: reference }))
  await bar(page).waitFor()
}

/** Rejects the correction on the screen. */
async function reject(reason: string): Promise<void> {
  await page.locator('#triage-reject').click()
  await answer(page, { reason })
  await page.locator('[data-state=rejected]').waitFor()
}

describe('the desk', () => {
  it('sees a report beside its text, one after the other, and what became of all', async () => {
    const first = await reported('第一条：说得不对。')
    await reported('第二条：也不对。')
    await open({}, first)
    const text = page.locator('.corrected-text')
    await text.getByRole('link', { name: '第二条' }).waitFor()
    expect(await text.locator('p').count()).toBeGreaterThan(3)
    await reject('照规定是对的。')
    await text.getByRole('link', { name: '第二条' }).click()
    await page.locator('[data-state=open]').waitFor()
    await reject('同上。')
    await text.getByText('没有其他待处理的纠错').waitFor()
    await goToList(page, 'corrections')
    const tabs = page.getByRole('navigation', { name: '按处理结果查看' })
    await tabs.getByRole('link', { name: '待处理 0' }).waitFor()
    await tabs.getByRole('link', { name: '未采纳 2' }).click()
    await tabs.locator('a[aria-current=page]', { hasText: '未采纳' }).waitFor()
    await expect.poll(() => page.locator('.collection-list tbody tr').count()).toBe(2)
  })

  it('accepts a correction: the article is flagged', async () => {
    const reference = await reported('应为六个月，不是三个月。')
    await open({}, reference)
    await page.locator('#triage-accept').click()
    const dialog = page.getByRole('dialog', { name: '采纳' })
    expect(await dialog.getByLabel('疑问说明').inputValue()).toBe('应为六个月，不是三个月。')
    await dialog.getByLabel('提醒').check()
    await dialog.getByRole('button', { name: '确定' }).click()
    await page.locator('[data-state=accepted]').waitFor()
    expect(await page.locator('#triage-accept').count()).toBe(0)
    expect(await outcome(reference)).toMatchObject({ state: 'accepted' })
    const article = await (await fetch(`${stage.url}/api/articles/by-slug/${slug}`)).json()
    expect(article.accuracy.notices).toMatchObject([{ reason: 'reader_report' }])
  })

  it('rejects one with a reason, and is told where it gave none', async () => {
    const reference = await reported('我不同意。')
    await open({ language: 'en' }, reference)
    await page.locator('#triage-reject').click()
    const dialog = page.getByRole('dialog', { name: 'Reject' })
    await dialog.getByLabel('Reason').fill('   ')
    await dialog.getByRole('button', { name: 'Go ahead' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toContain('Give a reason')
    await dialog.getByLabel('Reason').fill('The text follows the new rules.')
    await dialog.getByRole('button', { name: 'Go ahead' }).click()
    await page.locator('[data-state=rejected]').waitFor()
    expect(await outcome(reference)).toMatchObject({
      state: 'rejected',
      reason: 'The text follows the new rules.',
    })
  })

  it('finds a correction from its inbox', async () => {
    page = await stage.visit()
    await signIn(page, 'reviewer@example.com')
    await goToList(page, 'notifications')
    await page.getByRole('link', { name: '有读者指出' }).first().click()
    await page.waitForURL(/collections\/corrections/)
    await page.getByText('我不同意。').waitFor()
  })
})

describe('a sender', () => {
  it('has five an hour, whoever they say they are', async () => {
    const statuses: number[] = []
    for (let n = 1; n <= 5; n += 1) {
      const claim = `192.0.2.${n}`
      const { status } = await report('再说一遍。', {
        [senderHeader]: claim,
        'x-forwarded-for': claim,
      })
      statuses.push(status)
    }
    // Four were sent by the tests before.
    expect(statuses).toEqual([202, 429, 429, 429, 429])
  })
})
