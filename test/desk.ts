import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import { answerApi, type FetchHandler } from '../src/delivery/answerApi.ts'
import { Delivery } from '../src/delivery/cache/delivery.ts'
import { publicRead } from '../src/delivery/cache/publicRead.ts'
import type { Role } from '../src/domain/actor.ts'
import { onCommittedChanges } from '../src/operations/committedChanges.ts'
import type { User } from '../src/payload-types.ts'
import { migrationsFor } from '../src/platform/database.ts'
import { strayInRegions } from './articlesByRegion.ts'

/** A PolicyDesk on a database of its own, talked to through the real HTTP handlers. */
export type Desk = {
  payload: Payload
  config: SanitizedConfig
  /** Answers requests with nothing kept between them. */
  api: FetchHandler
  /** Sends a request as someone (a token) or as a stranger, whose reads are kept as the server does. */
  send: (method: string, url: string, options?: SendOptions) => Promise<Answer>
  graphql: (query: string, options?: SendOptions & { variables?: object }) => Promise<Answer>
  /** Drops the answers that were kept, after a write that none of the product's makes. */
  forget: () => void
  /** Makes a user and signs in. */
  user: (role: Role, name?: string) => Promise<Member>
  close: () => Promise<void>
}

export type SendOptions = {
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: tests read JSON of every shape
export type Answer = { status: number; body: any; text: string; headers: Headers }
export type Member = { user: User; token: string }

const password = 'correct horse battery'

/** Which database the suite runs on: `TEST_DATABASE=mongodb` needs `MONGODB_URL`. */
export function testDatabaseUrl(folder: string): string {
  if (process.env.TEST_DATABASE !== 'mongodb') return `file:${path.join(folder, 'test.db')}`
  const url = process.env.MONGODB_URL
  if (!url) throw new Error('TEST_DATABASE=mongodb needs MONGODB_URL')
  const [address, query = ''] = url.split('?')
  const name = `test-${randomUUID().slice(0, 13)}`
  return `${address?.replace(/\/?$/, '/')}${name}?${query}`
}

/** Opens a desk with all migrations applied. One per test file: Payload is one per process. */
export async function openDesk(): Promise<Desk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'policydesk-'))
  const url = testDatabaseUrl(folder)
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATA_DIR: folder,
    PAYLOAD_SECRET: 'a secret for tests only, 32 chars',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  })
  const { getPayload } = await import('payload')
  const config = await (await import('../payload.config.ts')).default
  const payload = await getPayload({ config })
  await payload.db.migrate({ migrations: migrationsFor(url) })

  const api = answerApi(config)
  const keep = { maxBytes: 10_000_000, cacheControl: 'no-cache', pace: 0 }
  const delivery = new Delivery({ payload, ...keep })
  const unlisten = onCommittedChanges((rows) => delivery.committed(rows))

  const answer: FetchHandler = async (request) => {
    const { url, method, headers } = request
    const { pathname, search } = new URL(url)
    const read = publicRead(pathname + search, headers.get('accept-language') ?? '')
    if (!read || method !== 'GET' || headers.has('authorization') || headers.has('cookie')) {
      return api(request)
    }
    const { status, forms } = await delivery.answer(read, () => api(request))
    const said = new Headers()
    const { headers: flat, body } = forms.identity
    for (let at = 0; at < flat.length; at += 2) said.set(flat[at] ?? '', flat[at + 1] ?? '')
    return new Response(body, { status, headers: said })
  }

  const send: Desk['send'] = async (method, target, { body, token, headers } = {}) => {
    const address = new URL(target, 'http://127.0.0.1:3000')
    const request = new Request(address, {
      method,
      headers: {
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `JWT ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const response = await answer(request)
    const text = await response.text()
    return { status: response.status, text, body: parse(text), headers: response.headers }
  }

  return {
    payload,
    config,
    api,
    send,
    forget: () => delivery.cache.clear(),
    graphql: (query, { variables, ...options } = {}) =>
      send('POST', '/api/graphql', { ...options, body: { query, variables } }),
    user: async (role, name = role) => {
      const email = `${name}-${randomUUID().slice(0, 8)}@example.com`
      const user = await payload.create({
        collection: 'users',
        data: { email, name, role, password },
        overrideAccess: true,
      })
      const { body } = await send('POST', '/api/users/login', { body: { email, password } })
      return { user, token: body.token }
    },
    close: async () => {
      unlisten()
      delivery.stop()
      const stray = await strayInRegions(payload)
      if (url.startsWith('mongodb')) await dropDatabase(payload)
      await payload.destroy()
      rmSync(folder, { recursive: true, force: true })
      // Whatever a file of tests has done to its articles.
      if (stray.length > 0) throw new Error(`articles_by_region is wrong: ${JSON.stringify(stray)}`)
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function dropDatabase(payload: Payload): Promise<void> {
  const { connection } = payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }
  await connection.dropDatabase()
}

/** A body of one paragraph, as the editor stores it. */
export const richText = (text: string) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: [
      {
        type: 'paragraph',
        format: '' as const,
        indent: 0,
        version: 1,
        direction: 'ltr' as const,
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', text, format: 0, style: '', mode: 'normal', detail: 0, version: 1 },
        ],
      },
    ],
  },
})

/** The fields of an article that may be submitted; it needs a category's id. */
export const completeArticle = (primaryCategory: string, title = '职工医保断缴后多久恢复报销') => ({
  title,
  shortAnswer: '中断不超过3个月的，补缴后即可恢复。',
  body: richText('断缴三个月以内补缴的，待遇不受影响。'),
  primaryCategory,
  insuranceType: 'employee',
  regionScopeConfirmed: true,
  sources: [{ title: '《中华人民共和国社会保险法》', authority: '全国人民代表大会常务委员会' }],
})
