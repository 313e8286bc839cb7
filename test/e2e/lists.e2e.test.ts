import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { completeArticle } from '../desk.ts'
import type { Look } from './browser.ts'
import { apiAs, goToList, signIn } from './desk.ts'
import { password } from './server.ts'
import { setStage } from './stage.ts'

/** Two zones that never have the same day: the first is for the server, the last for a reader. */
const [earliest, latest] = ['Pacific/Kiritimati', 'Etc/GMT+12']

const stage = setStage(() => ({ TZ: earliest }))
let page: Page

/** In charge of one category only. */
const limited = 'limited@example.com'
const within = ['批量甲', '批量乙']
const beyond = '批量丙'
const everything = [...within, beyond]
const ids = new Map<string, string>()

beforeAll(async () => {
  const [admin, editor] = await Promise.all([
    apiAs(stage.url, 'admin@example.com'),
    apiAs(stage.url, 'editor2@example.com'),
  ])
  const { docs } = await admin(
    'GET',
    '/api/categories?where[parent][exists]=false&limit=2&sort=position&depth=0',
  )
  const [theirs, other] = docs
  await admin('POST', '/api/users', {
    email: limited,
    name: '编辑丙',
    role: 'editor',
    password,
    categories: [theirs.id],
  })
  for (const title of everything) {
    const category = title === beyond ? other.id : theirs.id
    const { doc } = await editor('POST', '/api/articles', {
      ...completeArticle(category, title),
      workflow: { dueAt: '2031-05-06' },
    })
    ids.set(title, doc.id)
  }
})

/** What was verified of an article, newest first. */
const verifications = async (title: string) => {
  const ask = await apiAs(stage.url, 'reviewer@example.com')
  return (await ask('GET', `/api/articles/${ids.get(title)}/accuracy`)).verifications
}

async function openList(email: string, query = '', look: Look = {}): Promise<void> {
  page = await stage.visit(look)
  await signIn(page, email)
  await page.goto(`/admin/collections/articles${query}`)
  // As `goToList` does.
  await page.waitForURL(/[?&]limit=/)
  await page.locator('.quick-filters').waitFor()
}

/** How long a screen may take on a busy machine. */
const soon = { timeout: 15_000 }

const filter = (name: string) => page.locator(`.quick-filters__filter[data-filter=${name}]`)
const view = (name: string) => page.locator('.quick-filters__view', { hasText: name })
const states = () => page.locator('.cell-workflow__state .badge').allTextContents()
const row = (title: string) => page.locator('.collection-list tbody tr', { hasText: title })
const rows = () => page.locator('.table tbody tr').count()
const results = () => page.locator('.bulk__results tbody tr').allTextContents()

const workingCopy = async (title: string) =>
  (await apiAs(stage.url, 'reviewer@example.com'))(
    'GET',
    `/api/articles/${ids.get(title)}?draft=true&depth=0`,
  )

describe('the list of articles', () => {
  it('tells each state, doubt, region, category and day in words', async () => {
    await openList('reviewer@example.com', '?limit=100')
    const doubted = row('2025辽宁葫芦岛灵活就业养老保险断缴怎么补')
    // What a cell names is asked for once it can be seen.
    await doubted.scrollIntoViewIfNeeded()
    expect(await doubted.locator('.cell-accuracy__status').textContent()).toMatch(
      /互相矛盾 · \d{4}年\d+月\d+日起/,
    )
    expect(await doubted.locator('.cell-accuracy__nextReviewAt').textContent()).toMatch(
      /^\d{4}年\d+月\d+日$/,
    )
    await expect.poll(() => doubted.locator('.cell-regions').textContent(), soon).toMatch(/葫芦岛/)
  })

  it('is drawn but once, with the days of the reader’s zone, wherever the server is', async () => {
    const title = '2025辽宁葫芦岛灵活就业养老保险断缴怎么补'
    await openList('reviewer@example.com', '?limit=100', { zone: latest })
    const { docs } = await (await apiAs(stage.url, 'reviewer@example.com'))(
      'GET',
      `/api/articles?draft=true&where[title][equals]=${title}&depth=0`,
    )
    const day = new Intl.DateTimeFormat('zh', { dateStyle: 'long', timeZone: latest })
    const since = day.format(new Date(docs[0].accuracy.notices[0].since))
    await row(title)
      .locator('.cell-accuracy__status', { hasText: `${since}起` })
      .waitFor()
    // What was drawn anew because of another day would have thrown, and lost what is typed here.
    await page.locator('.search-filter__input').fill('批量')
    await page.waitForURL(/[?&]search=/)
  })

  it('is narrowed by a press, by its address, and by its own filters', async () => {
    await openList('reviewer@example.com')
    await filter('in_review').click()
    await page.waitForURL(/workflow\.state.*in_review/)
    await expect.poll(async () => new Set(await states()), soon).toEqual(new Set(['审核中']))
    expect(await filter('in_review').getAttribute('aria-pressed')).toBe('true')
    const found = await rows()

    await page.reload()
    await expect.poll(rows, soon).toBe(found)
    expect(await filter('in_review').getAttribute('aria-pressed')).toBe('true')

    await page.locator('#toggle-list-filters').click()
    await page.locator('.where-builder .condition').getByText('审核中').first().waitFor()

    await filter('all').click()
    await expect.poll(rows, soon).toBeGreaterThan(found)
    expect(await filter('all').getAttribute('aria-pressed')).toBe('true')
    await filter('mine').click()
    await page.waitForURL(/workflow\.assignee/)
    await expect.poll(rows, soon).toBe(0)
  })

  it('is kept under a name as somebody likes to see it, for them alone', async () => {
    await openList('reviewer@example.com')
    await filter('changes_requested').click()
    await page.waitForURL(/changes_requested/)
    await page.locator('#save-view').click()
    const dialog = page.getByRole('dialog', { name: '保存为视图' })
    await dialog.getByLabel('名称').fill('退给编辑的')
    await dialog.getByRole('button', { name: '保存为视图' }).click()
    await view('退给编辑的').waitFor()
    // It is there when the user comes back without the page being loaded anew, too.
    await page.locator('.cell-title a').first().click()
    await page.locator('#field-title').waitFor()
    await page.locator('.step-nav').getByRole('link', { name: '文章' }).click()
    await view('退给编辑的').waitFor()

    await goToList(page, 'articles')
    await view('退给编辑的').getByRole('button', { name: '退给编辑的', exact: true }).click()
    await page.waitForURL(/changes_requested/)
    await expect.poll(async () => new Set(await states()), soon).toEqual(new Set(['待修改']))

    await openList('reviewer2@example.com')
    await page.locator('#save-view').waitFor()
    expect(await view('退给编辑的').count()).toBe(0)

    await openList('reviewer@example.com')
    await view('退给编辑的').getByRole('button', { name: /^删除/ }).click()
    await expect.poll(() => view('退给编辑的').count(), soon).toBe(0)
    await page.reload()
    await page.locator('#save-view').waitFor()
    expect(await view('退给编辑的').count()).toBe(0)
  })
})

describe('a bulk action', () => {
  /** Ticks what is listed, asks for an act, answers, and waits until it is over. */
  async function take(act: string, answer: () => Promise<void> = async () => {}): Promise<void> {
    await page.locator(`#bulk-${act}`).click()
    await answer()
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await page.locator('.bulk__results').waitFor()
  }

  async function openAll(): Promise<void> {
    await openList(limited, '?search=批量')
    await expect.poll(rows, soon).toBe(3)
    await page.locator('#select-all').check()
    await page.locator('.bulk').getByText('对选中的 3 篇').waitFor()
  }

  async function openAllPages(): Promise<void> {
    await page.goto('/admin/collections/articles?search=批量&limit=2')
    await expect.poll(rows, soon).toBe(2)
    await page.locator('#select-all').check()
    await page.locator('#select-all-across-pages').click()
    await page.locator('.bulk').getByText('对选中的 3 篇').waitFor()
  }

  /** Two are done, the third is refused and says why. */
  async function expectResults(act: string): Promise<void> {
    const summary = page.locator('.bulk__results [role=status]')
    expect(await summary.textContent()).toContain(`${act}：完成 2 篇，未完成 1 篇`)
    const [first, ...others] = await results()
    expect(first).toContain(`${beyond}这超出了您负责的地区或分类`)
    expect(others.toSorted()).toEqual(['批量乙完成', '批量甲完成'])
  }

  /** The one that was refused alone stays ticked. */
  async function expectOneRefused(act: string): Promise<void> {
    await expectResults(act)
    await page.locator('.bulk').getByText('对选中的 1 篇').waitFor()
    // Nor is it forgotten once the list is read anew.
    await page.waitForLoadState('networkidle')
    expect(await row(beyond).locator('input[type=checkbox]').first().isChecked()).toBe(true)
    for (const title of within) {
      expect(await row(title).locator('input[type=checkbox]').first().isChecked()).toBe(false)
    }
  }

  it('gives articles to somebody', async () => {
    await openAll()
    await take('assign', async () => {
      await page.getByRole('dialog').getByLabel('负责人').selectOption({ label: '审核甲' })
    })
    await expectOneRefused('分派')
    for (const title of within) {
      const { workflow } = await workingCopy(title)
      expect(workflow.assignee).toBeTruthy()
      // The day was left empty, and so stays what it was.
      expect(workflow.dueAt).toMatch(/^2031-05-06/)
    }
    expect((await workingCopy(beyond)).workflow.assignee).toBeFalsy()
    const assignee = row('批量甲').locator('.cell-workflow__assignee')
    await expect.poll(() => assignee.textContent(), soon).toBe('审核甲')
  })

  it('submits them', async () => {
    await openAll()
    await take('submit')
    await expectOneRefused('送审')
    await expect
      .poll(async () => (await states()).toSorted(), soon)
      .toEqual(['审核中', '审核中', '草稿'])
    expect((await workingCopy('批量甲')).workflow.state).toBe('in_review')
  })

  it('warns whoever leaves the desk meanwhile, and leaves the next screen alone', async () => {
    await openAll()
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const patched = new Set<string>()
    await page.route('**/api/articles/*', async (route) => {
      if (route.request().method() === 'PATCH') await held
      await route.continue()
    })
    page.on('response', (response) => {
      if (response.request().method() === 'PATCH') patched.add(response.url())
    })
    await page.locator('#bulk-assign').click()
    await page.getByRole('dialog').getByLabel('负责人').selectOption({ label: '审核甲' })
    await page.getByRole('dialog').locator('button[type=submit]').click()
    await page.locator('.bulk__course').waitFor()

    const warned = page.waitForEvent('dialog')
    page.evaluate(() => window.location.reload()).catch(() => {})
    const warning = await warned
    expect(warning.type()).toBe('beforeunload')
    await warning.dismiss()

    await page.locator('.step-nav__home').click()
    await page.locator('.desk__lists').waitFor()
    const redrawn: string[] = []
    page.on('request', (request) => {
      const { rsc, 'next-router-prefetch': ahead } = request.headers()
      if (rsc && !ahead) redrawn.push(request.url())
    })
    goOn()
    await expect.poll(() => patched.size, soon).toBe(3)
    await page.waitForLoadState('networkidle')
    expect(redrawn).toEqual([])
  })

  it('doubts them, and verifies what is live', async () => {
    const editor = await apiAs(stage.url, 'editor2@example.com')
    const reviewer = await apiAs(stage.url, 'reviewer@example.com')
    for (const title of everything) {
      const address = `/api/articles/${ids.get(title)}`
      const go = async (event: string, ask = reviewer) => {
        const { revision } = await ask('GET', `${address}/transitions`)
        await ask('POST', `${address}/transition`, { event, revision })
      }
      if (title === beyond) await go('submit', editor)
      await go('approve')
      await go('publish')
    }
    await openAll()
    await take('flag', async () => {
      await page.locator('dialog textarea[name=message]').fill('2027年起标准有变。')
    })
    await expectOneRefused('提出疑问')
    expect((await workingCopy('批量乙')).accuracy.status).toBe('flagged')

    await page.locator('.bulk__results').getByRole('button', { name: '关闭结果' }).click()
    expect(await page.locator('.bulk__results').count()).toBe(0)

    // Those on other pages of the list are acted on too, once they are chosen.
    await openAllPages()
    await take('verify', async () => {
      await page.getByRole('dialog').getByLabel('来源网址').fill('https://example.gov.cn/2027-1')
    })
    await expectResults('核实无误')
    // Once more, each against what it was just checked against.
    await openAllPages()
    await take('verify', async () => {
      await page.getByRole('dialog').getByLabel('各篇上次核实时的来源').check()
    })
    await expectResults('核实无误')
    const { sources } = (await verifications('批量甲'))[0]
    expect(sources).toMatchObject([{ url: 'https://example.gov.cn/2027-1' }])
    expect(await verifications('批量甲')).toHaveLength(2)
    expect((await workingCopy('批量甲')).accuracy.verifiedAt).toBeTruthy()
    expect((await workingCopy(beyond)).accuracy.verifiedAt).toBeFalsy()
  })
})
