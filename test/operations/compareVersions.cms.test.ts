import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countQueries } from '../delivery/countQueries.ts'
import { type Member, richText } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

let room: Newsroom
let second: Member
beforeAll(async () => {
  room = await openNewsroom()
  second = await room.user('reviewer', 'second')
})
afterAll(() => room.close())

const comparisonOf = async (id: string, language = 'en') => {
  const { status, text, body } = await room.send('GET', `/api/articles/${id}/comparison`, {
    token: room.reviewer.token,
    headers: { 'accept-language': language },
  })
  expect(status, text).toBe(200)
  return body
}

const edit = async (id: string, extra: object, by = room.editor) => {
  const answer = await room.send('PATCH', `/api/articles/${id}`, { token: by.token, body: extra })
  expect(answer.status, answer.text).toBe(200)
}

const changedIn = (body: { fields: { field: string; changed: boolean }[] }) =>
  body.fields.filter(({ changed }) => changed).map(({ field }) => field)

const fieldIn = (body: { fields: { field: string }[] }, name: string) =>
  body.fields.find(({ field }) => field === name)

async function live(title: string, extra: object = {}): Promise<string> {
  const { id } = await room.write(title, extra)
  await room.publish(id)
  return id
}

describe('the comparison of an article', () => {
  it('shows the whole text as new while nothing is live', async () => {
    const { id } = await room.write('还没有发布过')
    const body = await comparisonOf(id)
    expect(body).toMatchObject({
      id,
      title: '还没有发布过',
      state: 'draft',
      basis: 'nothing',
      contributors: ['editor'],
      changed: true,
      figures: [],
    })
    expect(fieldIn(body, 'title')).toMatchObject({
      parts: [{ kind: 'added', text: '还没有发布过' }],
    })
  })

  it('has no change while the text is the one that is live', async () => {
    const id = await live('没有改动')
    const body = await comparisonOf(id)
    expect(body).toMatchObject({ basis: 'live', changed: false, unseen: false, figures: [] })
    expect(changedIn(body)).toEqual([])
    expect(body.linksWithdrawn).toBe(false)
  })

  it('shows what changed word by word, names instead of ids, and the changed figures first', async () => {
    const { id: other } = await room.payload.create({
      collection: 'categories',
      data: { name: '报销', nameEn: 'Reimbursement', slug: `reimbursement-${Date.now()}` },
    })
    const { id: region } = await room.payload.create({
      collection: 'regions',
      data: { code: '330000', name: '浙江省', fullName: '浙江省', level: 'province' },
    })
    const id = await live('改了数字', { body: richText('断缴三个月以内补缴的，每月120元。') })
    await edit(id, {
      body: richText('断缴六个月以内补缴的，每月130元。'),
      primaryCategory: other,
      regions: [region],
      effectiveFrom: '2026-03-01',
      sources: [
        {
          title: '《中华人民共和国社会保险法》',
          authority: '全国人民代表大会常务委员会',
          documentNumber: '主席令第三十五号',
        },
      ],
    })
    const body = await comparisonOf(id)
    expect(body).toMatchObject({ basis: 'live', changed: true, unseen: false })
    expect(changedIn(body)).toEqual([
      'body',
      'regions',
      'primaryCategory',
      'effectiveFrom',
      'sources',
    ])
    const figures = body.figures.map(
      (one: { field: string; was: string | null; is: string | null }) =>
        `${one.field}: ${one.was} > ${one.is}`,
    )
    expect(figures).toEqual([
      'body: 三个月 > 六个月',
      'body: 120元 > 130元',
      'effectiveFrom: null > 2026-03-01',
      'sources: null > 第三十五号',
    ])
    expect(fieldIn(body, 'regions')).toMatchObject({
      members: [{ change: 'added', label: '浙江省' }],
    })
    expect(fieldIn(body, 'primaryCategory')).toMatchObject({
      members: [
        { change: 'removed', label: 'Lapse' },
        { change: 'added', label: 'Reimbursement' },
      ],
    })
    const chinese = await comparisonOf(id, 'zh')
    expect(fieldIn(chinese, 'primaryCategory')).toMatchObject({
      members: [{ label: '断缴' }, { label: '报销' }],
    })
  })

  it('compares with the live text, not with the draft before', async () => {
    const id = await live('改了两次', { shortAnswer: '每月100元。' })
    await edit(id, { shortAnswer: '每月110元。' })
    await edit(id, { shortAnswer: '每月120元。' })
    const body = await comparisonOf(id)
    expect(body.figures).toMatchObject([{ was: '100元', is: '120元' }])
    await edit(id, { shortAnswer: '每月100元。' })
    expect((await comparisonOf(id)).changed).toBe(false)
  })

  it('shows related links that were added or edited, and says when one was taken away', async () => {
    const { id } = await room.write('有推荐的一篇')
    const { token } = room.editor
    const link = async (title: string, extra: object = {}) =>
      (
        await room.send('POST', '/api/related-links', {
          token,
          body: { from: id, title, ...extra },
        })
      ).body.doc.id
    const kept = await link('一直都在的推荐', { position: 1 })
    const removed = await link('后来删去的推荐', { position: 2 })
    await room.publish(id)
    expect(await comparisonOf(id)).toMatchObject({ changed: false, linksWithdrawn: false })

    const target = await live('推荐所指的文章')
    await link('新加的推荐', { position: 3, target })
    const body = await comparisonOf(id)
    expect(changedIn(body)).toEqual(['relatedLinks'])
    expect(body.linksWithdrawn).toBe(false)
    expect(fieldIn(body, 'relatedLinks')).toMatchObject({
      rows: [{ change: 'same' }, { change: 'same' }, { change: 'added' }],
    })
    expect(JSON.stringify(fieldIn(body, 'relatedLinks'))).toContain('推荐所指的文章')
    expect(JSON.stringify(body)).not.toContain(target)

    await room.send('DELETE', `/api/related-links/${removed}`, { token })
    expect((await comparisonOf(id)).linksWithdrawn).toBe(true)
    await room.send('PATCH', `/api/related-links/${kept}`, { token, body: { title: '改过的推荐' } })
    expect((await comparisonOf(id)).linksWithdrawn).toBe(true)
  })

  it('shows an emergency’s text whole: nobody has reviewed it', async () => {
    const { id } = await room.write('紧急发布的一篇')
    const reason = { reason: '先发布。' }
    expect((await room.take(id, 'emergency_publish', room.reviewer, reason)).status).toBe(200)
    expect(await comparisonOf(id)).toMatchObject({ basis: 'unreviewed', changed: true })
    await room.take(id, 'confirm', second)
    expect(await comparisonOf(id)).toMatchObject({ basis: 'live', changed: false })
  })

  it('says which revision it is of, so that no other is approved', async () => {
    const id = await live('修订号')
    await edit(id, { shortAnswer: '改一。' })
    await room.take(id, 'submit', room.editor)
    const { revision } = await comparisonOf(id)
    await edit(id, { shortAnswer: '改二。' })
    await room.take(id, 'submit', room.editor)
    const refused = await room.send('POST', `/api/articles/${id}/transition`, {
      token: room.reviewer.token,
      body: { event: 'approve', revision },
    })
    expect(codesOf(refused)).toEqual(['stale_revision'])
  })

  it('is the staff’s alone, of articles that are there', async () => {
    const id = await live('外人看不到')
    const headers = await room.site('comparer')
    for (const path of ['comparison', 'next-in-review', 'accuracy']) {
      for (const asker of [{}, { headers }]) {
        const answer = await room.send('GET', `/api/articles/${id}/${path}`, asker)
        expect(codesOf(answer), path).toEqual(['not_signed_in'])
        expect(answer.status).toBe(401)
      }
      const { token } = room.reviewer
      const nowhere = await room.send('GET', `/api/articles/nothing/${path}`, { token })
      expect(nowhere.status, path).toBe(404)
    }
  })
})

describe('the next article in review', () => {
  const nextOf = async (id: string, by: Member): Promise<string | null> => {
    const { token } = by
    const { status, text, body } = await room.send('GET', `/api/articles/${id}/next-in-review`, {
      token,
    })
    expect(status, text).toBe(200)
    return body.next?.title ?? null
  }

  it('is one that this reviewer may approve, in turn, beginning anew at the end', async () => {
    const [anyone] = [await room.user('reviewer', 'fresh')]
    const waiting = async (title: string, extra: object = {}) => {
      const { id } = await room.write(title, extra)
      const answer = await room.take(id, 'submit', room.editor)
      expect(answer.status, answer.text).toBe(200)
      return id
    }
    // What other tests left in review would be in the queue.
    const { docs } = await room.payload.find({
      collection: 'articles',
      where: { 'workflow.state': { equals: 'in_review' } },
      draft: true,
      pagination: false,
    })
    for (const { id } of docs) await room.take(id, 'recall', room.editor)

    const first = await waiting('排队一')
    expect(await nextOf(first, anyone)).toBeNull()
    const second = await waiting('排队二')
    const third = await waiting('排队三')
    expect(await nextOf(first, anyone)).toBe('排队二')
    expect(await nextOf(second, anyone)).toBe('排队三')
    expect(await nextOf(third, anyone)).toBe('排队一')
    expect(await nextOf(first, room.editor)).toBeNull()

    await edit(second, { shortAnswer: '她改过。' }, anyone)
    await room.take(second, 'submit', room.editor)
    expect(await nextOf(first, anyone)).toBe('排队三')
    expect(await nextOf(first, room.reviewer)).toBe('排队三')
    expect(await nextOf(third, room.reviewer)).toBe('排队二')

    await room.take(first, 'approve', anyone)
    expect(await nextOf(first, anyone)).toBe('排队三')
    await room.take(third, 'approve', anyone)
    expect(await nextOf(third, anyone)).toBeNull()
  })

  it('is none outside a reviewer’s charge', async () => {
    const { id: elsewhere } = await room.payload.create({
      collection: 'categories',
      data: { name: '养老', nameEn: 'Pension', slug: 'pension-queue' },
    })
    const limited = await room.limited('reviewer', 'limited', { categories: [elsewhere] })
    const inside = await room.write('归他管', { primaryCategory: elsewhere })
    const outside = await room.write('不归他管')
    await room.take(outside.id, 'submit', room.editor)
    expect(await nextOf(inside.id, limited)).toBeNull()
    await room.take(inside.id, 'submit', room.editor)
    expect(await nextOf(outside.id, limited)).toBe('归他管')
  })

  it('takes as many queries however many wait that they may not approve', async () => {
    const { id: elsewhere } = await room.payload.create({
      collection: 'categories',
      data: { name: '生育', nameEn: 'Maternity', slug: 'maternity-queue' },
    })
    const limited = await room.limited('reviewer', 'maternity', { categories: [elsewhere] })
    const waiting = async (title: string) => {
      const { id } = await room.write(title)
      await room.take(id, 'submit', room.editor)
      return id
    }
    const first = await waiting('第一篇')
    await waiting('第二篇')
    const log = countQueries(room.payload.db)
    expect(await nextOf(first, limited)).toBeNull()
    const before = log.length
    for (let n = 3; n < 8; n += 1) await waiting(`第 ${n} 篇`)
    log.length = 0
    expect(await nextOf(first, limited)).toBeNull()
    expect(log.length, log.join('\n')).toBe(before)
  })
})
