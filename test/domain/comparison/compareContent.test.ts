import { describe, expect, it } from 'vitest'
import { changedFigures } from '../../../src/domain/comparison/changedFigures.ts'
import { compareContent, type FieldChange } from '../../../src/domain/comparison/compareContent.ts'
import { diffText } from '../../../src/domain/comparison/diffText.ts'
import { richBlocks } from '../../../src/domain/comparison/richBlocks.ts'
import type { ArticleContent } from '../../../src/domain/content/articleContent.ts'

const word = (text: string, format = 0) => ({ type: 'text', text, format })
const block = (type: string, children: object[], extra = {}) => ({ type, children, ...extra })
const paragraph = (text: string, format = 0) => block('paragraph', [word(text, format)])
const body = (...children: object[]) => ({ root: { type: 'root', children } })

const content: ArticleContent = {
  title: '护理津贴每月多少钱',
  slug: 'hu-li-jin-tie',
  shortAnswer: '一级每人每月120元。',
  body: body(paragraph('一级每人每月120元，二级90元。'), paragraph('从2022年3月起执行。')),
  regions: ['r1', 'r2'],
  primaryCategory: 'c1',
  otherCategories: [],
  insuranceType: 'none',
  effectiveFrom: '2022-03-01',
  effectiveTo: '',
  sources: [
    {
      title: '《意见》',
      authority: '国务院',
      documentNumber: '国发〔2015〕52号',
      url: '',
      publishedOn: '2015-09-25',
      checkedOn: '',
    },
  ],
  notices: [],
  relatedLinks: [],
}

const changedFields = (fields: readonly FieldChange[]) =>
  fields.filter(({ changed }) => changed).map(({ field }) => field)

const fieldOf = <Kind extends FieldChange['kind']>(
  fields: readonly FieldChange[],
  name: string,
  kind: Kind,
) => {
  const found = fields.find(({ field }) => field === name)
  if (found?.kind !== kind) throw new Error(`${name} is ${found?.kind}`)
  return found as Extract<FieldChange, { kind: Kind }>
}

describe('two contents of an article', () => {
  it('that are the same have no change', () => {
    const { figures, fields } = compareContent(content, structuredClone(content))
    expect(changedFields(fields)).toEqual([])
    expect(figures).toEqual([])
    expect(fields.map(({ field }) => field).toSorted()).toEqual(Object.keys(content).toSorted())
  })

  it('are all new where nothing is live, without a figure that changed', () => {
    const { figures, fields } = compareContent(null, content)
    expect(figures).toEqual([])
    expect(fieldOf(fields, 'title', 'text').parts).toEqual([{ kind: 'added', text: content.title }])
    expect(fieldOf(fields, 'body', 'blocks').blocks.map(({ change }) => change)).toEqual([
      'added',
      'added',
    ])
  })

  it('show each changed field, and the changed figures with where they stand', () => {
    const { figures, fields } = compareContent(content, {
      ...content,
      shortAnswer: '一级每人每月130元。',
      body: body(paragraph('一级每人每月130元，二级90元。'), paragraph('从2022年7月起执行。')),
      regions: ['r2', 'r3'],
      effectiveFrom: '2022-07-01',
      sources: content.sources.map((one) => ({ ...one, documentNumber: '国发〔2022〕7号' })),
    })
    expect(changedFields(fields)).toEqual([
      'shortAnswer',
      'body',
      'regions',
      'effectiveFrom',
      'sources',
    ])
    expect(figures.map(({ field, at, was, is }) => [field, at, was, is])).toEqual([
      ['shortAnswer', 0, '120元', '130元'],
      ['body', 0, '120元', '130元'],
      ['body', 1, '2022年3月', '2022年7月'],
      ['effectiveFrom', 0, '2022-03-01', '2022-07-01'],
      ['sources', 0, '2015', '2022'],
      ['sources', 0, '52号', '7号'],
    ])
    expect(figures[1]).toMatchObject({ before: '一级每人每月', after: '，二级90元。' })
    expect(fieldOf(fields, 'regions', 'members').members).toEqual([
      { change: 'removed', id: 'r1' },
      { change: 'same', id: 'r2' },
      { change: 'added', id: 'r3' },
    ])
    expect(fieldOf(fields, 'effectiveFrom', 'value')).toMatchObject({
      was: '2022-03-01',
      is: '2022-07-01',
    })
  })

  it('tell an edited source from a new one', () => {
    const [source] = content.sources
    if (!source) throw new Error('no source')
    const other = { ...source, title: '《另一份完全不同的通知》', authority: '民政部' }
    const { fields } = compareContent(content, {
      ...content,
      sources: [
        { ...other, documentNumber: '', publishedOn: '' },
        { ...source, url: 'https://a.cn/1' },
      ],
    })
    const { rows } = fieldOf(fields, 'sources', 'rows')
    expect(rows.map(({ change }) => change)).toEqual(['added', 'changed'])
    expect(rows[1]?.cells.find(({ name }) => name === 'url')?.parts).toEqual([
      { kind: 'added', text: 'https://a.cn/1' },
    ])
  })

  it.each([
    ['bold', body(paragraph('从3月起执行。', 1)), { change: 'changed', looksOnly: true }],
    [
      'a heading',
      body(block('heading', [word('从3月起执行。')], { tag: 'h3' })),
      { change: 'changed', style: 'h3', styleWas: 'paragraph' },
    ],
  ])('notice that a paragraph became %s', (_, after, expected) => {
    const { fields } = compareContent(
      { ...content, body: body(paragraph('从3月起执行。')) },
      { ...content, body: after },
    )
    expect(fieldOf(fields, 'body', 'blocks').blocks).toMatchObject([expected])
  })

  it('notice that a link leads elsewhere though its words are the same', () => {
    const link = (url: string) => block('link', [word('《办法》')], { fields: { url } })
    const text = (url: string) => body(block('paragraph', [word('见'), link(url), word('。')]))
    const { fields } = compareContent(
      { ...content, body: text('https://a.cn/1') },
      { ...content, body: text('https://b.cn/2') },
    )
    const [first] = fieldOf(fields, 'body', 'blocks').blocks
    expect(first?.change).toBe('changed')
    expect(first?.parts.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'https://a.cn/1' },
      { kind: 'added', text: 'https://b.cn/2' },
    ])
  })
})

it('a text is read block by block, lists item by item', () => {
  const item = (...children: object[]) => block('listitem', children)
  const nested = block('list', [item(word('内'))], { listType: 'number' })
  const state = body(
    block('heading', [word('标题')], { tag: 'h2' }),
    paragraph(''),
    block('list', [item(word('一')), item(word('二')), item(nested)], { listType: 'bullet' }),
    block('quote', [word('引')]),
  )
  expect(richBlocks(state).map(({ style, text }) => `${style} ${text}`)).toEqual([
    'h2 标题',
    'bullet 一',
    'bullet 二',
    'number 内',
    'quote 引',
  ])
  expect(richBlocks(null)).toEqual([])
  expect(richBlocks('text')).toEqual([])
})

describe('the figures that an edit changed', () => {
  const figures = (was: string, is: string) =>
    changedFigures(diffText(was, is)).map((one) => `${one.was ?? '-'} > ${one.is ?? '-'}`)

  it.each([
    ['a value', '每月120元', '每月130元', ['120元 > 130元']],
    ['only the writing', '每月1200元，三个月', '每月1,200元，3个月', []],
    ['a new one', '可以报销。', '可以报销85%。', ['- > 85%']],
    ['one that is gone', '报销85%，不含自费。', '报销，不含自费。', ['85% > -']],
    ['two of different kinds', '3个月内120元', '6个月内100元', ['3个月 > 6个月', '120元 > 100元']],
    ['words around it', '约120元左右', '不低于120元', []],
    [
      'a rewritten sentence, by kind',
      '自2022年起发放100元',
      '每月领到130元，2024年起',
      ['2022年 > 2024年', '100元 > 130元'],
    ],
  ])('are found: %s', (_, was, is, expected) => {
    expect(figures(was, is).toSorted()).toEqual(expected.toSorted())
  })
})
