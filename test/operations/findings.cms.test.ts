import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findEverywhere } from '../../src/operations/findEverywhere.ts'
import { listFindings } from '../../src/operations/listFindings.ts'
import { readRegionNames } from '../../src/operations/readRegionNames.ts'
import type { Member } from '../desk.ts'
import { richText } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.close())

/** Something strict, and a note. */
const doubtful = '目前尚未找到这一规定。$$'
const body = (text: string) => ({ body: richText(text) })

type Listed = {
  id: string
  signal: string
  severity: string
  field: string
  start: number
  end: number
  quote: string
  message: string
  state: string
  note: string | null
  dismissedBy: { name: string } | null
}

async function findingsOf(id: string, language = 'en'): Promise<Listed[]> {
  const { status, text, body } = await room.send('GET', `/api/articles/${id}/findings`, {
    token: room.reviewer.token,
    headers: { 'accept-language': language },
  })
  expect(status, text).toBe(200)
  return body.findings
}

const said = async (id: string) =>
  (await findingsOf(id)).map(({ signal, state }) => `${signal} ${state}`)

/** What is stored, as it was when the article was written: nothing is looked for by looking. */
async function storedOf(id: string): Promise<string[]> {
  const { docs } = await room.payload.find({
    collection: 'findings',
    where: { article: { equals: id } },
    sort: 'signal',
    pagination: false,
    depth: 0,
  })
  return docs.map(({ signal, state }) => `${signal} ${state}`)
}

const edit = async (id: string, extra: object, by = room.editor) => {
  const answer = await room.send('PATCH', `/api/articles/${id}`, { token: by.token, body: extra })
  expect(answer.status, answer.text).toBe(200)
}

const settle = (act: 'dismiss' | 'reopen', id = '', by?: Member, extra: object = {}) =>
  room.send('POST', `/api/findings/${id}/${act}`, { token: by?.token, body: extra })

const dismiss = (id: string | undefined, by: Member | undefined, note = '引用的是原文。') =>
  settle('dismiss', id, by, { note })

const historyOf = async (id: string) =>
  (await room.send('GET', `/api/articles/${id}/history`, { token: room.editor.token })).body.events

const tasksOf = async (id: string) =>
  (
    await room.send('GET', `/api/review-tasks?where[article][equals]=${id}&depth=0`, {
      token: room.editor.token,
    })
  ).body.docs

describe('an article that is written', () => {
  it('is looked through at once, and tells what is doubtful in the language of who asks', async () => {
    const { id } = await room.write('写下即检查', body(doubtful))
    expect(await storedOf(id)).toEqual(['not-found open', 'residue open'])
    const [first] = await findingsOf(id)
    expect(first).toMatchObject({
      signal: 'not-found',
      severity: 'strict',
      field: 'body',
      quote: '尚未找到',
      start: 2,
      end: 6,
      message: 'The text says that it found nothing. Find it out, or leave this out.',
      note: null,
      dismissedBy: null,
    })
    const [chinese] = await findingsOf(id, 'zh')
    expect(chinese?.message).toBe('文中承认没有查到，请查明后补上或删去。')
  })

  it('tells where the words stand on the screen, and its figures, doubted ones first', async () => {
    const { id } = await room.write('数字一览', {
      shortAnswer: '断缴3个月。',
      ...body('第三条 每月120元。\n集中缴费延长至2020年6月30日。目前 尚未找到规定。'),
    })
    const { token } = room.reviewer
    const answer = await room.send('GET', `/api/articles/${id}/findings`, { token })
    const { findings, figures } = answer.body
    const { at } = findings.find(({ signal }: Listed) => signal === 'not-found')
    expect('第三条每月120元。集中缴费延长至2020年6月30日。目前尚未找到规定。'.slice(at)).toMatch(
      /^尚未找到/,
    )
    const told = figures.map(
      (one: { kind: string; quote: string; field: string; doubt: string | null }) =>
        `${one.field} ${one.kind} ${one.quote} ${one.doubt}`,
    )
    expect(told).toEqual([
      'body date 2020年6月30日 strict',
      'shortAnswer duration 3个月 null',
      'body amount 120元 null',
    ])
    expect(figures[2]).toMatchObject({ before: '第三条 每月', after: '。', at: 5 })
  })

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['PATCH', (id) => edit(id, body(doubtful))],
    [
      'our own code, in bulk',
      (id) =>
        room.payload.update({
          collection: 'articles',
          where: { id: { equals: id } },
          data: { shortAnswer: doubtful },
        }),
    ],
    [
      'GraphQL',
      (id) =>
        room.graphql(
          `mutation { updateArticle(id: "${id}", data: { shortAnswer: "${doubtful}" }) { id } }`,
          { token: room.editor.token },
        ),
    ],
    [
      'a call from our own code that selects nothing',
      (id) =>
        room.payload.update({
          collection: 'articles',
          id,
          data: { shortAnswer: doubtful },
          select: { title: true },
        }),
    ],
  ])('is looked through again when it is changed by %s', async (_, change) => {
    const { id } = await room.write('改动即检查')
    expect(await storedOf(id)).toEqual([])
    await change(id)
    expect(await storedOf(id)).toEqual(['not-found open', 'residue open'])
    await edit(id, { shortAnswer: '已经找到。', ...body('已经写明。') })
    expect(await storedOf(id)).toEqual([])
  })

  it('is looked through again when an old version comes back, and as a duplicate', async () => {
    const { id } = await room.write('恢复与复制', body(doubtful))
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    })
    await edit(id, body('已经写明。'))
    expect(await storedOf(id)).toEqual([])
    const { token } = room.editor
    await room.send('POST', `/api/articles/versions/${docs[0]?.id}?draft=true`, { token })
    expect(await storedOf(id)).toEqual(['not-found open', 'residue open'])
    const copy = await room.send('POST', `/api/articles/${id}/duplicate`, { token, body: {} })
    expect(await storedOf(copy.body.doc.id)).toEqual(['not-found open', 'residue open'])
  })

  it('is judged on the day, when it is asked about', async () => {
    const { id } = await room.write('期限', body('集中缴费延长至2031年6月30日。'))
    expect(await findingsOf(id)).toEqual([])
    const later = await createLocalReq(
      { user: { ...room.editor.user, collection: 'users' } },
      room.payload,
    )
    const { findings } = await listFindings(later, id, Date.parse('2031-07-02T00:00:00Z'))
    expect(findings.map(({ signal }) => signal)).toContain('window-closed')
  })

  it('leaves nothing of what was found when it is deleted, and nothing when its write fails', async () => {
    const { id } = await room.write('删掉的', body(doubtful))
    const { status } = await room.send('DELETE', `/api/articles/${id}`, { token: room.admin.token })
    expect(status).toBe(200)
    expect(await storedOf(id)).toEqual([])
    const stale = await room.write('没写成的')
    const refused = await room.send('PATCH', `/api/articles/${stale.id}`, {
      token: room.editor.token,
      body: { ...body(doubtful), revision: 99 },
    })
    expect(codesOf(refused)).toEqual(['stale_revision'])
    expect(await storedOf(stale.id)).toEqual([])
  })

  it('may be saved by two at once', async () => {
    const { id } = await room.write('两人同时保存')
    const answers = await Promise.all(
      [room.editor, room.reviewer].map(({ token }) =>
        room.send('PATCH', `/api/articles/${id}`, { token, body: { shortAnswer: doubtful } }),
      ),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)
    expect(await storedOf(id)).toEqual(['not-found open', 'residue open'])
  })
})

describe('a strict finding', () => {
  it('keeps the text from review until it is put right, and says where it is', async () => {
    const { id } = await room.write('须先改正', body(doubtful))
    const [finding] = await findingsOf(id)
    const named = { id: finding?.id, signal: 'not-found', field: 'body', quote: '尚未找到' }

    const refused = await room.take(id, 'submit', room.editor)
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toMatchObject([
      {
        code: 'blocking_finding',
        message: expect.stringContaining('尚未找到'),
        findings: [{ ...named, message: finding?.message }],
      },
    ])
    const { body: offered } = await room.send('GET', `/api/articles/${id}/transitions`, {
      token: room.editor.token,
    })
    const submit = offered.transitions.find(({ event }: { event: string }) => event === 'submit')
    expect(submit).toMatchObject({
      allowed: false,
      refusals: [{ code: 'blocking_finding', findings: [named] }],
    })

    await edit(id, body('已经写明。'))
    expect((await room.take(id, 'submit', room.editor)).status).toBe(200)
  })

  it('may be dismissed with a note, which the reviewer reads and the text does not feel', async () => {
    const { id } = await room.write('写明理由', body(doubtful))
    const [finding] = await findingsOf(id)
    const before = await room.working(id)
    expect(codesOf(await dismiss(finding?.id, room.editor, ' '))).toEqual(['note_required'])
    const answer = await dismiss(finding?.id, room.editor)
    expect(answer.body).toEqual({ id: finding?.id, state: 'dismissed' })
    expect(await room.working(id)).toEqual(before)
    expect(await said(id)).toEqual(['residue open', 'not-found dismissed'])
    expect((await findingsOf(id)).at(-1)).toMatchObject({
      note: '引用的是原文。',
      dismissedBy: { name: 'editor' },
      message: finding?.message,
    })
    const [event, ...older] = await historyOf(id)
    expect(event).toMatchObject({
      event: 'dismiss_finding',
      actor: room.editor.user.id,
      from: 'draft',
      to: 'draft',
      comment: '“尚未找到” 引用的是原文。',
      contentHash: before.contentHash,
    })
    expect(older).toEqual([])
    expect(codesOf(await dismiss(finding?.id, room.editor))).toEqual(['wrong_state'])
    await room.publish(id)
  })

  it('stays dismissed while the text changes elsewhere, and while its words are gone', async () => {
    const { id } = await room.write('忽略之后', body(doubtful))
    const [finding] = await findingsOf(id)
    await dismiss(finding?.id, room.editor)
    await edit(id, body(`先写一段。${doubtful}`), room.reviewer)
    expect(await said(id)).toEqual(['residue open', 'not-found dismissed'])
    expect((await findingsOf(id)).at(-1)?.start).toBe(7)
    await edit(id, body('已经写明。'))
    expect(await said(id)).toEqual([])
    await edit(id, body(doubtful))
    expect(await said(id)).toEqual(['residue open', 'not-found dismissed'])
    await edit(id, body(`${doubtful}并没有提及金额。`))
    expect(await said(id)).toEqual(['not-found open', 'residue open', 'not-found dismissed'])
  })

  it('reopened in review keeps the text from being approved', async () => {
    const { id } = await room.write('审核时恢复', body(doubtful))
    const [finding] = await findingsOf(id)
    await dismiss(finding?.id, room.editor)
    await room.take(id, 'submit', room.editor)
    expect(codesOf(await settle('reopen', finding?.id, undefined))).toEqual(['not_signed_in'])
    expect((await settle('reopen', finding?.id, room.reviewer)).body.state).toBe('open')
    expect(codesOf(await settle('reopen', finding?.id, room.reviewer))).toEqual(['wrong_state'])
    expect((await historyOf(id))[0]).toMatchObject({ event: 'reopen_finding', from: 'in_review' })
    const [open] = await findingsOf(id)
    expect(open).toMatchObject({ id: finding?.id, note: null, dismissedBy: null })
    expect(codesOf(await room.take(id, 'approve', room.reviewer))).toEqual(['blocking_finding'])
    await dismiss(finding?.id, room.reviewer)
    expect((await room.take(id, 'approve', room.reviewer)).status).toBe(200)
  })

  it('is in nobody’s way in an emergency', async () => {
    const { id } = await room.write('紧急', body(doubtful))
    const reason = { reason: '先发布，再核对。' }
    expect((await room.take(id, 'emergency_publish', room.reviewer, reason)).status).toBe(200)
    expect((await room.send('GET', `/api/articles/${id}`)).body.unreviewed).toBe(true)
  })
})

describe('a finding that asks for a review', () => {
  const vague = '根据相关政策规定，待遇照常享受。'

  it('opens a task once the text is live, in fourteen days, and not before', async () => {
    const { id } = await room.write('上线即复核', body(vague))
    expect(await said(id)).toEqual(['vague-authority open'])
    await room.take(id, 'submit', room.editor)
    await room.take(id, 'approve', room.reviewer)
    expect(await tasksOf(id)).toEqual([])
    await room.take(id, 'publish', room.editor)
    const [task, another] = await tasksOf(id)
    expect(task).toMatchObject({ reason: 'finding', state: 'open' })
    expect(task.message).toContain('“根据相关政策规定”')
    const days = (Date.parse(task.dueAt) - Date.now()) / (24 * 60 * 60 * 1000)
    expect(Math.abs(days - 14)).toBeLessThan(1)
    expect(another).toBeUndefined()
    await edit(id, { shortAnswer: '又改了一处。' })
    await room.publish(id)
    expect(await tasksOf(id)).toHaveLength(1)
  })

  it('opens none once it is dismissed', async () => {
    const { id } = await room.write('忽略即不复核', body(vague))
    const [finding] = await findingsOf(id)
    await dismiss(finding?.id, room.editor)
    await room.publish(id)
    expect(await tasksOf(id)).toEqual([])
  })
})

describe('looking through everything', () => {
  const run = (now = Date.now()) => findEverywhere(room.payload, now)

  it('finds what the day made doubtful, in drafts and live texts, and asks for a review once', async () => {
    const title = '2030年医保断缴后多久恢复报销'
    const draft = await room.write(title)
    const live = await room.write(`${title}（二）`)
    await room.publish(live.id)
    await edit(live.id, { title: '改过的标题' })
    expect([await storedOf(draft.id), await storedOf(live.id)]).toEqual([[], []])
    const later = Date.parse('2032-01-05T00:00:00Z')
    await run(later)
    await run(later)
    expect(await storedOf(draft.id)).toContain('stale-title-year open')
    expect(await tasksOf(draft.id)).toEqual([])
    // The year is in the live text, no longer in the draft beside it.
    expect(await storedOf(live.id)).not.toContain('stale-title-year open')
    expect(await tasksOf(live.id)).toMatchObject([{ reason: 'finding', state: 'open' }])
    await run()
    expect(await storedOf(draft.id)).not.toContain('stale-title-year open')
  })

  it('finds duplicates, which a later save does not forget', async () => {
    const text =
      '医保断缴期间，住院费用由本人承担。补缴到账后，自缴费之日起经过三个月等待期，恢复报销。'
    const [one, other] = [
      await room.write('甲篇', { shortAnswer: '要等三个月。', ...body(text) }),
      await room.write('乙篇', { shortAnswer: '要等三个月。', ...body(`${text}请留意。`) }),
    ]
    expect(await said(one.id)).toEqual([])
    await run()
    const [found] = await findingsOf(one.id)
    expect(found).toMatchObject({ signal: 'duplicate', severity: 'note', quote: '甲篇' })
    expect(found?.message).toMatch(/^9\d%/)
    expect(await said(other.id)).toEqual(['duplicate open'])
    await edit(one.id, { effectiveFrom: '2026-01-01' })
    expect(await said(one.id)).toEqual(['duplicate open'])
    await edit(other.id, body('完全是另外一件事情，与前面那一篇没有任何相同的句子可言。'))
    await run()
    expect(await said(one.id)).toEqual([])
  })
})

describe('the names of regions', () => {
  it('are those of today: one that is added or renamed is known to the next save', async () => {
    const { token } = room.admin
    const add = async (code: string, name: string) => {
      const { status, text, body } = await room.send('POST', '/api/regions', {
        token,
        body: { code, name, fullName: name, shortName: name.slice(0, -1), level: 'province' },
      })
      expect(status, text).toBe(201)
      return body.doc.id
    }
    const sichuan = await add('510000', '四川省')
    const text = body('依据苏南省人民政府文件办理。')
    const { id } = await room.write('四川医保断缴怎么办', text)
    const jiangsu = await add('320000', '苏北省')
    await edit(id, { shortAnswer: '一。' })
    expect(await said(id)).toEqual([])

    const renamed = { name: '苏南省', fullName: '苏南省', shortName: '苏南' }
    await room.send('PATCH', `/api/regions/${jiangsu}`, { token, body: renamed })
    await edit(id, { shortAnswer: '二。' })
    expect(await said(id)).toEqual(['region-mismatch open'])

    const req = await createLocalReq({}, room.payload)
    const names = await readRegionNames(req)
    expect(names.codes.get(sichuan)).toBe('510000')
    // Nothing has changed since, so nothing was read again.
    expect(await readRegionNames(req)).toBe(names)
  })
})

describe('what was found', () => {
  it('is the staff’s alone, and written by no generic door', async () => {
    const { id } = await room.write('外人', body(doubtful))
    await room.publish((await room.write('上线的一篇')).id)
    const [finding] = await findingsOf(id)
    const headers = await room.site('finder')
    for (const asker of [{}, { headers }]) {
      for (const [method, path, sent] of [
        ['GET', `/api/articles/${id}/findings`, undefined],
        ['GET', '/api/findings', undefined],
        ['GET', `/api/findings/${finding?.id}`, undefined],
        ['POST', `/api/findings/${finding?.id}/dismiss`, { note: '我说没事' }],
        ['POST', `/api/findings/${finding?.id}/reopen`, {}],
      ] as const) {
        const { status } = await room.send(method, path, { ...asker, body: sent })
        expect([401, 403], path).toContain(status)
      }
    }
    const { token } = room.admin
    const generic = await Promise.all([
      room.send('PATCH', `/api/findings/${finding?.id}`, { token, body: { state: 'dismissed' } }),
      room.send('DELETE', `/api/findings/${finding?.id}`, { token }),
      room.send('POST', '/api/findings', { token, body: { article: id, signal: 'residue' } }),
    ])
    expect(generic.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await said(id)).toEqual(['not-found open', 'residue open'])
  })

  it('is settled by nobody outside their charge, and by nobody at all where there is none', async () => {
    const { id: elsewhere } = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pension', slug: 'pension' },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere] })
    const { id } = await room.write('不归他管', body(doubtful))
    const [finding] = await findingsOf(id)
    expect(codesOf(await dismiss(finding?.id, limited))).toEqual(['out_of_scope'])
    await dismiss(finding?.id, room.editor)
    expect(codesOf(await settle('reopen', finding?.id, limited))).toEqual(['out_of_scope'])
    expect((await dismiss('nothing', room.editor)).status).toBe(404)
    const nowhere = await room.send('GET', '/api/articles/nothing/findings', {
      token: room.editor.token,
    })
    expect(nowhere.status).toBe(404)
  })

  it.each([[{ note: 1 }], [{ note: 'x'.repeat(5001) }]])(
    'is not dismissed with %j',
    async (sent) => {
      const { id } = await room.write('请求有误', body(doubtful))
      const [finding] = await findingsOf(id)
      const answer = await settle('dismiss', finding?.id, room.editor, sent)
      expect(answer.status).toBe(400)
      expect(answer.body.errors).toMatchObject([{ code: 'invalid_request', fields: ['note'] }])
    },
  )

  it('is dismissed once by two at the same moment', async () => {
    const { id } = await room.write('两人同时忽略', body(doubtful))
    const [finding] = await findingsOf(id)
    const answers = await Promise.all([
      dismiss(finding?.id, room.editor),
      dismiss(finding?.id, room.reviewer),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    expect(await historyOf(id)).toHaveLength(1)
  })
})
