import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { seedReference } from '../../seed/reference.ts'
import { plainText } from '../../src/domain/content/plainText.ts'
import { type ImportContext, loadImportContext } from '../../src/importer/importContext.ts'
import { importPage } from '../../src/importer/importPage.ts'
import { type Desk, type Member, openDesk } from '../desk.ts'

const samples = path.resolve('../shared/legacy-pages')
const now = '2026-01-02T03:04:05.000Z'

const page = `2025年四川宜宾医保断缴怎么办

可以补缴

医保断缴以后,可以按下面的办法处理:

一、补缴

  1. 职工参保人

    • 单位 :由单位为职工补缴。

    • 个人 :灵活就业人员自行补缴。

二、注意事项

  • 时间 :断缴三个月以内补缴的,待遇不受影响。

提示:本文为示例内容。
相关推荐

四川宜宾医保怎么查

可以在线上查询,也可以到经办窗口查询。

医保问答 2025-04-08

医保断缴多久清零

余额归个人所有。

医保问答 2025-04-08
`

let desk: Desk
let editor: Member
let context: ImportContext

beforeAll(async () => {
  desk = await openDesk()
  editor = await desk.user('editor')
  await seedReference(desk.payload, () => {})
  context = await loadImportContext(desk.payload)
})
afterEach(() => vi.useRealTimers())
afterAll(() => desk.close())

const importAs = (origin: string, input: string, dryRun = false) =>
  importPage({ payload: desk.payload, context, origin, input, now, dryRun })

const working = (id = '') =>
  desk.payload.findByID({ collection: 'articles', id, draft: true, depth: 1 })

const linksOf = async (id = '') => {
  const { docs } = await desk.payload.find({
    collection: 'related-links',
    where: { from: { equals: id } },
    sort: 'position',
    pagination: false,
    depth: 0,
  })
  return docs
}

const any = { id: { exists: true } }
const counts = async () => ({
  // Without a filter MongoDB only estimates.
  articles: (await desk.payload.count({ collection: 'articles', where: any })).totalDocs,
  links: (await desk.payload.count({ collection: 'related-links', where: any })).totalDocs,
})

describe('a page that is imported', () => {
  it('becomes an unverified draft with what its title says and nothing its text does not', async () => {
    const outcome = await importAs('test/first.txt', page)
    expect(outcome).toMatchObject({ status: 'created', relatedLinks: 2, unplaced: 0 })
    const article = await working(outcome.article)
    expect(article).toMatchObject({
      title: '2025年四川宜宾医保断缴怎么办',
      shortAnswer: '可以补缴',
      slug: '2025-nian-si-chuan-yi-bin-yi-bao-duan-jiao-zen-me-ban',
      workflow: { state: 'draft', contributors: [] },
      accuracy: { status: 'unverified', verifiedAt: null },
      sources: [],
      regionScopeConfirmed: false,
      legacy: { origin: 'test/first.txt', batchDate: '2025-04-08', titleYear: 2025, raw: page },
    })
    // Absent on MongoDB, null on SQLite.
    expect([article.effectiveFrom ?? null, article.effectiveTo ?? null]).toEqual([null, null])
    expect(article.regions).toMatchObject([{ code: '511500', fullName: '四川省宜宾市' }])
    expect(article.primaryCategory).toMatchObject({ slug: 'medical-lapse' })
    expect(article.notices).toMatchObject([{ kind: 'disclaimer', text: '提示:本文为示例内容。' }])
    expect(plainText(article.body)).toContain('断缴三个月以内补缴的,待遇不受影响。')
    expect(await linksOf(outcome.article)).toMatchObject([
      {
        position: 1,
        title: '四川宜宾医保怎么查',
        section: '医保问答',
        publishedOn: '2025-04-08T12:00:00.000Z',
        live: false,
      },
      { position: 2, title: '医保断缴多久清零', excerpt: '余额归个人所有。' },
    ])
  })

  it('is not doubled by importing it again', async () => {
    const before = await counts()
    expect((await importAs('test/first.txt', page)).status).toBe('unchanged')
    expect(await counts()).toEqual(before)
  })

  it('is updated when it changed and nobody had touched its draft', async () => {
    const before = await counts()
    const outcome = await importAs('test/first.txt', page.replace('三个月', '六个月'))
    expect(outcome.status).toBe('updated')
    expect(plainText((await working(outcome.article)).body)).toContain('断缴六个月以内')
    expect(await counts()).toEqual(before)
    expect((await importAs('test/first.txt', page)).status).toBe('updated')
  })

  it('takes the passages that are commented on along when it is updated', async () => {
    const { article } = await importAs('commented.txt', page)
    const address = `/api/articles/${article}/comments`
    const { token } = editor
    const passage = { field: 'body', quote: '三个月以内' }
    const { body } = await desk.send('POST', address, { token, body: { text: '请核对', passage } })
    const longer = page.replace('可以按下面的办法处理', '可以照下面列出的办法处理')
    expect((await importAs('commented.txt', longer)).status).toBe('updated')
    const listed = await desk.send('GET', address, { token })
    expect(listed.body.comments).toMatchObject([
      { id: body.id, passage: { start: body.passage.start + 2, lost: false } },
    ])
  })

  it('is left alone when it changed but an editor has worked on it', async () => {
    const { article: id } = await importAs('test/touched.txt', page)
    await desk.send('PATCH', `/api/articles/${id}`, {
      token: editor.token,
      body: { shortAnswer: '编辑写的回答' },
    })
    const outcome = await importAs('test/touched.txt', page.replace('三个月', '六个月'))
    expect(outcome).toMatchObject({ status: 'kept', article: id })
    const article = await working(id)
    expect(article.shortAnswer).toBe('编辑写的回答')
    expect(plainText(article.body)).toContain('断缴三个月以内')
  })

  it('is left alone when an editor only edited one of its related links', async () => {
    const { article: id } = await importAs('test/link-touched.txt', page)
    const [link] = await linksOf(id)
    await desk.send('PATCH', `/api/related-links/${link?.id}`, {
      token: editor.token,
      body: { title: '编辑改过的推荐' },
    })
    expect((await importAs('test/link-touched.txt', `${page}\n`)).status).toBe('kept')
  })

  it('writes nothing on a dry run', async () => {
    const before = await counts()
    expect((await importAs('test/dry.txt', page, true)).status).toBe('created')
    expect(await counts()).toEqual(before)
  })

  it('is refused whole, with its line, when it cannot be parsed', async () => {
    const before = await counts()
    const outcome = await importAs('test/broken.txt', '\n\n只有标题,没有任何一节\n')
    expect(outcome).toMatchObject({ status: 'refused', problem: { line: expect.any(Number) } })
    expect(await counts()).toEqual(before)
  })

  it('keeps what the parser could not place', async () => {
    const odd = page.replace(
      '医保断缴多久清零\n\n余额归个人所有。\n\n医保问答 2025-04-08\n',
      '一段没有日期的文字\n',
    )
    const outcome = await importAs('test/odd.txt', odd)
    expect(outcome).toMatchObject({ status: 'created', relatedLinks: 1, unplaced: 1 })
    expect((await working(outcome.article)).legacy?.unplaced).toMatchObject([
      { text: '一段没有日期的文字' },
    ])
  })

  it('is not public', async () => {
    const { body } = await desk.send('GET', '/api/articles')
    expect(body.totalDocs).toBe(0)
    expect((await desk.send('GET', '/api/related-links')).body.totalDocs).toBe(0)
  })
})

describe('our own sample pages', () => {
  it('all import with nothing unplaced', async () => {
    for (const name of readdirSync('seed/pages')) {
      const outcome = await importAs(`demo/${name}`, readFileSync(`seed/pages/${name}`, 'utf8'))
      expect(outcome, name).toMatchObject({ status: 'created', unplaced: 0 })
    }
  })
})

describe.skipIf(!existsSync(samples))('the real legacy pages', () => {
  it('become two drafts with twenty related links each, in order', async () => {
    for (const name of ['page-a.txt', 'page-b.txt']) {
      const input = readFileSync(path.join(samples, name), 'utf8')
      const outcome = await importAs(`legacy-pages/${name}`, input)
      expect(outcome).toMatchObject({ status: 'created', relatedLinks: 20, unplaced: 0 })
      const links = await linksOf(outcome.article)
      expect(links.map(({ position }) => position)).toEqual(links.map((_, index) => index + 1))
      expect((await working(outcome.article)).workflow?.state).toBe('draft')
    }
  })

  // Labelled by reading; see test/domain/accuracy/signals/legacyPages.test.ts for the whole of it.
  it('come with the findings that a careful reader agrees with, and the words they are about', async () => {
    // What a year makes doubtful is doubtful from another day on.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-01T00:00:00+08:00') })
    const found = async (name: string) => {
      const input = readFileSync(path.join(samples, name), 'utf8')
      const { article } = await importAs(`legacy-pages/${name}`, input)
      const { body } = await desk.send('GET', `/api/articles/${article}/findings`, {
        token: editor.token,
      })
      const { title, shortAnswer, body: text, notices } = await working(article)
      const notes = (notices ?? []).map((notice) => notice.text)
      const words = [title, shortAnswer, plainText(text), ...notes].join('\n')
      for (const { quote } of body.findings) expect(words).toContain(quote)
      return [...new Set(body.findings.map(({ signal }: { signal: string }) => signal))].sort()
    }
    expect(await found('page-a.txt')).toEqual([])
    expect(await found('page-b.txt')).toEqual([
      'machine-written-wide',
      'old-year',
      'region-free-rule',
      'residue',
      'self-contradiction',
    ])
  })
})
