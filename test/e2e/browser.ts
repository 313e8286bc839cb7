import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../findChromium.mjs'

export type Language = 'zh' | 'en'
export type Look = {
  language?: Language
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  zone?: string
}

/** A real Chromium: the one that `CHROMIUM_PATH` names, else the one found on this machine. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A page with cookies of its own, as somebody who set their language would have it. */
export async function openPage(browser: Browser, url: string, look: Look = {}): Promise<Page> {
  const { language = 'zh', width = 1280, height = 900, theme = 'light' } = look
  const { zone = 'Asia/Shanghai' } = look
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: zone,
  })
  await context.addCookies([
    { name: 'payload-lng', value: language, url },
    { name: 'payload-theme', value: theme, url },
  ])
  return noting(await context.newPage())
}

/** Whether a page is no wider than its window. */
export const fits = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)

/** What went on in a page, for whoever reads of a failure later. */
const events = new WeakMap<Page, string[]>()

/** What scripts of a page have thrown and nobody caught; React throws what it could not draw. */
export const errorsOf = (page: Page): string[] =>
  (events.get(page) ?? []).filter((event) => event.startsWith('error: '))

function noting(page: Page): Page {
  const noted: string[] = []
  events.set(page, noted)
  page.on('framenavigated', (frame) => noted.push(`went to ${frame.url()}`))
  page.on('pageerror', (error) => noted.push(`error: ${error.message}`))
  page.on('console', (said) => {
    if (said.type() === 'error') noted.push(`console: ${said.text()}`)
  })
  page.on('requestfailed', (request) =>
    noted.push(`${request.failure()?.errorText}: ${request.method()} ${request.url()}`),
  )
  page.on('response', async (response) => {
    if (response.status() < 400) return
    const request = response.request()
    const told = `${response.status()}: ${request.method()} ${response.url()}`
    // The body of an answer is gone once the page has left.
    const body = await response.text().catch(() => '')
    noted.push([told, request.postData() ?? '', body.slice(0, 300)].join('\n  '))
  })
  return page
}

/** Where the pages of a browser are, what they show and what went on in them last. */
export async function describePages(browser: Browser): Promise<string> {
  const pages = browser.contexts().flatMap((context) => context.pages())
  const told = pages.map(async (page) => {
    const text = await page
      .locator('body')
      // biome-ignore lint/performance/useDomNodeTextContent: scripts are no text on the screen
      .innerText({ timeout: 5000 })
      .catch((error: Error) => error.message)
    return [page.url(), text.slice(0, 1500), ...(events.get(page) ?? []).slice(-20)].join('\n')
  })
  return (await Promise.all(told)).join('\n\n')
}
