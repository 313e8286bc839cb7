import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../../src/domain/content/plainText.ts'

const text = (value: string) => ({ type: 'text', text: value })
const of = (type: string, ...children: unknown[]) => ({ type, children })
const state = (...children: unknown[]) => ({ root: of('root', ...children) })

describe('plainText', () => {
  test('gives each block a line', () => {
    const list = of('list', of('listitem', text('甲'), text(':乙')), of('listitem', text('丙')))
    const found = plainText(state(of('heading', text('标题')), of('paragraph', text('段落')), list))
    expect(found).toBe('标题\n段落\n甲:乙\n丙')
  })

  test('keeps links in their line and breaks at line breaks', () => {
    const paragraph = of('paragraph', text('见'), of('link', text('公告')), text('。'))
    const broken = of('paragraph', text('上'), { type: 'linebreak' }, text('下'))
    expect(plainText(state(paragraph, broken))).toBe('见公告。\n上\n下')
  })

  test('gives nested lists and table cells lines of their own, and skips empty blocks', () => {
    const nested = of('list', of('listitem', text('外'), of('list', of('listitem', text('内')))))
    const table = of('table', of('tablerow', of('tablecell', of('paragraph', text('格')))))
    expect(plainText(state(nested, of('paragraph'), table, { type: 'upload' }))).toBe('外\n内\n格')
  })

  test.each([undefined, null, '', 'text', 3, [], {}, { root: null }, { root: { children: 'x' } }])(
    '%j has no text',
    (value) => expect(plainText(value)).toBe(''),
  )

  test('takes any nesting and any value', () => {
    let deep: unknown = text('底')
    for (let i = 0; i < 50_000; i++) deep = of('list', deep)
    expect(plainText(state(deep))).toBe('底')
    fc.assert(fc.property(fc.anything(), (value) => typeof plainText({ root: value }) === 'string'))
  })
})
