import type { Locator, Page } from 'playwright-core'
import { type Slug, slugs } from '../../src/slugs.ts'
import { password } from './server.ts'

/** What people do in the admin UI, in the words of this suite. */

export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.waitForURL((address) => address.pathname === '/admin')
}

export async function signOut(page: Page): Promise<void> {
  await page.goto('/admin/logout')
  await page.waitForURL((address) => address.pathname.startsWith('/admin/log'))
  await page.context().clearCookies({ name: 'payload-token' })
}

/** Searches the list of articles and opens the one with this title. */
export async function openArticle(page: Page, title: string): Promise<void> {
  await goToList(page, slugs.articles)
  await page.locator('.search-filter input, input.search-filter__input').first().fill(title)
  await page.waitForURL(/[?&]search=/)
  await follow(page, page.getByRole('link', { name: title }))
  await page.locator('#field-title').waitFor()
  await bar(page).waitFor()
}

/**
 * Goes to a tab of the document on the screen, and is there: until then the buttons of the screen
 * that is left can still be pressed.
 * @param tab as its address ends
 */
export async function openTab(page: Page, tab: string): Promise<void> {
  await page.locator(`.doc-tab[href$="/${tab}"]`).click()
  await page.waitForURL(new RegExp(`/${tab}$`))
}

/**
 * Opens a list, and waits until it has put its order into its address: a click at that moment leads
 * nowhere.
 */
export async function goToList(page: Page, slug: Slug): Promise<void> {
  await page.goto(`/admin/collections/${slug}`)
  await page.waitForURL(/[?&]limit=/)
}

/** Goes where a link of a list leads, also while the list is still being drawn: see `goToList`. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await page.goto(String(await link.getAttribute('href')))
}

/** The bar that says where the article stands. */
export const bar = (page: Page) => page.locator('section.transition-bar')

/** The text that is marked in the editor. */
export const markedText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('commented-passage') ?? [])].map((range) => range.toString()).join(),
  )

/** Saves the draft and waits until the form is at rest again. */
export async function saveDraft(page: Page, press?: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse(
    (response) =>
      response.request().method() === 'PATCH' && response.url().includes('/api/articles/'),
  )
  await (press ? press() : page.locator('#action-save-draft').click())
  const response = await saved
  if (!response.ok()) throw new Error(`Saving gave ${response.status()}: ${await response.text()}`)
  await page.locator('#action-save-draft:disabled').waitFor()
}

/** Presses a button of the bar and waits until the article has moved. */
export async function take(page: Page, event: string, to: string): Promise<void> {
  await page.locator(`#transition-${event}`).click()
  await page
    .locator(`[data-state=${to}]`)
    .waitFor()
    .catch(async (error) => {
      const told = await bar(page).textContent()
      throw new Error(`“${event}” led to: ${told}`, { cause: error })
    })
  await page.locator('section.transition-bar[aria-busy=false]').waitFor()
}

/** Fills in the dialog that is open, by the names of its fields, and sends it. */
export async function answer(page: Page, entries: Record<string, string>): Promise<void> {
  const dialog = page.locator('dialog[open]')
  await dialog.waitFor()
  for (const [name, entry] of Object.entries(entries)) {
    const field = dialog.locator(`[name=${name}]`)
    const kind = await field.first().getAttribute('type')
    const tag = await field.first().evaluate(({ tagName }) => tagName)
    if (kind === 'radio') await field.and(dialog.locator(`[value=${entry}]`)).check()
    else if (tag === 'SELECT') await field.selectOption(entry)
    else await field.fill(entry)
  }
  await dialog.locator('button[type=submit]').click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A colleague who works through the API meanwhile; fails where the server refuses. */
export async function apiAs(url: string, email: string) {
  const send = async (
    method: string,
    path: string,
    body?: object,
    token?: string,
    // biome-ignore lint/suspicious/noExplicitAny: tests read JSON of every shape
  ): Promise<any> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `JWT ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.json()
  }
  const { token } = await send('POST', '/api/users/login', { email, password })
  return (method: string, path: string, body?: object) => send(method, path, body, token)
}
