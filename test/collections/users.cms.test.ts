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

describe('a sign-in that fails', () => {
  const attempt = async (email: string, password: string) => {
    const began = performance.now()
    const { status, text, headers } = await desk.send('POST', '/api/users/login', {
      body: { email, password },
    })
    const told = { status, text, headers: JSON.stringify([...headers]) }
    return { told, milliseconds: performance.now() - began }
  }
  const mailsTo = async (email: string) =>
    (await desk.payload.find({ collection: 'mails', where: { to: { equals: email } }, depth: 0 }))
      .docs

  it('tells neither by its answer nor by its time who has an account, locked or not', async () => {
    const { user } = await desk.user('editor', 'known')
    const unknown = await attempt('nobody@example.com', 'a wrong password')
    const known = await attempt(user.email, 'a wrong password')
    await Promise.all(Array.from({ length: 12 }, () => attempt(user.email, 'a wrong password')))
    const { lockUntil } = await desk.payload.findByID({
      collection: 'users',
      id: user.id,
      showHiddenFields: true,
    })
    expect(Date.parse(lockUntil ?? '')).toBeGreaterThan(Date.now())
    const locked = await attempt(user.email, 'a wrong password')
    const lockedOut = await attempt(user.email, 'correct horse battery')
    const spelt = await attempt(` ${user.email.toUpperCase()} `, 'a wrong password')
    expect(unknown.told.status).toBe(401)
    for (const { told, milliseconds } of [known, locked, lockedOut, spelt]) {
      expect(told).toEqual(unknown.told)
      expect(milliseconds).toBeGreaterThan(990)
    }
    expect(unknown.milliseconds).toBeGreaterThan(990)

    // Whose account it is hears of it, once, and administrators let them in again.
    await expect.poll(async () => (await mailsTo(user.email)).length).toBe(1)
    expect((await mailsTo(user.email))[0]?.subject).toBe('[PolicyDesk] 您的账户已暂时锁定')
    expect(await mailsTo('nobody@example.com')).toEqual([])
    const unlocked = await desk.send('POST', '/api/users/unlock', {
      token: admin.token,
      body: { email: user.email },
    })
    expect(unlocked.status).toBe(200)
    const { told } = await attempt(user.email, 'correct horse battery')
    expect(told.status).toBe(200)
  })

  it('says what is missing of it, whoever is meant', async () => {
    for (const email of [editor.user.email, 'nobody@example.com']) {
      const { told, milliseconds } = await attempt(email, '')
      expect(told.status).toBe(400)
      expect(milliseconds).toBeLessThan(990)
    }
  })

  it('is no other over GraphQL, where nobody signs in', async () => {
    const { body } = await desk.graphql(
      `mutation { loginUser(email: "${editor.user.email}", password: "x") { token } }`,
    )
    expect(JSON.stringify(body)).toContain('errors')
    expect(body.data?.loginUser).toBeUndefined()
  })
})

describe('asking for a new password', () => {
  it('is answered alike whether or not there is an account', async () => {
    const ask = async (email: string) => {
      const began = performance.now()
      const { status, text } = await desk.send('POST', '/api/users/forgot-password', {
        body: { email },
      })
      expect(performance.now() - began).toBeGreaterThan(990)
      return { status, text }
    }
    expect(await ask(editor.user.email)).toEqual(await ask('nobody@example.com'))
  })
})

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
