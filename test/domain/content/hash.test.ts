import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, contentHash } from '../../../src/domain/content/hash.ts'
import { readContent } from '../../../src/domain/content/readContent.ts'
import {
  articleRow,
  editorState,
  hashOf,
  linkRows,
  paragraph,
  type Row,
  textNode,
} from './sampleRows.ts'

const original = hashOf()

const reversedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversedKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversedKeys(member)]),
  )
}

const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? value : [])
const sources = rowsOf(articleRow.sources)
const notices = rowsOf(articleRow.notices)

/** A list of rows with one value of one row put in the place of another. */
const withValue = (rows: readonly Row[], at: number, key: string, value: unknown): Row[] =>
  rows.map((row, index) => (index === at ? { ...row, [key]: value } : row))

describe('canonical JSON', () => {
  it('is the same for values that are the same', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: undefined })).toBe(
      '{"b":[1,{"c":null,"d":"x"}]}',
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversedKeys(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

describe('the content hash', () => {
  it('is a SHA-256 in hexadecimal', () => {
    expect(original).toMatch(/^[0-9a-f]{64}$/)
  })

  it('stays the same from release to release: stored approvals depend on it', () => {
    expect(contentHash(readContent({ title: '标题' }, []))).toMatchInlineSnapshot(
      `"b880f0e149329d7c1d91e9342b5ee186b2b64766e1d7d5a7c40268f9cca054b3"`,
    )
  })

  it.each<[string, Row]>([
    ['keys in another order', Object(reversedKeys(articleRow))],
    ['spaces around a text', { title: `  ${articleRow.title}\n` }],
    ['row ids', { sources: sources.map((row, index) => ({ ...row, id: `new-${index}` })) }],
    [
      'relationships filled in',
      {
        regions: [
          { id: 'sichuan', name: '四川' },
          { id: 'yibin', name: '宜宾' },
        ],
        primaryCategory: { id: 'medical', name: '医疗保险' },
      },
    ],
    [
      'the order of regions and of other categories',
      {
        regions: ['yibin', 'sichuan'],
        otherCategories: ['lapse', 'account'],
      },
    ],
    ['another time of the same day', { effectiveFrom: '2026-01-01T00:00:00.000Z' }],
    ['a day without a time', { effectiveFrom: '2026-01-01' }],
    [
      'what is not content',
      {
        id: 'copy',
        updatedAt: '2026-01-01',
        regionScopeConfirmed: true,
        workflow: { state: 'approved' },
        accuracy: { status: 'verified' },
        legacy: { origin: 'page 7' },
      },
    ],
  ])('does not mind %s', (_, changes) => {
    expect(hashOf(changes)).toBe(original)
  })

  it.each([
    'title',
    'slug',
    'shortAnswer',
    'body',
    'primaryCategory',
    'effectiveFrom',
    'effectiveTo',
  ])('does not tell an absent %s from an empty one or null', (field) => {
    const empty = hashOf({ [field]: null })
    expect(hashOf({ [field]: undefined })).toBe(empty)
    if (field !== 'body') expect(hashOf({ [field]: '' })).toBe(empty)
    expect(empty).not.toBe(original)
  })

  it.each(['regions', 'otherCategories', 'sources', 'notices'])(
    'does not tell absent %s from an empty list or null',
    (field) => {
      const empty = hashOf({ [field]: [] })
      expect(hashOf({ [field]: undefined })).toBe(empty)
      expect(hashOf({ [field]: null })).toBe(empty)
      expect(empty).not.toBe(original)
    },
  )

  it('takes no insurance type for “none”', () => {
    expect(hashOf({ insuranceType: null })).toBe(hashOf({ insuranceType: 'none' }))
    expect(hashOf({ insuranceType: null })).not.toBe(original)
  })

  it('does not mind how links come: ids, order, targets filled in', () => {
    const links = linkRows.toReversed().map((row) => ({
      ...row,
      id: `new-${row.id}`,
      target: row.target === null ? undefined : { id: row.target, title: 'Another article' },
      live: true,
    }))
    expect(hashOf({}, links)).toBe(original)
  })
})

const anyText = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '')
const anyDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

type Change = { what: string; article?: Row; links?: Row[] }

const rowChange = (
  what: string,
  rows: readonly Row[],
  keys: readonly string[],
  values: fc.Arbitrary<unknown>,
  put: (rows: Row[]) => Omit<Change, 'what'>,
): fc.Arbitrary<Change> =>
  fc
    .tuple(fc.nat({ max: rows.length - 1 }), fc.constantFrom(...keys), values)
    .map(([at, key, value]) => ({
      what: `${what}[${at}].${key}`,
      ...put(withValue(rows, at, key, value)),
    }))

const textFields = ['title', 'slug', 'shortAnswer', 'primaryCategory', 'insuranceType']
const inSources = (rows: Row[]) => ({ article: { sources: rows } })
const inNotices = (rows: Row[]) => ({ article: { notices: rows } })
const inLinks = (rows: Row[]) => ({ links: rows })
const linkTexts = ['title', 'excerpt', 'section', 'url', 'target']

/** One field of the content, anywhere in it, given another value. */
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...textFields), anyText)
    .map(([field, value]) => ({ what: field, article: { [field]: value } })),
  fc
    .tuple(fc.constantFrom('effectiveFrom', 'effectiveTo'), anyDay)
    .map(([field, value]) => ({ what: field, article: { [field]: value } })),
  fc
    .tuple(fc.constantFrom('regions', 'otherCategories'), fc.uniqueArray(anyText))
    .map(([field, value]) => ({ what: field, article: { [field]: value } })),
  anyText.map((text) => ({
    what: 'body',
    article: { body: editorState(paragraph(textNode(text))) },
  })),
  rowChange(
    'sources',
    sources,
    ['title', 'authority', 'documentNumber', 'url'],
    anyText,
    inSources,
  ),
  rowChange('sources', sources, ['publishedOn', 'checkedOn'], anyDay, inSources),
  rowChange('notices', notices, ['kind', 'text'], anyText, inNotices),
  rowChange('links', linkRows, linkTexts, anyText, inLinks),
  rowChange('links', linkRows, ['publishedOn'], anyDay, inLinks),
  rowChange('links', linkRows, ['position'], fc.integer({ min: 3 }), inLinks),
)

describe('a change that a reader can see', () => {
  it('changes the hash, in whatever field it is', () => {
    fc.assert(
      fc.property(anyChange, ({ what, article = {}, links = linkRows }) => {
        const changed = readContent({ ...articleRow, ...article }, links)
        const before = readContent(articleRow, linkRows)
        // The same value again, or the same but for spaces, is no change.
        fc.pre(JSON.stringify(changed) !== JSON.stringify(before))
        expect(contentHash(changed), what).not.toBe(original)
      }),
      { numRuns: 500 },
    )
  })

  it.each<[string, Row]>([
    ['a source less', { sources: sources.slice(1) }],
    ['sources in another order', { sources: sources.toReversed() }],
    ['a region more', { regions: ['sichuan', 'yibin', 'zigong'] }],
    ['a notice twice', { notices: [...notices, ...notices] }],
    [
      'the title in the place of the answer',
      {
        title: articleRow.shortAnswer,
        shortAnswer: articleRow.title,
      },
    ],
    ['the other day', { effectiveTo: '2026-12-30T12:00:00.000Z' }],
  ])('changes it for %s', (_, changes) => {
    expect(hashOf(changes)).not.toBe(original)
  })

  it('changes it for a link more, or less, or moved', () => {
    expect(hashOf({}, linkRows.slice(1))).not.toBe(original)
    expect(hashOf({}, [...linkRows, { position: 3, title: '新' }])).not.toBe(original)
    expect(hashOf({}, withValue(linkRows, 0, 'position', 3))).not.toBe(original)
  })
})
