import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../findChromium.mjs'

export type Language = 'zh' | 'en'
export type Look = {
  language?: Language
  width?: number
  height?: number
  theme?: 'light' | 'dark'
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
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  })
  await context.addCookies([
    { name: 'payload-lng', value: language, url },
    { name: 'payload-theme', value: theme, url },
  ])
  return context.newPage()
}
