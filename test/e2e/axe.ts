import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps somebody from using a screen: which rule, where, and what axe says of it. */
export type Barrier = { rule: string; target: string; html: string; why: string }

/** Only what hinders (serious) or shuts out (critical). */
const grave = ['serious', 'critical']

/** How long a screen may take until it is as it will be, in milliseconds. */
const patience = 5_000

/**
 * The barriers on the screen once it is at rest: one that is found while something is still drawn
 * is looked for again.
 */
export async function findBarriers(page: Page): Promise<Barrier[]> {
  await page.waitForLoadState('networkidle')
  await stopMoving(page)
  for (const end = Date.now() + patience; ; ) {
    const barriers = await runAxe(page)
    if (barriers.length === 0 || Date.now() > end) return barriers
  }
}

/**
 * The source is evaluated by the browser's debugger: as a script in the page, the page's policy
 * would keep it from running.
 */
async function runAxe(page: Page): Promise<Barrier[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const { violations } = await page.evaluate(
    (options) => Reflect.get(window, 'axe').run(document, options) as Promise<AxeResults>,
    { resultTypes: ['violations'] } satisfies RunOptions,
  )
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, html, any, all, none }) => ({
        rule: id,
        target: target.flat().join(' '),
        html: html.slice(0, 200),
        why: [...any, ...all, ...none].map(({ message }) => message).join('; '),
      })),
    )
}

/** A colour on its way from one to another is no colour to judge. */
const stopMoving = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '*, *::before, *::after { transition: none !important; animation: none !important }',
    )
    document.adoptedStyleSheets = [sheet]
  })
