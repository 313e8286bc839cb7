import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { describePages, errorsOf, type Look, openBrowser, openPage } from './browser.ts'
import { type Server, startServer } from './server.ts'

/** A server and a browser for the tests of a file. */
export type Stage = {
  url: string
  /** A page for one test, as somebody sees it who has the look and has not signed in. */
  visit: (look?: Look) => Promise<Page>
}

/**
 * Sets a stage for the file that calls it: the server and the browser start before its tests and
 * end after them, and what a test visited is closed behind it. An error in a page fails the test.
 * @param settings of the server's environment, known once the tests begin
 */
export function setStage(settings: () => Record<string, string> = () => ({})): Stage {
  let server: Server | undefined
  let browser: Browser | undefined
  const pages: Page[] = []

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([
      startServer(settings(), inject('seeded')),
      openBrowser(),
    ])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && browser) console.error(await describePages(browser))
    const visited = pages.splice(0)
    for (const page of visited) await page.context().close()
    expect(visited.flatMap(errorsOf), 'errors in the pages').toEqual([])
  })

  const started = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The stage is not set before the tests begin.')
    return part
  }
  return {
    get url() {
      return started(server).url
    },
    visit: async (look) => {
      const page = await openPage(started(browser), started(server).url, look)
      page.setDefaultTimeout(60_000)
      pages.push(page)
      return page
    },
  }
}
