import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { Binary, MongoClient } from 'mongodb'
import { BasePayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLink, type StoredAuditEntry } from '../../src/domain/auditChain.ts'
import { contentHash } from '../../src/domain/content/hash.ts'
import { readContent } from '../../src/domain/content/readContent.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { nodeFlags } from '../../src/platform/nodeFlags.mjs'
import { type Chance, chanceFrom } from '../chance.ts'
import { completeArticle } from '../desk.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'
import { bundleWorker } from './bundleWorker.ts'
import { type Begun, lanes, type Opened, type Order, type Told } from './crashWorker.ts'

const runs = Number(process.env.CRASH_RUNS ?? (process.env.CI ? 50 : 8))
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 2 ** 31)
/** A process is killed after so many acts at most, and then so many milliseconds at most. */
const most = { acts: 6, milliseconds: 60 }
/** How long to wait for those acts: what a killed process held may hold up the next one. */
const patience = 6_000

const folder = path.resolve('.build/test', `crash-${process.pid}`)
let room: Newsroom
let order: Order
let url: string

beforeAll(async () => {
  await bundleWorker('test/operations/crashWorker.ts', folder)
  room = await openNewsroom()
  url = process.env.DATABASE_URL ?? ''
  const second = await room.user('editor', 'two')
  const articles: [string, ...string[]] = [(await room.write('第1篇')).id]
  for (const n of [2, 3, 4]) articles.push((await room.write(`第${n}篇`)).id)
  order = {
    seed,
    complete: completeArticle(room.category),
    articles,
    editors: [room.editor.user.id, second.user.id],
    reviewers: [room.reviewer.user.id, room.admin.user.id],
  }
})
afterAll(async () => {
  await room.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A worker that has loaded its code and waits for the word to open the database. */
function startWorker(number: number) {
  return spawn(
    process.execPath,
    [
      ...nodeFlags,
      path.join(folder, 'crashWorker.mjs'),
      JSON.stringify({ ...order, seed: seed + 100 * number }),
    ],
    {
      env: {
        ...process.env,
        CRASH_WORKER: '1',
        NODE_ENV: 'production',
      },
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
}

/** Sets a worker to work, kills it at a moment that chance picks, and gives what it told. */
async function runAndKill(worker: ReturnType<typeof startWorker>, chance: Chance) {
  const acts = chance.below(most.acts)
  const milliseconds = chance.below(most.milliseconds)
  const told: Told[] = []
  const sessions = new Set<string>()
  const ended = once(worker, 'close')
  const lines = createInterface({ input: worker.stdout })
  const enough = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      const one: Told | Begun | Opened = JSON.parse(line)
      if ('opened' in one) return
      if ('session' in one) sessions.add(one.session)
      else if (told.push(one) > acts) resolve()
    })
  })
  worker.stdin.write('go')
  await Promise.race([once(lines, 'line'), ended])
  await Promise.race([enough, ended, wait(patience)])
  await wait(milliseconds)
  worker.kill('SIGKILL')
  const [, signal] = await ended
  expect(signal, 'the worker was still at work').toBe('SIGKILL')
  await endTransactions([...sessions])
  return told
}

/**
 * Ends the transactions of a dead process, which MongoDB keeps open for up to a minute
 * (`transactionLifetimeLimitSeconds`): until then nobody could follow in the audit chain.
 */
async function endTransactions(sessions: readonly string[]): Promise<void> {
  if (sessions.length === 0) return
  const client = await MongoClient.connect(url)
  const killSessions = sessions.map((id) => ({
    id: new Binary(Uint8Array.from(Buffer.from(id, 'base64')), 4),
  }))
  await client.db('admin').command({ killSessions })
  await client.close()
}

/** Opens the database anew, as a process would after the crash, and closes it afterwards. */
async function withFreshPayload<T>(act: (payload: Payload) => Promise<T>): Promise<T> {
  const payload = await new BasePayload().init({ config: room.config })
  try {
    return await act(payload)
  } finally {
    const { db } = payload
    if ('client' in db) (db.client as unknown as { close: () => void }).close()
    await payload.destroy()
  }
}

async function readEverything(payload: Payload) {
  const all = { depth: 0, overrideAccess: true, pagination: false } as const
  const { docs: rows } = await payload.find({ collection: 'articles', joins: false, ...all })
  const { docs: versions } = await payload.findVersions({ collection: 'articles', ...all })
  const { docs: links } = await payload.find({
    collection: 'related-links',
    sort: 'position',
    ...all,
  })
  const trail: StoredAuditEntry[] = []
  for await (const entry of readAuditTrail(payload)) trail.push(entry)
  return { rows, versions, links, trail }
}
type Everything = Awaited<ReturnType<typeof readEverything>>

const idOf = (value: string | { id: string }) => (typeof value === 'string' ? value : value.id)
const goLive = ['publish', 'emergency_publish', 'confirm']

/** Nothing is half done: every article, its versions and its audit events tell one story. */
function expectWhole({ rows, versions, links, trail }: Everything) {
  trail.forEach((entry, n) => {
    expect(checkLink(trail[n - 1] ?? null, entry)).toBeNull()
  })
  const ids = rows.map(({ id }) => id)
  for (const { parent } of versions) expect(ids).toContain(idOf(String(parent)))
  for (const { from } of links) expect(ids).toContain(idOf(from))

  for (const row of rows) {
    const own = versions.filter(({ parent }) => String(parent) === row.id)
    const events = trail.filter(({ article }) => article === row.id)
    const latest = own.filter((version) => version.latest)
    expect(latest).toHaveLength(1)
    const { workflow } = latest[0]?.version ?? {}

    const made = own
      .map(({ version }) => version.workflow?.revision)
      .sort((a, b) => (a ?? 0) - (b ?? 0))
    expect(made, 'one version for each revision').toEqual(made.map((_, n) => n + 1))
    expect(workflow?.revision, 'the latest version is the last').toBe(made.length)
    for (const { event, to, revision, contentHash: hash } of events) {
      const version = own.find(({ version }) => version.workflow?.revision === revision)?.version
      expect(version?.workflow, event).toMatchObject({ state: to, contentHash: hash })
    }
    const last = events.at(-1)
    if (last?.revision !== workflow?.revision) {
      expect(['draft', 'changes_requested'], 'an edit').toContain(workflow?.state)
    }

    const ownLinks = links.filter(({ from }) => idOf(from) === row.id).map((link) => ({ ...link }))
    const text = readContent({ ...latest[0]?.version }, ownLinks)
    expect(workflow?.contentHash, 'text and links as they were hashed').toBe(contentHash(text))

    const turning = events.filter(({ event }) => [...goLive, 'withdraw'].includes(event)).at(-1)
    const isLive = turning !== undefined && goLive.includes(turning.event)
    expect(row._status, turning?.event).toBe(isLive ? 'published' : 'draft')
    if (isLive) {
      expect(row.workflow).toMatchObject({
        state: 'published',
        revision: turning.revision,
        contentHash: turning.contentHash,
      })
    }
  }
}

/** What was told is there. */
function expectKept(told: readonly Told[], { versions, links, trail }: Everything) {
  for (const one of told) {
    const { article, revision } = one
    const version = versions.find(
      ({ parent, version }) =>
        String(parent) === article && version.workflow?.revision === revision,
    )?.version
    expect(version, JSON.stringify(one)).toBeDefined()
    if (one.act === 'transition') {
      expect(
        trail.filter((entry) => entry.article === article && entry.revision === revision),
      ).toMatchObject([{ event: one.event, to: one.state }])
    } else if (one.act === 'edit') {
      expect(version?.shortAnswer).toBe(one.text)
    } else if (one.act === 'create') {
      expect(version?.title).toBe(one.text)
    } else {
      expect(links.map(({ id }) => id)).toContain(one.link)
    }
  }
}

it(
  `leaves no half act behind, ${runs} times (seed ${seed})`,
  async () => {
    const chance = chanceFrom(seed)
    const told: Told[] = []
    let next = startWorker(1)
    for (let number = 1; number <= runs; number += 1) {
      const worker = next
      if (number < runs) next = startWorker(number + 1)
      const now = await runAndKill(worker, chance)
      told.push(...now)
      const found = await withFreshPayload(readEverything)
      expectWhole(found)
      expectKept(told, found)
      const transitions = told.filter(({ act }) => act === 'transition')
      expect(found.trail.length).toBeGreaterThanOrEqual(transitions.length)
      // Done and not told: no more than were under way at each kill.
      expect(found.trail.length).toBeLessThanOrEqual(transitions.length + number * lanes)
    }
    expect(told.filter(({ act }) => act === 'transition').length).toBeGreaterThan(0)
  },
  60_000 + runs * 20_000,
)
