import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedReference } from '../../seed/reference.ts'
import { loadImportContext } from '../../src/importer/importContext.ts'
import { importPage } from '../../src/importer/importPage.ts'
import { type Desk, type Member, openDesk } from '../desk.ts'

const name = '05-yibin-disability-care-allowance.txt'

let desk: Desk
let editor: Member
let reviewer: Member
let id: string

/** A demo page, imported, completed and published through the API. */
beforeAll(async () => {
  desk = await openDesk()
  editor = await desk.user('editor')
  reviewer = await desk.user('reviewer')
  await seedReference(desk.payload, () => {})
  const imported = await importPage({
    payload: desk.payload,
    context: await loadImportContext(desk.payload),
    origin: `demo/${name}`,
    input: readFileSync(`seed/pages/${name}`, 'utf8'),
    now: '2026-01-02T03:04:05.000Z',
  })
  id = imported.article ?? ''
  await desk.send('PATCH', `/api/articles/${id}`, {
    token: editor.token,
    body: {
      regionScopeConfirmed: true,
      shortAnswer: '一级每人每月不低于120元。',
      sources: [
        { title: '国发〔2015〕52号', url: 'https://www.gov.cn/', publishedOn: '2015-09-25' },
      ],
      effectiveFrom: '2025-01-01',
    },
  })
  for (const [event, token] of [
    ['submit', editor.token],
    ['approve', reviewer.token],
    ['publish', editor.token],
  ] as const) {
    const { body } = await desk.send('GET', `/api/articles/${id}/transitions`, { token })
    const { status, text } = await desk.send('POST', `/api/articles/${id}/transition`, {
      token,
      body: { event, revision: body.revision },
    })
    expect(status, text).toBe(200)
  }
})
afterAll(() => desk.close())

describe('a served article', () => {
  it('carries region, category, sources and related links over REST', async () => {
    const { body } = await desk.send('GET', `/api/articles/${id}`)
    expect(body).toMatchObject({
      title: '2025年四川宜宾残疾人护理补贴每月多少钱',
      regions: [{ code: '511500', fullName: '四川省宜宾市' }],
      primaryCategory: { slug: 'allowance-disability' },
      sources: [{ title: '国发〔2015〕52号', publishedOn: '2015-09-25T12:00:00.000Z' }],
      effectiveFrom: '2025-01-01T12:00:00.000Z',
      accuracy: { status: 'unverified' },
      unreviewed: false,
    })
    expect(body.relatedLinks.docs.length).toBeGreaterThanOrEqual(5)
    expect(body.relatedLinks.docs[0]).toMatchObject({ position: 1, title: expect.any(String) })
  })

  it('says the same over GraphQL', async () => {
    const rest = await desk.send('GET', `/api/articles/${id}`)
    const { body } = await desk.graphql(
      `query ($id: String!) {
        Article(id: $id) {
          title shortAnswer slug contentHash unreviewed effectiveFrom
          accuracy { status verifiedAt nextReviewAt }
          regions { code fullName }
          primaryCategory { slug }
          sources { title publishedOn }
          relatedLinks { docs { title excerpt section publishedOn position } }
        }
      }`,
      { variables: { id } },
    )
    expect(body.errors).toBeUndefined()
    const { Article } = body.data
    expect(Article).toMatchObject({
      title: rest.body.title,
      slug: rest.body.slug,
      contentHash: rest.body.contentHash,
      effectiveFrom: rest.body.effectiveFrom,
      regions: [{ code: '511500' }],
      primaryCategory: { slug: 'allowance-disability' },
    })
    expect(Article.relatedLinks.docs.map(({ title }: { title: string }) => title)).toEqual(
      rest.body.relatedLinks.docs.map(({ title }: { title: string }) => title),
    )
  })

  it('is found by region code, category and insurance type', async () => {
    for (const filter of [
      'where[regions.code][equals]=511500',
      'where[primaryCategory.slug][equals]=allowance-disability',
      'where[insuranceType][equals]=none',
      'where[slug][equals]=2025-nian-si-chuan-yi-bin-can-ji-ren-hu-li-bu-tie-mei-yue-duo-shao-qian',
    ]) {
      const { body } = await desk.send('GET', `/api/articles?${filter}`)
      expect(
        body.docs?.map((doc: { id: string }) => doc.id),
        filter,
      ).toEqual([id])
    }
  })

  it('is reached by its slug', async () => {
    const { body } = await desk.send('GET', `/api/articles/${id}`)
    const bySlug = await desk.send('GET', `/api/articles/by-slug/${body.slug}`)
    expect(bySlug.body).toEqual(body)
  })
})

describe('reference data', () => {
  it('is public: regions by code with their parents, categories as a tree', async () => {
    const yibin = await desk.send('GET', '/api/regions?where[code][equals]=511500&depth=1')
    expect(yibin.body.docs[0]).toMatchObject({ name: '宜宾市', parent: { code: '510000' } })
    const { body } = await desk.send('GET', '/api/categories?limit=100&depth=1')
    expect(body.totalDocs).toBe(26)
  })
})
