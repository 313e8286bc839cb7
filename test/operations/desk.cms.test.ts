import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '../delivery/countQueries.ts'
import type { Member } from '../desk.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
/** In charge of Sichuan, and of nothing else. */
let sichuan: Member
let reviewer2: Member
const regions: Record<string, string> = {}
const ids: Record<string, string> = {}

const day = (offset: number) =>
  `${new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10)}T12:00:00.000Z`

const post = async (path: string, by: Member, body: object) => {
  const answer = await room.send('POST', path, { token: by.token, body })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.body
}

async function article(name: string, place?: string, extra: object = {}) {
  const { id } = await room.write(name, { regions: place ? [regions[place]] : [], ...extra })
  ids[name] = id
  return id
}

async function live(name: string, place?: string) {
  const id = await article(name, place)
  await room.publish(id)
  return id
}

const deskOf = async ({ token }: Pick<Member, 'token'>) => {
  const { status, text, body, headers } = await room.send('GET', '/api/desk', { token })
  expect(status, text).toBe(200)
  expect(headers.get('cache-control')).toBe('no-store')
  return body
}

const titles = (list: { items: { title: string }[] }) => list.items.map(({ title }) => title)

beforeAll(async () => {
  room = await openNewsroom()
  const country = await room.region('100000', '中国')
  regions.四川省 = await room.region('510000', '四川省', [country])
  regions.宜宾市 = await room.region('511500', '宜宾市', [country, regions.四川省])
  regions.江苏省 = await room.region('320000', '江苏省', [country])
  sichuan = await room.limited('reviewer', 'sichuan', { regions: [regions.四川省] })
  reviewer2 = await room.user('reviewer', 'second')

  await article('草稿', '四川省')
  await article('退回的', '四川省')
  await room.take(ids.退回的 ?? '', 'submit', room.editor)
  await room.take(ids.退回的 ?? '', 'request_changes', room.reviewer, { comment: '再核对。' })
  await article('已批准的', '四川省')
  await room.take(ids.已批准的 ?? '', 'submit', room.editor)
  await room.take(ids.已批准的 ?? '', 'approve', room.reviewer)
  for (const [name, place] of [
    ['送审的四川', '宜宾市'],
    ['送审的江苏', '江苏省'],
    ['送审的全国', undefined],
  ] as const) {
    await article(name, place)
    await room.take(ids[name] ?? '', 'submit', room.editor)
  }
  await article('给审核的', '江苏省', {
    workflow: { assignee: room.reviewer.user.id, dueAt: day(-3) },
  })
  await live('已核实的', '宜宾市')
  await post(`/api/articles/${ids.已核实的}/verify`, room.reviewer, {
    sources: [{ url: 'https://example.gov.cn/1' }],
  })
  await live('被拦的', '江苏省')
  await post(`/api/articles/${ids.被拦的}/flags`, room.editor, {
    severity: 'block',
    reason: 'outdated',
    message: '已经废止。',
    dueAt: day(3).slice(0, 10),
  })
  await live('有提醒的', '四川省')
  await live('逾期的', '四川省')
  await post(`/api/articles/${ids.逾期的}/verify`, room.reviewer, {
    sources: [{ url: 'https://example.gov.cn/2' }],
  })
  await room.payload.db.updateOne({
    collection: 'articles',
    id: ids.逾期的 ?? '',
    data: { accuracy: { nextReviewAt: day(-10) } },
  })
  await live('撤下的', '四川省')
  await room.take(ids.撤下的 ?? '', 'withdraw', room.reviewer, { reason: '不再适用。' })
  const { slug } = await room.working(ids.有提醒的 ?? '')
  const reported = await room.send('POST', '/api/corrections', {
    body: { article: slug, message: '数字不对。' },
  })
  expect(reported.status, reported.text).toBe(202)
  const change = await post('/api/policy-changes', room.reviewer, {
    title: '四川调整',
    effectiveFrom: day(-1),
    sourceUrl: 'https://example.gov.cn/3',
    dueAt: day(20),
    severity: 'notice',
    regions: [regions.四川省],
  })
  ids.变动 = change.doc.id
  await post(`/api/policy-changes/${ids.变动}/activate`, room.reviewer, {})
  const { workOffPolicyChanges } = await import('../../src/operations/workOffPolicyChanges.ts')
  const { createLocalReq } = await import('payload')
  await workOffPolicyChanges(await createLocalReq({}, room.payload), Date.now())
})
afterAll(() => room.close())

describe('the queue', () => {
  it('of an editor holds what was sent back, what was approved and what they began', async () => {
    const { role, queue, review } = await deskOf(room.editor)
    expect(role).toBe('editor')
    const items: { title: string; why: string }[] = queue.items
    expect(items.map(({ title, why }) => [title, why])).toEqual([
      ['退回的', 'returned'],
      ['已批准的', 'ready'],
      // Given to somebody else, but begun by them.
      ['草稿', 'begun'],
      ['给审核的', 'begun'],
    ])
    expect(queue).toMatchObject({ total: 4, more: false })
    expect(review).toBeNull()
  })

  it('of a reviewer holds what they were given, past its day', async () => {
    const { queue } = await deskOf(room.reviewer)
    expect(queue.items).toMatchObject([
      { title: '给审核的', why: 'late', overdue: true, state: 'draft', id: ids.给审核的 },
    ])
  })

  it('of somebody who has nothing to do with anything is empty', async () => {
    const { queue } = await deskOf(reviewer2)
    expect(queue).toEqual({ total: 0, more: false, items: [] })
  })
})

describe('what waits for review', () => {
  it('is shown to those who may approve it, the oldest first', async () => {
    for (const one of [room.reviewer, reviewer2, room.admin]) {
      expect(titles((await deskOf(one)).review)).toEqual(['送审的四川', '送审的江苏', '送审的全国'])
    }
  })

  it('leaves out what lies outside of their charge', async () => {
    expect(titles((await deskOf(sichuan)).review)).toEqual(['送审的四川'])
  })

  it('leaves out what they changed themselves', async () => {
    const id = await article('审核自己写的', '四川省')
    const { status, text } = await room.send('PATCH', `/api/articles/${id}`, {
      token: reviewer2.token,
      body: { shortAnswer: '审核乙改过。' },
    })
    expect(status, text).toBe(200)
    await room.take(id, 'submit', room.editor)
    expect(titles((await deskOf(reviewer2)).review)).not.toContain('审核自己写的')
    expect(titles((await deskOf(room.reviewer)).review)).toContain('审核自己写的')
    await room.take(id, 'recall', room.editor)
  })

  it('leaves out what a blocking doubt about this very text keeps from approval', async () => {
    const id = await article('有疑问的送审', '四川省')
    await room.take(id, 'submit', room.editor)
    expect(titles((await deskOf(reviewer2)).review)).toContain('有疑问的送审')
    await post(`/api/articles/${id}/flags`, room.editor, {
      severity: 'block',
      reason: 'outdated',
      message: '不对。',
    })
    const { transitions } = (
      await room.send('GET', `/api/articles/${id}/transitions`, { token: reviewer2.token })
    ).body
    const approve = transitions.find(({ event }: { event: string }) => event === 'approve')
    expect(approve.allowed).toBe(false)
    expect(titles((await deskOf(reviewer2)).review)).not.toContain('有疑问的送审')
    await room.take(id, 'recall', room.editor)
  })
})

describe('what the whole desk looks after', () => {
  it('are open blocks, with the article and its day', async () => {
    const { blocks } = await deskOf(room.editor)
    expect(blocks.items[0]).toMatchObject({
      article: ids.被拦的,
      title: '被拦的',
      message: '已经废止。',
      dueAt: day(3),
      overdue: false,
    })
  })

  it('are checks that are overdue', async () => {
    const { checks } = await deskOf(room.editor)
    expect(checks.items).toEqual([{ id: ids.逾期的, title: '逾期的', nextReviewAt: day(-10) }])
  })

  it('are corrections that nobody has decided on', async () => {
    const { corrections } = await deskOf(room.editor)
    expect(corrections).toMatchObject({
      total: 1,
      items: [{ title: '有提醒的', message: '数字不对。' }],
    })
  })

  it('are policy changes under way, with how much of them is settled', async () => {
    const { campaigns } = await deskOf(room.editor)
    const { totalDocs: raised } = await room.payload.count({
      collection: 'accuracy-flags',
      where: { policyChange: { equals: ids.变动 } },
    })
    expect(raised).toBeGreaterThanOrEqual(3)
    expect(campaigns.items).toEqual([
      {
        id: ids.变动,
        title: '四川调整',
        dueAt: day(20),
        overdue: false,
        work: null,
        done: 3,
        total: 3,
        settled: 0,
        raised,
      },
    ])
  })

  it('leaves out what lies outside of the charge of the asker', async () => {
    const { blocks, checks, corrections } = await deskOf(sichuan)
    expect(titles(blocks)).not.toContain('被拦的')
    expect(titles(checks)).toEqual(['逾期的'])
    expect(corrections.total).toBe(1)
  })
})

describe('the overview', () => {
  type Row = { code: string; name: string; cells: ({ total: number } | null)[] }

  it('counts the working copies by province and category, withdrawn ones apart', async () => {
    const { overview } = await deskOf(room.admin)
    const { totalDocs } = await room.payload.count({
      collection: 'articles',
      where: { 'workflow.state': { not_equals: 'withdrawn' } },
    })
    expect(overview.articles).toBe(totalDocs)
    expect(overview.columns).toMatchObject([{ id: room.category, name: 'Lapse' }])
    const cells = overview.rows.map(({ code, name, cells }: Row) => [code, name, cells[0]])
    expect(cells).toEqual([
      ['100000', null, expect.objectContaining({ total: 1, heat: 'low', regions: [] })],
      [
        '320000',
        '江苏省',
        expect.objectContaining({ total: 3, verified: 0, blocked: 1, heat: 'blocked' }),
      ],
      [
        '510000',
        '四川省',
        expect.objectContaining({ total: 9, verified: 0, doubtful: 4, blocked: 1 }),
      ],
    ])
  })

  it('names regions that the list of articles finds just as many by', async () => {
    const { overview } = await deskOf(room.admin)
    for (const { cells } of overview.rows.slice(1)) {
      const { totalDocs } = (
        await room.send(
          'GET',
          `/api/articles?draft=true&depth=0&limit=1&where[workflow.state][not_equals]=withdrawn&where[regions][in]=${cells[0].regions.join(',')}`,
          { token: room.admin.token },
        )
      ).body
      expect(totalDocs).toBe(cells[0].total)
    }
  })

  it('counts by the age of the last verification', async () => {
    const { overview } = await deskOf(room.admin)
    const counts = Object.fromEntries(
      overview.ages.map(({ age, count }: { age: string; count: number }) => [age, count]),
    )
    expect(counts).toEqual({
      month: 2,
      quarter: 0,
      half: 0,
      year: 0,
      older: 0,
      never: overview.articles - 2,
    })
  })

  it('moves an article to another band as time goes by', async () => {
    const { readDesk } = await import('../../src/operations/desk/readDesk.ts')
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq(
      { user: { ...room.admin.user, collection: 'users' } },
      room.payload,
    )
    const bandAfter = async (days: number) => {
      const { overview } = await readDesk(req, Date.now() + days * 86_400_000)
      return overview.ages.find(({ age, count }) => age !== 'never' && count > 0)?.age
    }
    expect(await bandAfter(29)).toBe('month')
    expect(await bandAfter(31)).toBe('quarter')
    expect(await bandAfter(91)).toBe('half')
    expect(await bandAfter(181)).toBe('year')
    expect(await bandAfter(366)).toBe('older')
  })
})

describe('the desk', () => {
  it('is nobody else’s', async () => {
    const site = await room.site('reader')
    for (const headers of [{}, site]) {
      const { status, body } = await room.send('GET', '/api/desk', { headers })
      expect(status).toBe(401)
      expect(body.errors).toMatchObject([{ code: 'not_signed_in' }])
    }
  })

  it('makes as many queries for many articles as for few', async () => {
    await deskOf(room.reviewer)
    const log = countQueries(room.payload.db)
    await deskOf(room.reviewer)
    const before = log.length
    for (let n = 0; n < 5; n += 1) {
      await article(`再送审 ${n}`, '四川省')
      await room.take(ids[`再送审 ${n}`] ?? '', 'submit', room.editor)
      await article(`再一篇 ${n}`, '江苏省')
    }
    log.length = 0
    const { review } = await deskOf(room.reviewer)
    expect(review.total).toBe(8)
    expect(log.length, log.join('\n')).toBe(before)
  })
})
