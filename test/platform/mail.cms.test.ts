import { createLocalReq } from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeMails } from '../../src/operations/composeMails.ts'
import { forgetOldMessages } from '../../src/operations/forgetOldMessages.ts'
import { sendMails, type Transport } from '../../src/operations/sendMails.ts'
import { readEnvironment } from '../../src/platform/environment.mjs'
import { smtpTransport } from '../../src/platform/smtp.ts'
import type { Member } from '../desk.ts'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

const start = Date.parse('2031-01-01T00:00:00Z')
const minute = 60_000
const day = 24 * 60 * minute

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const request = () => createLocalReq({}, room.payload)
const compose = async (now = start) => composeMails(await request(), now)
const send = async (transport: Transport | null, now = start) =>
  sendMails(await request(), transport, now)

const mailsTo = async ({ user }: Member) => {
  const { docs } = await room.payload.find({
    collection: 'mails',
    where: { to: { equals: user.email } },
    sort: 'createdAt',
    pagination: false,
  })
  return docs
}

/** A mail server's answer to each mail in turn; then it takes everything. */
function fakeTransport(...failures: string[]) {
  const taken: { to: string; subject: string }[] = []
  const transport: Transport = async ({ to, subject }) => {
    const failure = failures.shift()
    if (failure) throw new Error(failure)
    taken.push({ to, subject })
  }
  return { taken, transport }
}

/** Somebody new on the staff who was just told of one submission. */
async function toldReviewer(name: string): Promise<Member> {
  const member = await room.user('reviewer', name)
  const { id } = await room.write(`给${name}看的一篇`)
  await room.take(id, 'submit', room.editor)
  return member
}

describe('mail about articles', () => {
  it('gathers what somebody is told into one, in their language', async () => {
    const reader = await room.user('reviewer', 'gathering')
    await room.payload.update({
      collection: 'users',
      id: reader.user.id,
      data: { language: 'en', notifications: { approved_email: false } },
    })
    const first = await room.write('第一篇')
    const other = await room.write('第二篇')
    await room.take(first.id, 'submit', room.editor)
    await room.take(other.id, 'submit', room.editor)
    await room.take(other.id, 'emergency_publish', room.admin, { reason: '今天起停办。' })
    await Promise.all([compose(), compose()])
    const [mail, ...more] = await mailsTo(reader)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('[PolicyDesk] 3 notifications')
    expect(mail?.text).toContain('editor submitted “第一篇” for review')
    expect(mail?.text).toContain('admin published “第二篇” in an emergency')
    expect(mail?.text).toContain('Comment: 今天起停办。')
    expect(mail?.text).toContain(`/admin/collections/articles/${first.id}`)
  })

  it('names the one thing it is about in its subject', async () => {
    const reader = await toldReviewer('single')
    await compose()
    const [mail] = await mailsTo(reader)
    expect(mail?.subject).toBe('[PolicyDesk] editor送审了《给single看的一篇》')
  })

  it('is not made for who wants none, or has left', async () => {
    const quiet = await room.user('reviewer', 'quiet')
    await room.payload.update({
      collection: 'users',
      id: quiet.user.id,
      data: { notifications: { submitted_email: false } },
    })
    const leaver = await toldReviewer('leaver')
    await room.payload.update({ collection: 'users', id: leaver.user.id, data: { disabled: true } })
    await compose()
    expect(await mailsTo(quiet)).toEqual([])
    expect(await mailsTo(leaver)).toEqual([])
  })
})

describe('a mail', () => {
  it('is kept for the administrators where there is no mail server', async () => {
    const reader = await toldReviewer('kept')
    await compose()
    await send(null)
    const [mail] = await mailsTo(reader)
    expect(mail).toMatchObject({ state: 'kept' })
    const list = (member: Member) => room.send('GET', '/api/mails?limit=1', { token: member.token })
    expect((await list(room.admin)).body.docs).toHaveLength(1)
    expect((await list(room.reviewer)).status).toBe(403)
    expect((await list(room.editor)).status).toBe(403)
    expect((await room.send('GET', '/api/mails')).status).toBe(403)
    const site = await room.send('GET', '/api/mails', { headers: await room.site('mail-reader') })
    expect(site.status).toBe(403)
  })

  it('is sent once, by two runners at once, and keeps no text', async () => {
    const reader = await toldReviewer('sent')
    await compose()
    const { taken, transport } = fakeTransport()
    await Promise.all([send(transport), send(transport)])
    await send(transport, start + day)
    expect(taken.filter(({ to }) => to === reader.user.email)).toHaveLength(1)
    const [mail] = await mailsTo(reader)
    expect(mail).toMatchObject({ state: 'sent', sentAt: new Date(start).toISOString() })
    expect(mail?.text ?? null).toBeNull()
  })

  it('is tried again later when the server does not take it, and given up in the end', async () => {
    const reader = await toldReviewer('retried')
    await compose()
    const broken: Transport = async () => {
      throw new Error('the server is down')
    }
    await send(broken)
    await send(broken, start + minute)
    const [waiting] = await mailsTo(reader)
    expect(waiting).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: 'the server is down',
    })
    let now = start
    for (let n = 0; n < 20; n += 1) {
      now += day
      await send(broken, now)
    }
    const [failed] = await mailsTo(reader)
    expect(failed).toMatchObject({ state: 'failed', attempts: 12 })
    const { taken, transport } = fakeTransport()
    await send(transport, now + day)
    expect(taken).toEqual([])
  })

  it('that fails does not hold up the next', async () => {
    const [one, two] = [await toldReviewer('unlucky'), await room.user('reviewer', 'lucky')]
    const { id } = await room.write('给两个人看的一篇')
    await room.take(id, 'submit', room.editor)
    await compose()
    const refused = one.user.email
    const taken: string[] = []
    await send(async ({ to }) => {
      if (to === refused) throw new Error('no such mailbox')
      taken.push(to)
    })
    expect(taken).toContain(two.user.email)
    expect(await mailsTo(one)).toMatchObject([{ state: 'waiting', lastError: 'no such mailbox' }])
  })

  it('reaches a real mail server, with its sender', async () => {
    const received: { from: string; to: string[]; text: string }[] = []
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, session, done) => {
        const { mailFrom, rcptTo } = session.envelope
        let text = ''
        stream.on('data', (chunk) => {
          text += chunk
        })
        stream.on('end', () => {
          const from = mailFrom ? mailFrom.address : ''
          received.push({ from, to: rcptTo.map(({ address }) => address), text })
          done()
        })
      },
    })
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(address && typeof address === 'object' ? address.port : 0)
      })
    })
    const reader = await toldReviewer('smtp')
    await compose()
    const environment = readEnvironment({
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'The desk <desk@example.org>',
    })
    await send(smtpTransport(environment))
    await new Promise<void>((resolve) => {
      server.close(() => resolve())
    })
    const mine = received.find(({ to }) => to.includes(reader.user.email))
    expect(mine?.from).toBe('desk@example.org')
    expect(mine?.text).toMatch(/^Subject: .+/m)
    expect(await mailsTo(reader)).toMatchObject([{ state: 'sent' }])
    expect(smtpTransport(readEnvironment({}))).toBeNull()
  })

  it('is deleted after thirty days, unless it still waits, and with old notifications', async () => {
    const reader = await toldReviewer('forgotten')
    await compose()
    await send(null)
    const later = await toldReviewer('waiting')
    await compose()
    const from = Date.now()
    const forget = async (now: number) => forgetOldMessages(await request(), now)
    await forget(from + 29 * day)
    expect(await mailsTo(reader)).toMatchObject([{ state: 'kept' }, { state: 'waiting' }])
    await forget(from + 31 * day)
    expect(await mailsTo(reader)).toMatchObject([{ state: 'waiting' }])
    expect(await mailsTo(later)).toHaveLength(1)
    // Without a filter MongoDB only estimates.
    const where = { key: { exists: true } }
    const count = async () =>
      (await room.payload.count({ collection: 'notifications', where })).totalDocs
    expect(await count()).toBeGreaterThan(0)
    await forget(from + 181 * day)
    expect(await count()).toBe(0)
  })
})

describe('a forgotten password', () => {
  const forgot = (email: string) =>
    room.send('POST', '/api/users/forgot-password', { body: { email } })

  /** The text of the newest mail to somebody, once it is there. */
  const newest = (member: Member) =>
    expect.poll(async () => (await mailsTo(member)).at(-1)?.html ?? '', { timeout: 10_000 })

  it('is mailed a link that sets a new one', async () => {
    const member = await room.user('editor', 'forgetful')
    const answer = await forgot(member.user.email)
    expect(answer.status, answer.text).toBe(200)
    await newest(member).toMatch(/\/admin\/reset\/\w+/)
    const [, token] = /\/admin\/reset\/(\w+)/.exec((await mailsTo(member)).at(-1)?.html ?? '') ?? []
    const password = 'another fine password'
    const reset = await room.send('POST', '/api/users/reset-password', {
      body: { token, password },
    })
    expect(reset.status, reset.text).toBe(200)
    const { email } = member.user
    const login = await room.send('POST', '/api/users/login', { body: { email, password } })
    expect(login.status).toBe(200)
  })

  // On SQLite Payload's own limit waited ten seconds for its own transaction, and the server with it.
  it('is answered at once, also for nobody, and holds up nothing else', async () => {
    const { email } = room.editor.user
    const answers = await Promise.all([
      forgot(email),
      forgot('nobody@example.com'),
      room.send('GET', '/api/articles'),
      room.write('同时写的一篇'),
    ])
    expect(answers.slice(0, 3).map((answer) => 'status' in answer && answer.status)).toEqual([
      200, 200, 200,
    ])
    await newest(room.editor).toMatch(/reset/)
  })

  it('is mailed to one address five times in an hour at most', async () => {
    const member = await room.user('editor', 'bombed')
    for (let n = 0; n < 8; n += 1) await forgot(member.user.email)
    await expect.poll(async () => (await mailsTo(member)).length).toBe(5)
    // The last of them is kept, or not, after its answer was given.
    await room.write('在此之后')
    expect(await mailsTo(member)).toHaveLength(5)
  })
})
