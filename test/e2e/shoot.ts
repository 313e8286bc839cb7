import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, openPage } from './browser.ts'
import { fillDesk, scenesOf } from './scenes.ts'
import { startServer } from './server.ts'

const folder = 'screenshots'
const readmeFolder = 'src/admin/screenshots'

/** The scenes of the README, which is in English. */
const readmeScenes = [
  'dashboard',
  'articles',
  'article',
  'review',
  'accuracy',
  'correction',
  'policyChange',
  'regions',
]
const readmeLook = { language: 'en', width: 1280, theme: 'light' } as const

const looks = (['zh', 'en'] as const).flatMap((language) =>
  [1280, 390].flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({ language, width, theme })),
  ),
)

/**
 * Shoots every scene in both languages, wide and narrow, light and dark, and the README's pictures.
 * @param options for the README's pictures alone
 */
export async function shoot({ readmeOnly = false } = {}): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const [server, browser] = await Promise.all([startServer(), openBrowser()])
  try {
    await fillDesk(server.url)
    for (const look of readmeOnly ? [readmeLook] : looks) {
      const { language, width, theme } = look
      const height = width < 500 ? 844 : 800
      const page = await openPage(browser, server.url, { ...look, height })
      for (const [name, open] of Object.entries(scenesOf('reviewer@example.com'))) {
        await open(page)
        await settle(page)
        const tag = [name, language, width, ...(theme === 'dark' ? [theme] : [])].join('-')
        await page.screenshot({ path: path.join(folder, `${tag}.png`) })
      }
      await page.context().close()
    }
  } finally {
    await browser.close()
    await server.stop()
  }
  mkdirSync(readmeFolder, { recursive: true })
  for (const name of readmeScenes) {
    const { language, width } = readmeLook
    copyFileSync(
      path.join(folder, `${name}-${language}-${width}.png`),
      path.join(readmeFolder, `${name}.png`),
    )
  }
}

/** Waits for what the screen still loads, and for its movements to end. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
}
