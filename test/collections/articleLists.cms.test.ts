import { createLocalReq, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayLength } from '../../src/domain/accuracy/policyDay.ts'
import { type ArticleFilter, articlesIn } from '../../src/domain/lists/articleFilters.ts'
import { whereOf } from '../../src/domain/lists/conditions.ts'
import { countQueries } from '../delivery/countQueries.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom

const names = [
  'draft',
  'waiting',
  'returned',
  'blocked',
  'expired',
  'gone',
  'mine',
  'fine',
] as const
const intervalDays = 400
const later = Date.now() + (intervalDays + 30) * dayLength

beforeAll(async () => {
  room = await openNewsroom()
  const { reviewer, editor } = room
  for (const name of names) {
    const { id } = await room.write(`清单 ${name}`, {
      ...(name === 'expired' && { effectiveTo: '2031-01-01' }),
      ...(name === 'mine' && { workflow: { assignee: reviewer.user.id } }),
    })
    if (name === 'waiting' || name === 'returned') await room.take(id, 'submit', editor)
    if (name === 'returned') await room.take(id, 'request_changes', reviewer, { comment: '不清楚' })
    if (['blocked', 'expired', 'gone', 'fine'].includes(name)) await room.publish(id)
    if (name === 'blocked') {
      const body = { severity: 'block', reason: 'outdated', message: '已废止' }
      await room.send('POST', `/api/articles/${id}/flags`, { token: reviewer.token, body })
    }
    if (name === 'fine' || name === 'gone') {
      const nextReviewAt = new Date(Date.now() + intervalDays * dayLength)
        .toISOString()
        .slice(0, 10)
      const body = { sources: [{ url: 'https://example.gov.cn/1' }], nextReviewAt }
      await room.send('POST', `/api/articles/${id}/verify`, { token: reviewer.token, body })
    }
    if (name === 'gone') await room.take(id, 'withdraw', reviewer, { reason: '不再适用' })
  }
})
afterAll(() => room.close())

/** The list as the admin UI asks for it. */
async function list(where: Where | undefined, limit = 25): Promise<string[]> {
  const { user } = room.reviewer
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, room.payload)
  const { docs } = await room.payload.find({
    collection: 'articles',
    depth: 0,
    draft: true,
    includeLockStatus: true,
    limit,
    overrideAccess: false,
    req,
    sort: '-updatedAt',
    where,
  })
  return docs.map(({ title }) => title.replace('清单 ', '')).toSorted()
}

const filtered = (filter: ArticleFilter, now: number) =>
  list(whereOf(articlesIn(filter, room.reviewer.user.id, now)))

describe('a quick filter of the list of articles', () => {
  it.each([
    ['in_review', Date.now(), ['waiting']],
    ['changes_requested', Date.now(), ['returned']],
    ['withheld', Date.now(), ['blocked']],
    ['withheld', Date.parse('2031-01-03'), ['blocked', 'expired']],
    ['overdue', Date.now(), []],
    ['overdue', later, ['fine']],
    ['mine', Date.now(), ['mine']],
  ] as const)('finds what is %s, at %i', async (filter, now, found) => {
    expect(await filtered(filter, now)).toEqual(found)
  })

  it('takes no more queries for many rows than for one', async () => {
    const log = countQueries(room.payload.db)
    const taken = async (limit: number) => {
      log.length = 0
      await list(undefined, limit)
      return log.length
    }
    const one = await taken(1)
    expect(one).toBeGreaterThan(0)
    expect(await taken(names.length)).toBe(one)
  })
})

describe('an act on one of several articles', () => {
  it('gives it to somebody and leaves its day as it was', async () => {
    const { id } = await room.write('清单 分派', { workflow: { dueAt: '2031-05-06' } })
    const assign = (assignee: string | null) =>
      room.send('PATCH', `/api/articles/${id}?draft=true&depth=0`, {
        token: room.editor.token,
        body: { workflow: { assignee } },
      })
    expect((await assign(room.reviewer.user.id)).status).toBe(200)
    expect((await room.working(id)).workflow).toMatchObject({
      assignee: room.reviewer.user.id,
      dueAt: '2031-05-06T12:00:00.000Z',
      state: 'draft',
    })
    expect((await assign(null)).status).toBe(200)
    expect((await room.working(id)).workflow.assignee).toBeNull()
  })
})
