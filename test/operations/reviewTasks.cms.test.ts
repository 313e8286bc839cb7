import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTasks, type Task } from '../../src/operations/openTasks.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const taskOn = (article: string, occasion: string): Task => ({
  article,
  reason: 'expires_soon',
  message: '2031年5月6日到期。',
  dueAt: '2031-05-06T12:00:00.000Z',
  occasion,
})

const openAll = async (...tasks: Task[]) => openTasks(await createLocalReq({}, room.payload), tasks)

const open = async (article: string, occasion: string) =>
  (await openAll(taskOn(article, occasion))) > 0

const tasksOf = async (article: string) =>
  (
    await room.send('GET', `/api/review-tasks?where[article][equals]=${article}&depth=0`, {
      token: room.editor.token,
    })
  ).body.docs

describe('a review task', () => {
  it('is opened once for each occasion, by two at once too', async () => {
    const { id } = await room.write('到期前看一看')
    const opened = await Promise.all([open(id, '2031'), open(id, '2031')])
    expect(opened.filter(Boolean)).toHaveLength(1)
    expect(await open(id, '2031')).toBe(false)
    expect(await open(id, '2032')).toBe(true)
    expect(await tasksOf(id)).toHaveLength(2)
  })

  it('is opened once where one occasion is named twice', async () => {
    const { id } = await room.write('同一件事说了两遍')
    expect(await openAll(taskOn(id, '2031'), taskOn(id, '2031'), taskOn(id, '2032'))).toBe(2)
    expect(await tasksOf(id)).toHaveLength(2)
  })

  it('is done by hand with a note, once, by the staff', async () => {
    const { id } = await room.write('手工了结')
    await open(id, '2031')
    const [task] = await tasksOf(id)
    const done = (body: object, token?: string) =>
      room.send('POST', `/api/review-tasks/${task.id}/done`, { token, body })
    expect((await done({ note: '看过了' })).status).toBe(401)
    expect(codesOf(await done({}, room.editor.token))).toEqual(['note_required'])
    expect((await done({ note: '看过了' }, room.editor.token)).status).toBe(200)
    await done({ note: '又看了一遍' }, room.reviewer.token)
    expect(await tasksOf(id)).toMatchObject([
      { state: 'done', note: '看过了', doneBy: room.editor.user.id },
    ])
  })

  it('is done by verifying its article', async () => {
    const { id } = await room.write('核实即了结')
    await room.publish(id)
    await open(id, '2031')
    await room.send('POST', `/api/articles/${id}/verify`, {
      token: room.editor.token,
      body: { sources: [{ url: 'https://example.gov.cn' }], note: '仍然有效。' },
    })
    expect(await tasksOf(id)).toMatchObject([{ state: 'done', note: '仍然有效。' }])
  })

  it('is the staff’s alone, and goes with a draft that is deleted', async () => {
    const { id } = await room.write('删掉的草稿')
    await open(id, '2031')
    expect((await room.send('GET', '/api/review-tasks')).status).toBe(403)
    const headers = await room.site('task-reader')
    expect((await room.send('GET', '/api/review-tasks', { headers })).status).toBe(403)
    const { token } = room.admin
    expect((await room.send('DELETE', `/api/articles/${id}`, { token })).status).toBe(200)
    expect(await tasksOf(id)).toEqual([])
  })
})
