import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Answer, Member } from '../desk.ts'
import { type Newsroom, openNewsroom, type Written } from '../newsroom.ts'
import { Mirror, readAll } from './mirror.ts'

/**
 * A consumer that knows the feed alone, while twenty people do whatever comes to their minds. Few
 * acts unless asked for more; to work for about five minutes: `FEED_ACTS=2000`.
 */
const acts = Number(process.env.FEED_ACTS ?? 200)
const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)
const people = 20
/** How often everybody rests, and the copy is compared. */
const rests = 4

let room: Newsroom
let staff: Member[]
beforeAll(async () => {
  room = await openNewsroom()
  staff = await Promise.all(
    Array.from({ length: people }, (_, index) =>
      room.user(index % 2 ? 'reviewer' : 'editor', `person-${index}`),
    ),
  )
})
afterAll(() => room.close())

const written: Written[] = []
let titles = 0

type Step = { person: number; article: number; other: number; act: keyof typeof does }
type Scene = { token: string; by: Member; article: Written; other: Written }

const post = (url: string, { token }: Scene, body: object) =>
  room.send('POST', url, { token, body })

/** The newest document of some kind that is about an article. */
async function newest(collection: string, field: string, { token, article }: Scene) {
  const query = `where[${field}][equals]=${article.id}&sort=-createdAt&limit=1&depth=0`
  return (await room.send('GET', `/api/${collection}?${query}`, { token })).body.docs?.[0]
}

const take =
  (event: string, extra: object = {}) =>
  ({ by, article }: Scene): Promise<Answer> =>
    room.take(article.id, event, by, extra)

/** What people do; most of it is refused, for want of the right state or the right person. */
const does = {
  write: async () => {
    titles += 1
    const one = await room.write(`第 ${titles} 篇`)
    await room.publish(one.id)
    written.push(one)
  },
  edit: ({ token, article }: Scene) =>
    room.send('PATCH', `/api/articles/${article.id}`, {
      token,
      body: { shortAnswer: `改于 ${written.length}，${article.slug}。` },
    }),
  submit: take('submit'),
  approve: take('approve'),
  publish: take('publish'),
  goLive: async ({ article }: Scene) => {
    await room.take(article.id, 'submit', room.editor)
    await room.take(article.id, 'approve', room.reviewer)
    await room.take(article.id, 'publish', room.editor)
  },
  recall: take('recall'),
  inEmergency: ({ article }: Scene) =>
    room.take(article.id, 'emergency_publish', room.admin, { reason: '政策今天生效。' }),
  withdraw: take('withdraw', { reason: '不再适用。' }),
  reopen: take('reopen'),
  warn: (scene: Scene) =>
    post(`/api/articles/${scene.article.id}/flags`, scene, {
      severity: 'notice',
      reason: 'outdated',
      message: '已改。',
    }),
  block: (scene: Scene) =>
    post(`/api/articles/${scene.article.id}/flags`, scene, {
      severity: 'block',
      reason: 'outdated',
      message: '已改。',
    }),
  dismiss: async (scene: Scene) => {
    const flag = await newest('accuracy-flags', 'article', scene)
    if (!flag) return
    await post(`/api/accuracy-flags/${flag.id}/resolve`, scene, {
      resolution: 'dismissed',
      note: '看错了。',
    })
  },
  expire: ({ token, article }: Scene) =>
    room.send('PATCH', `/api/articles/${article.id}`, {
      token,
      body: { effectiveTo: '2020-01-01' },
    }),
  link: (scene: Scene) =>
    post('/api/related-links', scene, {
      from: scene.article.id,
      target: scene.other.id,
      title: scene.other.slug,
      position: 1,
    }),
  unlink: async (scene: Scene) => {
    const link = await newest('related-links', 'from', scene)
    if (link) await room.send('DELETE', `/api/related-links/${link.id}`, { token: scene.token })
  },
  discard: ({ article }: Scene) =>
    room.send('DELETE', `/api/articles/${article.id}`, { token: room.admin.token }),
}

const often: Step['act'][] = ['edit', 'goLive', 'goLive', 'dismiss', 'reopen']
const steps: fc.Arbitrary<Step> = fc.record({
  person: fc.nat(people - 1),
  article: fc.nat(),
  other: fc.nat(),
  act: fc.constantFrom(...(Object.keys(does) as Step['act'][]), ...often, ...often),
})

async function perform({ person, article, other, act }: Step): Promise<void> {
  const by = staff[person]
  const one = written[article % written.length]
  const two = written[other % written.length]
  if (!by || !one || !two) throw new Error('Nobody is there, or nothing.')
  const answer = await does[act]({ token: by.token, by, article: one, other: two })
  if (answer) expect(answer.status, `${act}: ${answer.text}`).toBeLessThan(500)
}

it(`is told of all that ${acts} random acts of ${people} people change (seed ${seed})`, async () => {
  for (let count = 0; count < 30; count += 1) await does.write()
  const length = Math.ceil(acts / rests)
  const mirror = new Mirror(room, 7)
  const plans = fc.sample(fc.array(steps, { minLength: length, maxLength: length }), {
    seed,
    numRuns: rests,
  })
  const began = performance.now()
  const served: number[] = []
  for (const plan of plans) {
    const work = async () => {
      for (let step = plan.pop(); step; step = plan.pop()) await perform(step)
    }
    await mirror.during(Promise.all(Array.from({ length: people }, work)))
    const all = await readAll(room)
    expect(mirror.articles).toEqual(all)
    served.push(all.size)
  }
  const seconds = Math.round((performance.now() - began) / 1_000)
  console.log(
    `${acts} acts in ${seconds} s: ${mirror.cursors.length} changes, ${served.join(', ')} articles served, the copy equal each time.`,
  )
  expect(mirror.cursors.length).toBeGreaterThan(acts / 20)
  expect(mirror.cursors.map(Number)).toEqual(
    [...new Set(mirror.cursors.map(Number))].sort((a, b) => a - b),
  )
}, 1_200_000)
