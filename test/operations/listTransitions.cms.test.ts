import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

const standingOf = async (id: string) => {
  const { token } = room.editor
  const { status, text, body } = await room.send('GET', `/api/articles/${id}/transitions`, {
    token,
  })
  expect(status, text).toBe(200)
  return body
}

describe('where an article stands', () => {
  it('is told of what is live, how it was checked, and whose draft waits', async () => {
    const { id } = await room.write('写到哪一步')
    expect(await standingOf(id)).toMatchObject({ liveText: null, draftBy: ['editor'] })
    await room.publish(id)
    const { token } = room.editor
    const history = await room.send('GET', `/api/articles/${id}/history`, { token })
    const since = history.body.events.find(({ event }: { event: string }) => event === 'publish').at
    expect(await standingOf(id)).toMatchObject({
      liveText: { since, served: true, verifiedAt: null, verifiedAgainst: 0 },
      draftBy: [],
    })

    const sources = ['1', '2'].map((name) => ({ url: `https://example.gov.cn/${name}` }))
    const checked = await room.send('POST', `/api/articles/${id}/verify`, {
      token,
      body: { sources },
    })
    const { verifiedAt } = checked.body
    const body = { shortAnswer: '管理员改过。' }
    await room.send('PATCH', `/api/articles/${id}`, { token: room.admin.token, body })
    await room.take(id, 'submit', room.editor)
    // Whoever submitted it wrote nothing of it, and the check is of what is live.
    expect(await standingOf(id)).toMatchObject({
      liveText: { since, served: true, verifiedAt, verifiedAgainst: 2 },
      draftBy: ['admin'],
    })

    const flag = { severity: 'block', reason: 'wrong_figure', message: '数字不对。' }
    await room.send('POST', `/api/articles/${id}/flags`, { token: room.reviewer.token, body: flag })
    expect((await standingOf(id)).liveText).toMatchObject({ since, served: false })
  })

  it('has nobody’s draft once the article is withdrawn', async () => {
    const { id } = await room.write('撤下之后')
    await room.publish(id)
    const answer = await room.take(id, 'withdraw', room.reviewer, { reason: '政策废止。' })
    expect(answer.status, answer.text).toBe(200)
    expect(await standingOf(id)).toMatchObject({ live: false, liveText: null, draftBy: [] })
  })
})
