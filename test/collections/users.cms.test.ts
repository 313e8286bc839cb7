import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, type Member, openDesk } from '../desk.ts'

let desk: Desk
let admin: Member
let editor: Member

beforeAll(async () => {
  desk = await openDesk()
  admin = await desk.user('admin')
  editor = await desk.user('editor')
})
afterAll(() => desk.close())

const codes = (answer: { body: { errors: { code: string }[] } }) =>
  answer.body.errors.map(({ code }) => code)

const patchUser = (id: string, body: object, token = admin.token) =>
  desk.send('PATCH', `/api/users/${id}`, { token, body })

describe('accounts', () => {
  it('are made and given roles by administrators alone', async () => {
    const made = await desk.send('POST', '/api/users', {
      token: editor.token,
      body: { email: 'x@example.com', password: 'password123', name: 'x', role: 'admin' },
    })
    expect(made.status).toBe(403)
    await patchUser(editor.user.id, { role: 'admin', name: '我' }, editor.token)
    const { body } = await desk.send('GET', `/api/users/${editor.user.id}`, { token: admin.token })
    expect(body).toMatchObject({ name: '我', role: 'editor' })
    expect((await patchUser(admin.user.id, { name: '他' }, editor.token)).status).toBe(403)
  })

  it('always include an administrator who can sign in', async () => {
    expect(codes(await patchUser(admin.user.id, { role: 'editor' }))).toEqual(['last_admin'])
    expect(codes(await patchUser(admin.user.id, { disabled: true }))).toEqual(['last_admin'])
    const remove = () => desk.send('DELETE', `/api/users/${admin.user.id}`, { token: admin.token })
    expect(codes(await remove())).toEqual(['last_admin'])
    const second = await desk.user('admin', 'second')
    expect((await patchUser(second.user.id, { role: 'editor' })).status).toBe(200)
  })

  it('that are disabled may neither sign in nor go on with a session they hold', async () => {
    const leaver = await desk.user('editor', 'leaver')
    const drafts = () => desk.send('GET', '/api/articles?draft=true', { token: leaver.token })
    await desk.send('POST', '/api/articles', { token: leaver.token, body: { title: '草稿' } })
    expect((await drafts()).body.totalDocs).toBe(1)
    await patchUser(leaver.user.id, { disabled: true })
    expect(codes(await drafts())).toEqual(['unknown_parameter'])
    const served = await desk.send('GET', '/api/articles', { token: leaver.token })
    expect(served.body.totalDocs).toBe(0)
    const write = await desk.send('POST', '/api/articles', {
      token: leaver.token,
      body: { title: '再来一篇' },
    })
    expect(write.status).toBe(403)
    const login = await desk.send('POST', '/api/users/login', {
      body: { email: leaver.user.email, password: 'correct horse battery' },
    })
    expect(login.status).toBe(403)
    expect(login.body.token).toBeUndefined()
  })
})
