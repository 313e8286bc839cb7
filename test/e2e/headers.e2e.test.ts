import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bar, openArticle, saveDraft, signIn } from './desk.ts'
import { setStage } from './stage.ts'

/** Somebody else's web site: a page on an origin of its own. */
async function openSite(): Promise<{ origin: string; server: HttpServer }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<!doctype html><title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

let listed: Awaited<ReturnType<typeof openSite>>
let other: Awaited<ReturnType<typeof openSite>>

beforeAll(async () => {
  ;[listed, other] = await Promise.all([openSite(), openSite()])
})
afterAll(() => {
  for (const site of [listed, other]) site?.server.close()
})

const stage = setStage(() => ({ CORS_ORIGINS: listed.origin }))
let page: Page

const visit = async () => {
  page = await stage.visit({ language: 'en' })
  return page
}

/** Notes whatever the browser was kept from by a policy. */
async function watchViolations(): Promise<string[]> {
  const violations: string[] = []
  await page.exposeFunction('noteViolation', (what: string) => violations.push(what))
  await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
    noteViolation([event.effectiveDirective, event.blockedURI, event.sourceFile, event.sample].join(' ')))`)
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text())
  })
  return violations
}

describe('the admin UI', () => {
  it('works under its policy', async () => {
    await visit()
    const violations = await watchViolations()
    const failures: string[] = []
    page.on('pageerror', (error) => failures.push(String(error)))
    await signIn(page, 'admin@example.com')
    await openArticle(page, '2025年四川宜宾护理津贴提高了吗')
    await bar(page).waitFor()
    await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
    await page.keyboard.type('在政策之下书写。')
    await saveDraft(page)
    for (const path of [
      '/admin',
      '/admin/collections/articles',
      '/admin/collections/corrections',
      '/admin/collections/notifications',
      '/admin/collections/policy-changes/create',
      '/admin/collections/media/create',
      '/admin/collections/webhook-deliveries',
      '/admin/account',
    ]) {
      const answer = await page.goto(path, { waitUntil: 'networkidle' })
      expect(answer?.status(), path).toBe(200)
      expect(answer?.headers()['x-powered-by'], path).toBeUndefined()
    }
    expect(violations).toEqual([])
    expect(failures).toEqual([])
  })

  it('keeps a script that was slipped into a page from running', async () => {
    await visit()
    const violations = await watchViolations()
    await page.goto('/admin/login')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.slippedIn = true'
      document.body.append(script)
    })
    expect(await page.evaluate(() => 'slippedIn' in window)).toBe(false)
    expect(violations.join()).toContain('script-src')
  })

  it('makes a webhook and shows its secret', async () => {
    await visit()
    await signIn(page, 'admin@example.com')
    await page.goto('/admin/collections/webhooks/create')
    await page.locator('#field-name').fill('缓存清理')
    await page.locator('#field-url').fill('https://www.example.org/hooks/policydesk')
    await page.locator('#action-save').click()
    await page.waitForURL(/\/webhooks\/(?!create)/)
    await page.waitForFunction(() =>
      document.querySelector<HTMLInputElement>('#field-secret')?.value.startsWith('whsec_'),
    )
    await page.getByText('Recent deliveries').waitFor()
    expect(await page.locator('#field-secret').isEditable()).toBe(false)
  })
})

describe('a page on another origin', () => {
  /** What a script there gets to see. */
  const read = (path: string, init: object = {}) =>
    page.evaluate(
      async ({ url, options }) => {
        try {
          const response = await fetch(url, options)
          return { status: response.status, text: await response.text() }
        } catch (error) {
          return String(error)
        }
      },
      { url: `${stage.url}${path}`, options: init },
    )

  const report = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ article: 'none', message: '应为六个月。' }),
  }

  it('reads the public API and sends corrections where its origin is listed', async () => {
    await visit()
    await page.goto(listed.origin)
    expect(await read('/api/articles?limit=1')).toMatchObject({ status: 200 })
    expect(await read('/api/corrections', report)).toMatchObject({ status: 404 })
    await page.goto(other.origin)
    expect(await read('/api/articles?limit=1')).toContain('Failed to fetch')
    expect(await read('/api/corrections', report)).toContain('Failed to fetch')
  })

  it('acts for nobody, though whoever looks at it is signed in', async () => {
    await visit()
    await signIn(page, 'admin@example.com')
    for (const { origin } of [listed, other]) {
      await page.goto(origin)
      // The same site at another port, so that the browser sends the cookie along.
      await page.evaluate((action) => {
        const form = document.createElement('form')
        Object.assign(form, { method: 'POST', action })
        document.body.append(form)
        form.submit()
      }, `${stage.url}/api/users/logout`)
      await page.waitForURL(/logout/)
    }
    await page.goto('/admin')
    await page.waitForLoadState('networkidle')
    expect(new URL(page.url()).pathname).toBe('/admin')
  })
})
