import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Look } from './browser.ts'
import { apiAs, bar, goToList, openArticle, saveDraft, signIn, signOut, take } from './desk.ts'
import { setStage } from './stage.ts'

const stage = setStage()
let page: Page

const visit = async (look: Look = {}) => {
  page = await stage.visit(look)
  return page
}

/** The titles a site would get. */
async function publicTitles(): Promise<string[]> {
  const response = await fetch(`${stage.url}/api/articles?limit=100`)
  const { docs } = (await response.json()) as { docs: { title: string }[] }
  return docs.map(({ title }) => title)
}

describe('an editor', () => {
  it.each([
    { language: 'zh', state: '审核中', live: /未对外提供；.+的草稿等待审核/, recall: '撤回' },
    {
      language: 'en',
      state: 'In review',
      live: /Not live; a draft by .+ awaits review/,
      recall: 'Recall',
    },
  ] as const)('finds an imported article and sees where it stands ($language)', async (words) => {
    await visit(words)
    await signIn(page, 'editor@example.com')
    await openArticle(page, '2025年四川宜宾护理津贴提高了吗')
    expect(await bar(page).textContent()).toContain(words.state)
    expect(await bar(page).textContent()).toMatch(words.live)
    expect(await page.getByRole('button', { name: words.recall }).isEnabled()).toBe(true)
  })

  it('is offered no way past the workflow', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openArticle(page, '2025年四川宜宾护理津贴提高了吗')
    expect(await page.getByRole('button', { name: /publish/i }).count()).toBe(0)
    await page.locator('.doc-controls__popup button').first().click()
    await page.locator('#action-duplicate').waitFor()
    expect(await page.locator('#action-unpublish').count()).toBe(0)
    await goToList(page, 'articles')
    await page.getByRole('row').nth(1).getByRole('checkbox').check()
    await page.getByText('1 selected').waitFor()
    expect(await page.getByRole('button', { name: /publish/i }).count()).toBe(0)
  })

  it('saves a draft with Ctrl+S, and again, with the workflow waiting meanwhile', async () => {
    await visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openArticle(page, '2025江苏南京医保停保后余额怎么没有了')
    for (const answer of ['停保三个月后余额仍在。', '停保后余额仍归个人。']) {
      await page.locator('#field-shortAnswer').fill(answer)
      await page.locator('#transition-submit:disabled').waitFor()
      expect(await bar(page).textContent()).toContain('Save your changes first')
      await saveDraft(page, () => page.keyboard.press('Control+s'))
      await page.locator('#transition-submit:enabled').waitFor()
    }
    await page.reload()
    expect(await page.locator('#field-shortAnswer').inputValue()).toBe('停保后余额仍归个人。')
  })
})

describe('two editors of one article', () => {
  it('do not overwrite each other: the later one is told who was first and keeps their text', async () => {
    const title = '广西三月三露营带什么食物不容易坏'
    const other = await apiAs(stage.url, 'editor2@example.com')
    const [article] = (await other('GET', `/api/articles?draft=true&where[title][equals]=${title}`))
      .docs
    await visit()
    await signIn(page, 'editor@example.com')
    await openArticle(page, title)
    await other('PATCH', `/api/articles/${article.id}`, { shortAnswer: '编辑乙写的。' })
    await page.locator('#field-shortAnswer').fill('编辑甲写的。')
    await page.locator('#action-save-draft').click()
    await page.getByText('文章已被他人修改（编辑乙').first().waitFor()
    expect(await page.locator('#field-shortAnswer').inputValue()).toBe('编辑甲写的。')
    const stored = await other('GET', `/api/articles/${article.id}?draft=true`)
    expect(stored.shortAnswer).toBe('编辑乙写的。')

    const dialog = page.getByRole('dialog', { name: '您的改动还没有保存' })
    await dialog.getByRole('button', { name: '另存为新草稿' }).click()
    await page.waitForURL((address) => !address.pathname.endsWith(article.id))
    await bar(page).waitFor()
    await expect.poll(() => page.locator('#field-title').inputValue()).toBe(`${title}（另存）`)
    expect(await page.locator('#field-shortAnswer').inputValue()).toBe('编辑甲写的。')
  })

  it('may load what the other saved instead of their own', async () => {
    const title = '内蒙古呼和浩特治疗眼底病的医院排名'
    const other = await apiAs(stage.url, 'reviewer2@example.com')
    const [article] = (await other('GET', `/api/articles?draft=true&where[title][equals]=${title}`))
      .docs
    const { revision } = await other('GET', `/api/articles/${article.id}/transitions`)
    await other('POST', `/api/articles/${article.id}/transition`, { event: 'reopen', revision })
    await visit({ language: 'en' })
    await signIn(page, 'editor@example.com')
    await openArticle(page, title)
    await other('PATCH', `/api/articles/${article.id}`, { shortAnswer: '别人写的。' })
    await page.locator('#field-shortAnswer').fill('我写的。')
    await page.locator('#action-save-draft').click()
    await page.getByRole('button', { name: 'Load the newest' }).click()
    await expect.poll(() => page.locator('#field-shortAnswer').inputValue()).toBe('别人写的。')
  })
})

describe('a reviewer', () => {
  it('sends an article back with a comment, by keyboard', async () => {
    await visit()
    await signIn(page, 'reviewer@example.com')
    await openArticle(page, '2025年四川宜宾护理津贴提高了吗')
    await page.locator('#transition-request_changes').press('Enter')
    const dialog = page.getByRole('dialog', { name: '退回修改' })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    // A key pressed before would be the bar's.
    await page.locator('section.transition-bar:focus').waitFor()
    await page.locator('#transition-request_changes').press('Enter')
    await dialog.getByLabel('意见').fill('   ')
    await dialog.getByRole('button', { name: '确定' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').textContent()).toContain('请填写意见')
    await dialog.getByLabel('意见').fill('请注明文件名称。')
    await dialog.getByRole('button', { name: '确定' }).click()
    await page.locator('[data-state=changes_requested]').waitFor()
    expect(await dialog.count()).toBe(0)
  })

  it('is shown a text that changed meanwhile before it can be approved', async () => {
    const title = '2026江苏无锡医保异地就医报销比例是多少'
    const editor = await apiAs(stage.url, 'editor2@example.com')
    const [article] = (
      await editor('GET', `/api/articles?draft=true&where[title][equals]=${title}`)
    ).docs
    const address = `/api/articles/${article.id}`
    const submit = async () => {
      const { revision } = await editor('GET', `${address}/transitions`)
      await editor('POST', `${address}/transition`, { event: 'submit', revision })
    }
    await editor('PATCH', address, { shortAnswer: '审核人员看到的文字。' })
    await submit()

    await visit()
    await signIn(page, 'reviewer@example.com')
    await openArticle(page, title)
    await editor('PATCH', address, { shortAnswer: '审核人员没有看到的文字。' })
    await submit()
    await page.locator('#transition-approve').click()
    await page.getByText('文章已被他人修改').first().waitFor()
    const shortAnswer = page.locator('#field-shortAnswer')
    await expect.poll(() => shortAnswer.inputValue()).toBe('审核人员没有看到的文字。')
    expect((await editor('GET', `${address}/transitions`)).state).toBe('in_review')
    await take(page, 'approve', 'approved')
  })
})

describe('the form', () => {
  it('draws a source that is added just as the server answers about an earlier edit', async () => {
    await visit()
    await signIn(page, 'editor@example.com')
    await openArticle(page, '医保断交期间账户余额会被冻结吗')
    let answerLate: (() => Promise<void>) | undefined
    const held = new Promise<void>((resolve) => {
      page.route(/\/admin\/collections\/articles\//, async (route, request) => {
        if (request.method() !== 'POST' || answerLate) return route.continue()
        answerLate = async () => route.fulfill({ response: await answered })
        const answered = route.fetch()
        await answered
        resolve()
      })
    })
    await page.locator('#field-shortAnswer').fill('余额仍可使用。')
    await page.getByRole('button', { name: '依据', exact: true }).click()
    await held
    await page.getByRole('button', { name: '添加 依据' }).click()
    await answerLate?.()
    await page.locator('#field-sources__0__title').waitFor()
  })
})

describe('an imported draft', () => {
  const title = '医保断交期间账户余额会被冻结吗'

  it('becomes public once it is complete and somebody else approved it', async () => {
    await visit()
    await signIn(page, 'editor@example.com')
    await openArticle(page, title)
    expect(await bar(page).textContent()).toMatch(/还不能“送审”.*依据和确认适用地区/)

    await page.getByRole('button', { name: '依据', exact: true }).click()
    await page.getByRole('button', { name: '添加 依据' }).click()
    await page.locator('#field-sources__0__title').fill('《中华人民共和国社会保险法》')
    await page.locator('#field-sources__0__authority').fill('全国人民代表大会常务委员会')
    await page.getByRole('button', { name: '适用范围' }).click()
    await page.locator('#field-regionScopeConfirmed').check()
    await page.locator('.tabs-field__tab-button').first().click()
    await page.locator('#field-shortAnswer').fill('不会。余额归个人所有，断缴期间可以继续使用。')
    const looked = page.waitForResponse((response) => response.url().endsWith('/findings'))
    await saveDraft(page)
    const { findings } = await (await looked).json()
    await bar(page)
      .getByText(/还不能“送审”.*自动检查发现：.*“搜索结果”/)
      .waitFor()
    const strict = page.locator('.findings li[data-state=open][data-severity=strict]')
    const dialog = page.getByRole('dialog', { name: '忽略' })
    const stopping = findings.filter(
      ({ severity }: { severity: string }) => severity === 'strict',
    ).length
    expect(stopping).toBeGreaterThan(1)
    await expect.poll(() => strict.count()).toBe(stopping)
    for (let left = stopping; left > 0; left -= 1) {
      await strict.first().getByRole('button', { name: '忽略' }).click()
      await dialog.getByLabel('为什么没有问题').fill('已逐句核对，照原页保留。')
      await dialog.getByRole('button', { name: '忽略' }).click()
      await dialog.waitFor({ state: 'hidden' })
      await expect.poll(() => strict.count()).toBe(left - 1)
    }
    await take(page, 'submit', 'in_review')

    await bar(page).locator('summary').click()
    expect(await bar(page).textContent()).toMatch(/批准\s*您的角色无权进行这一步/)
    expect(await page.locator('#transition-approve').count()).toBe(0)
    expect(await publicTitles()).not.toContain(title)
    await signOut(page)

    await signIn(page, 'reviewer@example.com')
    await openArticle(page, title)
    await page
      .locator('.findings')
      .getByText(/已忽略（\d+）/)
      .click()
    await page.getByText('已忽略：已逐句核对，照原页保留。').first().waitFor()
    await take(page, 'approve', 'approved')
    expect(await publicTitles()).not.toContain(title)
    await take(page, 'publish', 'published')
    expect(await bar(page).textContent()).toContain('起对外提供')
    expect(await publicTitles()).toContain(title)

    // The form holds what the transitions made: the next save is not taken for an outdated one.
    await page.locator('#field-shortAnswer').fill('不会。余额归个人所有。')
    await saveDraft(page)
    await page.locator('[data-state=draft]').waitFor()
    expect(await bar(page).textContent()).toMatch(/起对外提供.*的草稿还没有送审/)
  })
})
