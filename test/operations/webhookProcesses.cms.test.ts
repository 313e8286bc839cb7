import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { type Newsroom, openNewsroom } from '../newsroom.ts'
import { openWebServer, type WebServer } from '../webServer.ts'
import { bundleWorker } from './bundleWorker.ts'

const folder = path.resolve('.build/test', `webhooks-${process.pid}`)
const processes = 3
const articles = 6

let room: Newsroom
let web: WebServer
const workers: ReturnType<typeof startWorker>[] = []

beforeAll(async () => {
  await bundleWorker('test/operations/webhookWorker.ts', folder)
  ;[room, web] = await Promise.all([openNewsroom(), openWebServer()])
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await web.close()
  await room.close()
  rmSync(folder, { recursive: true, force: true })
})

const startWorker = () =>
  spawn(process.execPath, [...nodeFlags, path.join(folder, 'webhookWorker.mjs')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

it('three processes send each webhook every change once and in order, while editors publish', async () => {
  const receivers = ['one', 'two', 'three', 'four'].map((name) => ({
    url: web.at(`/${name}`, 'receiver.test'),
    cursors: [] as string[],
    ids: [] as string[],
  }))
  let underWay = 0
  for (const { url, cursors, ids } of receivers) {
    web.serve(new URL(url).pathname, async (request, response) => {
      underWay += 1
      let body = ''
      for await (const part of request) body += part
      // Long enough for the others to look whether there is anything to send.
      await wait(30)
      ids.push(String(request.headers['webhook-id']))
      cursors.push(...JSON.parse(body).changes.map(({ cursor }: { cursor: string }) => cursor))
      underWay -= 1
      response.writeHead(204).end()
    })
    const { status, text } = await room.send('POST', '/api/webhooks', {
      token: room.admin.token,
      body: { name: url, url },
    })
    expect(status, text).toBe(201)
  }
  for (let n = 0; n < processes; n += 1) workers.push(startWorker())
  await Promise.all(workers.map((worker) => once(worker.stdout, 'data')))

  for (let n = 0; n < articles; n += 1) {
    await room.publish((await room.write(`第${n}篇`)).id)
    // SQLite answers without a turn of the event loop, and the receivers are in this process.
    await wait(20)
  }
  const { body } = await room.send('GET', '/api/changes')
  const all = body.changes.map(({ cursor }: { cursor: string }) => cursor)
  expect(all).toHaveLength(articles)
  for (const { cursors } of receivers) {
    await expect.poll(() => cursors.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(articles)
  }
  await wait(500)
  for (const { cursors, ids } of receivers) {
    expect(cursors).toEqual(all)
    expect(new Set(ids).size).toBe(ids.length)
  }
  expect(underWay).toBe(0)
}, 120_000)
