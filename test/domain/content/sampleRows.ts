import { contentHash } from '../../../src/domain/content/hash.ts'
import { readContent } from '../../../src/domain/content/readContent.ts'

export type Row = Record<string, unknown>

export const textNode = (text: string, given: Row = {}): Row => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  mode: 'normal',
  detail: 0,
  style: '',
  ...given,
})

const element = (type: string, children: readonly Row[], given: Row = {}): Row => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children,
  ...given,
})

export const paragraph = (...children: Row[]): Row =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

export const heading = (tag: string, text: string): Row =>
  element('heading', [textNode(text)], { tag })

export const list = (listType: string, ...items: string[]): Row =>
  element(
    'list',
    items.map((text, index) => element('listitem', [textNode(text)], { value: index + 1 })),
    { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' },
  )

export const link = (url: string, text: string, fields: Row = {}): Row =>
  element('link', [textNode(text)], {
    id: '65f0c0de',
    fields: { linkType: 'custom', newTab: false, url, ...fields },
  })

export const editorState = (...children: Row[]): Row => ({ root: element('root', children) })

/** An article as a database gives it back, relationships not filled in. */
export const articleRow: Row = {
  id: 'article',
  title: '断缴三个月，医保账户余额还能用吗？',
  slug: 'duan-jiao-san-ge-yue',
  shortAnswer: '能用，余额不清零。',
  body: editorState(
    heading('h2', '余额'),
    paragraph(textNode('个人账户余额可以'), textNode('继续使用', { format: 1 })),
    list('bullet', '门诊', '药店'),
    paragraph(link('https://example.org/rule', '原文')),
  ),
  regions: ['sichuan', 'yibin'],
  primaryCategory: 'medical',
  otherCategories: ['account', 'lapse'],
  insuranceType: 'employee',
  effectiveFrom: '2026-01-01T12:00:00.000Z',
  effectiveTo: '2026-12-31T12:00:00.000Z',
  sources: [
    {
      id: 'row-1',
      title: '关于个人账户的通知',
      authority: '省医保局',
      documentNumber: '川医保〔2025〕1号',
      url: 'https://example.org/notice',
      publishedOn: '2025-12-01T12:00:00.000Z',
      checkedOn: '2026-01-05T12:00:00.000Z',
    },
    { id: 'row-2', title: '社会保险法' },
  ],
  notices: [{ id: 'row-3', kind: 'disclaimer', text: '不能代替面诊。' }],
}

export const linkRows: Row[] = [
  {
    id: 'link-1',
    from: 'article',
    position: 1,
    title: '断缴后多久恢复待遇？',
    excerpt: '一般三个月。',
    section: '相关问题',
    publishedOn: '2025-06-01T12:00:00.000Z',
    url: 'https://example.org/a',
    target: null,
  },
  { id: 'link-2', from: 'article', position: 2, title: '异地就医备案', target: 'other-article' },
]

export const hashOf = (changes: Row = {}, links: readonly Row[] = linkRows): string =>
  contentHash(readContent({ ...articleRow, ...changes }, links))

export const bodyHash = (...children: Row[]): string => hashOf({ body: editorState(...children) })
