import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runJobs } from '../../src/platform/jobs.ts'
import { type Api, openApi } from '../../src/platform/openApi.ts'
import { listen, type StartingServer } from '../../src/platform/server.ts'
import { freePort } from '../freePort.ts'
import { type Newsroom, openNewsroom, type Written } from '../newsroom.ts'

let room: Newsroom
let api: Api
let server: StartingServer
let base: string
let shown: Written

beforeAll(async () => {
  room = await openNewsroom()
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  server = await listen({ host: '127.0.0.1', port, trustProxy: false })
  open()
  shown = await room.write('断缴后多久恢复')
  await room.publish(shown.id)
})
afterAll(async () => {
  await server.close(0)
  await api.close()
  await room.close()
})

/** Opens the API, as the configuration now is. */
function open(metricsToken?: string) {
  api = openApi(room.payload, room.config, {
    deliveryCacheMB: 10,
    publicCacheControl: 'no-cache',
    siteUrl: base,
    metricsToken,
    corsOrigins: [],
  })
  server.serve(api.answer, undefined, api.early)
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    headers: { 'accept-language': 'en', 'accept-encoding': 'identity', ...headers },
  })

async function siteWith(name: string, requestsPerMinute?: number) {
  const { authorization } = await room.site(name)
  const { docs } = await room.payload.find({
    collection: 'sites',
    where: { name: { equals: name } },
  })
  const id = docs[0]?.id ?? ''
  if (requestsPerMinute) {
    await room.payload.update({ collection: 'sites', id, data: { requestsPerMinute } })
  }
  return { id, authorization }
}

describe('a site', () => {
  it('reads what the public reads, from what is kept for all', async () => {
    const { authorization } = await siteWith('reader')
    const [mine, all] = [await get('/api/articles', { authorization }), await get('/api/articles')]
    expect(await mine.text()).toBe(await all.text())
    expect(mine.headers.get('etag')).toBe(all.headers.get('etag'))
  })

  it('is told to wait when it has had its share, and when to come back', async () => {
    const { authorization } = await siteWith('greedy', 3)
    const statuses: number[] = []
    for (let n = 0; n < 4; n += 1)
      statuses.push((await get('/api/regions', { authorization })).status)
    expect(statuses).toEqual([200, 200, 200, 429])
    const refused = await get('/api/articles', { authorization })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()).errors[0]).toMatchObject({
      code: 'too_many_requests',
      message: 'Too many in a short time. Try again later.',
    })
    expect((await get('/api/articles')).status).toBe(200)
  })

  it('has its usage counted by day, which administrators see with it', async () => {
    const { id, authorization } = await siteWith('counted')
    const path = '/api/articles?limit=9'
    const bodies: number[] = []
    for (let n = 0; n < 3; n += 1) {
      bodies.push((await (await get(path, { authorization })).arrayBuffer()).byteLength)
    }
    const etag = (await get(path)).headers.get('etag') ?? ''
    expect((await get(path, { authorization, 'if-none-match': etag })).status).toBe(304)
    await api.storeUsage()
    await get(path, { authorization })
    await api.storeUsage()
    const { body } = await room.send('GET', `/api/sites/${id}`, { token: room.admin.token })
    expect(body.usage.docs).toMatchObject([
      { requests: 5, hits: 4, hitRate: 80, bytes: 4 * (bodies[0] ?? 0) },
    ])
    expect(body.usage.docs[0].day).toMatch(/^\d{4}-\d\d-\d\d$/)
    for (const options of [{}, { token: room.editor.token }, { headers: { authorization } }]) {
      expect((await room.send('GET', '/api/site-usage', options)).status).toBe(403)
    }
    const gone = await room.send('DELETE', `/api/sites/${id}`, { token: room.admin.token })
    expect(gone.status, gone.text).toBe(200)
    await get(path, { authorization })
    await api.storeUsage()
    const { totalDocs } = await room.payload.count({
      collection: 'site-usage',
      where: { site: { equals: id } },
    })
    expect(totalDocs).toBe(0)
  })

  it('with a key of nobody’s is a stranger', async () => {
    const { status } = await get('/api/articles', { authorization: 'sites API-Key none' })
    expect(status).toBe(200)
  })
})

describe('where strangers may not read', () => {
  const doors = () => [
    '/api/articles',
    '/api/articles/count',
    `/api/articles/${shown.id}`,
    `/api/articles/by-slug/${encodeURIComponent(shown.slug)}`,
    '/api/articles/by-slug/none',
    '/api/regions',
    '/api/related-links',
    '/api/changes',
    '/api/search?q=断缴',
    '/api/search?q=没有这样的词',
    `/api/graphql?query=${encodeURIComponent('{ Articles { totalDocs } }')}`,
    `/api/graphql?query=${encodeURIComponent('{ SearchArticles(q: "没有这样的词") { totalDocs } }')}`,
  ]

  it('sites and the staff do, strangers at no door, kept or not', async () => {
    const { authorization } = await siteWith('let in')
    for (const path of doors()) await get(path)
    await api.close()
    Object.assign(room.config.custom, { anonymousReads: false })
    open()
    try {
      for (const path of doors()) {
        const asked = [
          await get(path),
          await get(path, { authorization }),
          await get(path),
          await get(path, { authorization: 'sites API-Key none' }),
          await get(path, { authorization: `JWT ${room.editor.token}` }),
        ]
        const told = await Promise.all(
          asked.map(async (answer) => {
            const text = await answer.text()
            return text.includes('not_signed_in') ? 'refused' : answer.status
          }),
        )
        const seen = path.endsWith('none') ? 404 : 200
        expect(told, path).toEqual(['refused', seen, 'refused', 'refused', seen])
      }
      const correction = await fetch(`${base}/api/corrections`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ article: shown.slug, message: '第二段的期限不对，应为三个月。' }),
      })
      expect(correction.status).toBe(202)
    } finally {
      Object.assign(room.config.custom, { anonymousReads: true })
      await api.close()
      open()
    }
  })
})

describe('the metrics', () => {
  it('count answers by how they came about, for this machine alone', async () => {
    await get('/api/articles?limit=8')
    await get('/api/articles?limit=8')
    const told = await get('/api/metrics')
    expect(told.status).toBe(200)
    const text = await told.text()
    expect(text).toMatch(/policydesk_answers_total\{outcome="made",status="200"\} [1-9]/)
    expect(text).toMatch(/policydesk_answers_total\{outcome="hit",status="200"\} [1-9]/)
    expect(text).toMatch(/policydesk_cache_entries [1-9]/)
    expect(text).toMatch(/policydesk_answer_seconds_bucket/)
    expect(text).toMatch(/process_resident_memory_bytes [1-9]/)
    for (const header of ['x-forwarded-for', 'forwarded']) {
      expect((await get('/api/metrics', { [header]: '192.0.2.1' })).status).toBe(404)
    }
  })

  it('tell of scheduled work: what was done, what failed and when', async () => {
    const freshness = {
      get noticeAfterDays(): never {
        throw new Error('no such policy')
      },
      blockAfterDays: null,
    }
    const jobs = runJobs(room.payload, { transport: null, freshness, onRun: api.countRun })
    await jobs.stop()
    const text = await (await get('/api/metrics')).text()
    expect(text).toContain('policydesk_job_runs_total{job="publish_due",outcome="done"} 1\n')
    expect(text).toContain('policydesk_job_runs_total{job="sweep_freshness",outcome="failed"} 1\n')
    expect(text).toContain('policydesk_job_seconds_count{job="sweep_freshness"} 1\n')
    const lastDone = (job: string) =>
      new RegExp(`last_done_timestamp_seconds\\{job="${job}"\\} (\\d+)`).exec(text)?.[1]
    expect(Math.abs(Number(lastDone('publish_due')) - Date.now() / 1_000)).toBeLessThan(60)
    expect(lastDone('sweep_freshness')).toBeUndefined()
  })

  it('are shown to whoever has the token, where there is one', async () => {
    await api.close()
    open('a token of ours')
    const told = async (headers = {}) => (await get('/api/metrics', headers)).status
    expect(await told()).toBe(404)
    expect(await told({ authorization: 'Bearer a token of theirs' })).toBe(404)
    expect(await told({ authorization: 'Bearer a token of ours' })).toBe(200)
  })
})
