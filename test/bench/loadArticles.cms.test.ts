import { createLocalReq } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { policyDayFrom } from '../../src/domain/accuracy/policyDay.ts'
import { slugs } from '../../src/slugs.ts'
import { type Newsroom, openSeededNewsroom } from '../newsroom.ts'
import { idMaker, newRowId, readReference, storeDocuments } from './loadArticles.ts'
import { readRows } from './readRows.ts'
import { type Reference, type SampleArticle, sampleArticle, standingOf } from './sampleArticle.ts'
import { storedArticle } from './storedArticle.ts'

let room: Newsroom
let reference: Reference
beforeAll(async () => {
  room = await openSeededNewsroom()
  reference = await readReference(room.payload, 1_000)
})
afterAll(() => room.close())

const now = Date.parse('2026-11-22T04:00:00.000Z')
const nextReviewAt = policyDayFrom(now, 180)
const links = 4
const target = async () => (await write(sampleArticle(0, reference, 0, now))).id

/** Writes, links and, unless it is to stay a draft, publishes and verifies as people would. */
async function write({ article, links, standing }: SampleArticle, targetId?: string) {
  const written = await room.write(article.title, article)
  for (const { target, ...link } of links) {
    const { status, text } = await room.send('POST', '/api/related-links', {
      token: room.editor.token,
      body: { from: written.id, ...link, ...(target !== undefined && { target: targetId }) },
    })
    expect(status, text).toBe(201)
  }
  if (standing === 'draft') return written
  await room.publish(written.id)
  const { status, text } = await room.send('POST', `/api/articles/${written.id}/verify`, {
    token: room.reviewer.token,
    body: {
      sources: [{ url: 'https://example.gov.cn/law', title: '《中华人民共和国社会保险法》' }],
      nextReviewAt,
    },
  })
  expect(status, text).toBe(200)
  if (standing !== 'withheld') return written
  const flagged = await room.send('POST', `/api/articles/${written.id}/flags`, {
    token: room.reviewer.token,
    body: { severity: 'block', reason: 'outdated', message: '据新规定，本文所述已不适用。' },
  })
  expect(flagged.status, flagged.text).toBe(201)
  return written
}

/** Past all hooks, which would keep what has been public. */
async function remove(id: string) {
  const { db } = room.payload
  const req = await createLocalReq({}, room.payload)
  const ofArticle = { article: { equals: id } }
  await db.deleteMany({ collection: slugs.relatedLinks, where: { from: { equals: id } }, req })
  await db.deleteMany({ collection: slugs.verifications, where: ofArticle, req })
  await db.deleteMany({ collection: slugs.accuracyFlags, where: ofArticle, req })
  await db.deleteMany({ collection: slugs.auditEvents, where: ofArticle, req })
  await db.deleteMany({ collection: slugs.notifications, where: ofArticle, req })
  await db.deleteVersions({ collection: slugs.articles, where: { parent: { equals: id } }, req })
  await db.deleteOne({ collection: slugs.articles, where: { id: { equals: id } }, req })
}

it.each(['served', 'draft', 'withheld', 'expired'] as const)(
  'stores of a %s article exactly what people’s work leaves',
  async (standing) => {
    const n = Array.from({ length: 500 }, (_, index) => index + 61).find(
      (index) => standingOf(index, reference.regions.length) === standing,
    )
    if (n === undefined) throw new Error('no such article')
    const sample = sampleArticle(n, reference, links, now)
    const targetId = await target()
    const written = await write(sample, targetId)
    const { totalDocs: findings } = await room.payload.count({
      collection: slugs.findings,
      where: { article: { equals: written.id } },
    })
    expect(findings).toBe(0)
    const byPeople = await readRows(room.payload, written.id)
    await remove(written.id)

    const newId = idMaker(room.payload)
    const id = newId()
    await storeDocuments(
      room.payload,
      storedArticle(id, sample, {
        editor: room.editor.user.id,
        reviewer: room.reviewer.user.id,
        newId,
        newRowId,
        idOf: () => targetId,
        at: now,
        nextReviewAt,
      }),
    )
    expect(await readRows(room.payload, id)).toEqual(byPeople)
    expect(byPeople.length).toBeGreaterThan(5)
    await remove(id)
    await remove(targetId)
  },
)
