import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notifyDue } from '../../src/operations/notifyDue.ts'
import type { Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
let second: Member
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
})
afterAll(() => room.close())

/** What somebody finds in their inbox about an article, newest first. */
async function inboxOf({ token }: Member, article: string) {
  const { status, body, text } = await room.send(
    'GET',
    `/api/notifications?where[article][equals]=${article}&limit=100&depth=0`,
    { token },
  )
  expect(status, text).toBe(200)
  return body.docs
}

const kindsOf = async (member: Member, article: string): Promise<string[]> =>
  (await inboxOf(member, article)).map(({ kind }: { kind: string }) => kind).reverse()

const assign = (id: string, workflow: object, by = room.editor) =>
  room.send('PATCH', `/api/articles/${id}`, { token: by.token, body: { workflow } })

describe('the inbox', () => {
  it('tells reviewers of a submission, and its author of what became of it', async () => {
    const { id } = await room.write('断缴后的账户余额')
    await room.take(id, 'submit', room.editor)
    expect(await kindsOf(room.reviewer, id)).toEqual(['submitted'])
    expect(await kindsOf(second, id)).toEqual(['submitted'])
    await room.take(id, 'request_changes', room.reviewer, { comment: '请注明文件名称。' })
    await room.take(id, 'submit', room.editor)
    await room.take(id, 'approve', second)
    await room.take(id, 'publish', second)
    expect(await kindsOf(room.editor, id)).toEqual(['changes_requested', 'approved', 'published'])
    const [, , returned] = await inboxOf(room.editor, id)
    expect(returned).toMatchObject({
      title: '断缴后的账户余额',
      actorName: room.reviewer.user.name,
      comment: '请注明文件名称。',
    })
    expect(await kindsOf(room.reviewer, id)).toEqual(['submitted', 'submitted'])
  })

  it('asks for nothing that somebody else has done meanwhile', async () => {
    const { id } = await room.write('别人已经审过')
    await room.take(id, 'submit', room.editor)
    await room.take(id, 'request_changes', second, { comment: '请补充。' })
    await room.take(id, 'submit', room.editor)
    const readAt = async (member: Member) =>
      (await inboxOf(member, id)).map((one: { kind: string; readAt: string | null }) => [
        one.kind,
        Boolean(one.readAt),
      ])
    expect(await readAt(room.reviewer)).toEqual([
      ['submitted', false],
      ['submitted', true],
    ])
    expect(await readAt(room.editor)).toEqual([['changes_requested', true]])
    await room.take(id, 'approve', second)
    expect(await readAt(room.reviewer)).toEqual([
      ['submitted', true],
      ['submitted', true],
    ])
  })

  it('tells nobody of what was refused', async () => {
    const { id } = await room.write('没有送审成功', { sources: [] })
    expect((await room.take(id, 'submit', room.editor)).status).toBe(422)
    expect(await kindsOf(room.reviewer, id)).toEqual([])
  })

  it('tells of an emergency, and its publisher once somebody else confirmed it', async () => {
    const { id } = await room.write('紧急的一篇')
    await room.take(id, 'emergency_publish', room.reviewer, { reason: '今天起停办。' })
    expect(await kindsOf(second, id)).toEqual(['emergency_published'])
    expect(await kindsOf(room.editor, id)).toEqual(['emergency_published'])
    await room.take(id, 'confirm', second)
    expect(await kindsOf(room.reviewer, id)).toEqual(['approved'])
  })

  it('leaves out reviewers who are in charge of other regions, and those who left', async () => {
    const province = (name: string, code: string) =>
      room.payload.create({
        collection: 'regions',
        data: { name, fullName: `${name}省`, code, level: 'province' },
      })
    // One after another: on MongoDB two at once may be refused with 409.
    const sichuan = await province('四川', '900000')
    const yunnan = await province('云南', '910000')
    const local = await room.user('reviewer', 'local')
    const former = await room.user('reviewer', 'former')
    const set = (member: Member, data: object) =>
      room.payload.update({ collection: 'users', id: member.user.id, data })
    await set(local, { regions: [yunnan.id] })
    const { id } = await room.write('四川的一篇', { regions: [sichuan.id] })
    await set(former, { disabled: true })
    await room.take(id, 'submit', room.editor)
    expect(await kindsOf(room.reviewer, id)).toEqual(['submitted'])
    expect(await kindsOf(local, id)).toEqual([])
    await set(former, { disabled: false })
    expect(await kindsOf(former, id)).toEqual([])
  })

  it('tells whoever an article is assigned to, and then only them of its submission', async () => {
    const { id } = await room.write('指派的一篇')
    const before = await room.working(id)
    const answer = await assign(id, { assignee: second.user.id, dueAt: '2031-05-06' })
    expect(answer.status, answer.text).toBe(200)
    const { workflow } = await room.working(id)
    expect(workflow).toMatchObject({ state: 'draft', revision: before.workflow.revision })
    expect(workflow.contributors).toEqual(before.workflow.contributors)
    await assign(id, { assignee: second.user.id, dueAt: '2031-05-07' })
    expect(await inboxOf(second, id)).toMatchObject([
      { kind: 'assigned', day: '2031-05-06', actorName: room.editor.user.name },
    ])
    await room.take(id, 'submit', room.editor)
    expect(await kindsOf(second, id)).toEqual(['assigned', 'submitted'])
    expect(await kindsOf(room.reviewer, id)).toEqual([])
    await room.take(id, 'approve', second)
    await room.take(id, 'publish', second)
    const done = await room.working(id)
    expect(done.workflow).toMatchObject({ assignee: null, dueAt: null })
  })

  it('takes no assignee who is nobody, and a save goes on working when an assignee has left', async () => {
    const { id } = await room.write('指派给不存在的人')
    const nobody = room.payload.db.name === 'sqlite' ? 'nobody' : 'f'.repeat(24)
    expect((await assign(id, { assignee: nobody })).status).toBe(400)
    const leaver = await room.user('reviewer', 'leaver')
    await assign(id, { assignee: leaver.user.id })
    await room.payload.update({
      collection: 'users',
      id: leaver.user.id,
      data: { disabled: true },
    })
    const other = await room.write('指派给离开的人')
    expect((await assign(other.id, { assignee: leaver.user.id })).status).toBe(400)
    const edited = await room.send('PATCH', `/api/articles/${id}`, {
      token: room.editor.token,
      body: { shortAnswer: '改过了。' },
    })
    expect(edited.status, edited.text).toBe(200)
  })

  it('tells of each day that is due once: on the eve, and once it has passed', async () => {
    const { id } = await room.write('到期的一篇')
    await assign(id, { assignee: second.user.id, dueAt: '2031-05-06' }, room.reviewer)
    const at = async (now: string) =>
      notifyDue(await createLocalReq({}, room.payload), Date.parse(now))
    await at('2031-05-04T12:00:00Z')
    expect(await kindsOf(second, id)).toEqual(['assigned'])
    await at('2031-05-05T00:00:00Z')
    await at('2031-05-05T00:20:00Z')
    await Promise.all([at('2031-05-06T17:00:00Z'), at('2031-05-06T17:00:01Z')])
    await at('2031-06-01T00:00:00Z')
    const told = (await inboxOf(second, id)).map((one: { kind: string }) => one.kind).sort()
    expect(told).toEqual(['assigned', 'due_tomorrow', 'overdue'])
    // Work that is out has no day any more.
    await room.publish(id)
    await at('2032-01-01T00:00:00Z')
    expect(await inboxOf(second, id)).toHaveLength(4)
  })

  it('holds only what its owner chose to be told there', async () => {
    const { id } = await room.write('选择提醒')
    const choose = (submitted_inbox: boolean) =>
      room.send('PATCH', `/api/users/${second.user.id}`, {
        token: second.token,
        body: { notifications: { submitted_inbox } },
      })
    expect((await choose(false)).status).toBe(200)
    await room.take(id, 'submit', room.editor)
    await choose(true)
    expect(await kindsOf(second, id)).toEqual([])
    expect(await kindsOf(room.reviewer, id)).toEqual(['submitted'])
    const { docs } = await room.payload.find({
      collection: 'notifications',
      where: {
        and: [{ article: { equals: id } }, { recipient: { equals: second.user.id } }],
      },
    })
    expect(docs).toMatchObject([{ inbox: false, mail: 'wanted' }])
  })

  it('is read by its owner alone, and marked as read by them alone', async () => {
    const { id } = await room.write('各看各的')
    await room.take(id, 'submit', room.editor)
    const [mine] = await inboxOf(room.reviewer, id)
    const read = (member: Member | undefined, body: object) =>
      room.send('POST', '/api/notifications/read', { token: member?.token, body })
    const unread = async ({ token }: Member) =>
      (await room.send('GET', '/api/notifications/count?where[readAt][exists]=false', { token }))
        .body.totalDocs

    for (const token of [second.token, room.admin.token]) {
      expect((await room.send('GET', `/api/notifications/${mine.id}`, { token })).status).toBe(404)
    }
    const before = await unread(room.reviewer)
    expect((await read(second, { ids: [mine.id] })).status).toBe(200)
    expect(await unread(room.reviewer)).toBe(before)
    expect((await read(room.reviewer, { ids: [mine.id] })).status).toBe(200)
    expect(await unread(room.reviewer)).toBe(before - 1)
    expect((await read(room.reviewer, { ids: 'all' })).status).toBe(400)
    expect((await read(room.reviewer, {})).status).toBe(200)
    expect(await unread(room.reviewer)).toBe(0)
    expect(await unread(second)).toBeGreaterThan(0)

    expect((await read(undefined, {})).status).toBe(401)
    const stranger = await room.send('GET', '/api/notifications')
    expect(stranger.status).toBe(403)
    const site = await room.send('GET', '/api/notifications', {
      headers: await room.site('reader-of-inboxes'),
    })
    expect(site.status).toBe(403)
  })

  it('is written by nobody', async () => {
    const { id } = await room.write('伪造的提醒')
    await room.take(id, 'submit', room.editor)
    const [mine] = await inboxOf(room.reviewer, id)
    const { token } = room.admin
    const forged = { kind: 'approved', article: id, recipient: room.editor.user.id, key: 'x' }
    const attempts = await Promise.all([
      room.send('POST', '/api/notifications', { token, body: forged }),
      room.send('PATCH', `/api/notifications/${mine.id}`, { token, body: { title: '改' } }),
      room.send('DELETE', `/api/notifications/${mine.id}`, { token }),
    ])
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403])
  })

  it('goes with a draft that is deleted and with a user who is, who can be', async () => {
    const leaver = await room.user('reviewer', 'deleted')
    const { id } = await room.write('删掉的一篇')
    await room.take(id, 'submit', room.editor)
    expect(await kindsOf(leaver, id)).toEqual(['submitted'])
    const { token } = room.admin
    const user = await room.send('DELETE', `/api/users/${leaver.user.id}`, { token })
    expect(user.status, user.text).toBe(200)
    const article = await room.send('DELETE', `/api/articles/${id}`, { token })
    expect(article.status, article.text).toBe(200)
    const where = { article: { equals: id } }
    const { totalDocs } = await room.payload.count({ collection: 'notifications', where })
    expect(totalDocs).toBe(0)
  })
})

describe('the audit trail', () => {
  it('keeps that a draft was there, and who deleted it', async () => {
    const { id } = await room.write('记一笔再删')
    await room.send('DELETE', `/api/articles/${id}`, { token: room.admin.token })
    const { body } = await room.send('GET', `/api/articles/${id}/history`, {
      token: room.editor.token,
    })
    expect(body.events).toMatchObject([
      { event: 'delete', actor: room.admin.user.id, from: 'draft', to: '', comment: '记一笔再删' },
    ])
  })
})

describe('a withdrawal', () => {
  it('sends readers to another article only when there is one to be read', async () => {
    const [gone, instead, draft] = [
      await room.write('要撤下的'),
      await room.write('代替它的'),
      await room.write('还没发布的'),
    ]
    await room.publish(gone.id)
    await room.publish(instead.id)
    for (const replacement of [gone.id, draft.id, 'nothing']) {
      const extra = { reason: '已合并。', replacement }
      const answer = await room.take(gone.id, 'withdraw', room.reviewer, extra)
      expect(codesOf(answer)).toEqual(['replacement_not_served'])
    }
    const extra = { reason: '已合并。', replacement: instead.id }
    expect((await room.take(gone.id, 'withdraw', room.reviewer, extra)).status).toBe(200)
    const { body } = await room.send('GET', `/api/articles/by-slug/${gone.slug}`)
    expect(body.errors[0].replacement).toBe(instead.slug)
  })
})
