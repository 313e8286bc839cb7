import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalRichText } from '../../../src/domain/content/canonicalRichText.ts'
import {
  bodyHash,
  editorState,
  hashOf,
  heading,
  link,
  list,
  paragraph,
  type Row,
  textNode,
} from './sampleRows.ts'

const bold = { format: 1 }
const plain = bodyHash(paragraph(textNode('余额可以继续使用')))

describe('rich text without its incidentals', () => {
  it('is what the reader sees', () => {
    const state = editorState(paragraph(textNode('余额'), textNode('可用', bold)))
    expect(canonicalRichText(state)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '余额' },
          { type: 'text', text: '可用', format: 1 },
        ],
      },
    ])
  })

  it.each([null, undefined, '', 'text', 7, [], {}, { root: null }, { root: [] }])(
    'is nothing for %j',
    (state) => {
      expect(canonicalRichText(state)).toBeNull()
    },
  )

  it.each<[string, Row[]]>([
    ['no paragraph', []],
    ['an empty paragraph', [paragraph()]],
    ['empty paragraphs', [paragraph(), paragraph(textNode(''))]],
  ])('is nothing for an editor left with %s', (_, children) => {
    expect(canonicalRichText(editorState(...children))).toBeNull()
  })

  it('is made without touching the state', () => {
    const state = editorState(paragraph(textNode('a'), textNode('b')), paragraph())
    const before = JSON.stringify(state)
    canonicalRichText(state)
    expect(JSON.stringify(state)).toBe(before)
  })
})

describe('a save in the editor that changes no text', () => {
  const incidentals: Row = {
    version: 2,
    direction: 'ltr',
    textFormat: 1,
    textStyle: 'x',
    mode: 'token',
    detail: 1,
    id: 'x',
  }

  it.each(Object.entries(incidentals))('does not change the hash by %s: %j', (key, value) => {
    const text = textNode('余额可以继续使用', { [key]: value })
    expect(bodyHash({ ...paragraph(text), [key]: value })).toBe(plain)
    const root = { type: 'root', children: [paragraph(text)], [key]: value }
    expect(hashOf({ body: { root } })).toBe(plain)
  })

  it('changes the hash when a text is given a style, which a site may show', () => {
    const styled = textNode('余额可以继续使用', { style: 'color: transparent' })
    expect(bodyHash(paragraph(styled))).not.toBe(plain)
    const half = [textNode('余额可以'), textNode('继续使用', { style: 'color: transparent' })]
    expect(bodyHash(paragraph(...half))).not.toBe(plain)
  })

  it('does not change the hash by leaving out what is empty', () => {
    const text = { type: 'text', text: '余额可以继续使用' }
    expect(bodyHash({ type: 'paragraph', children: [text] })).toBe(plain)
  })

  it('does not change the hash by an empty paragraph at the end', () => {
    const text = paragraph(textNode('余额可以继续使用'))
    expect(bodyHash(text, paragraph(), paragraph(textNode('')))).toBe(plain)
  })

  it('does not change the hash by how it cuts a text of one format', () => {
    const anyText = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(
        fc.array(anyText, { minLength: 1 }),
        fc.constantFrom(0, 1, 2, 3),
        (parts, format) => {
          const cut = paragraph(...parts.map((part) => textNode(part, { format })))
          const whole = paragraph(textNode(parts.join(''), { format }))
          expect(bodyHash(cut)).toBe(bodyHash(whole))
        },
      ),
    )
  })

  it('does not change the hash by a link’s own id', () => {
    const url = 'https://example.org/'
    const again = { ...link(url, '原文'), id: 'another' }
    expect(bodyHash(paragraph(again))).toBe(bodyHash(paragraph(link(url, '原文'))))
  })
})

describe('a change in the text that a reader can see', () => {
  const url = 'https://example.org/'

  it.each<[string, Row[], Row[]]>([
    ['a character', [paragraph(textNode('三个月'))], [paragraph(textNode('六个月'))]],
    ['bold', [paragraph(textNode('三个月'))], [paragraph(textNode('三个月', bold))]],
    [
      'italic for bold',
      [paragraph(textNode('三个月', bold))],
      [paragraph(textNode('三个月', { format: 2 }))],
    ],
    [
      'how far the bold goes',
      [paragraph(textNode('三个', bold), textNode('月'))],
      [paragraph(textNode('三', bold), textNode('个月'))],
    ],
    ['the level of a heading', [heading('h2', '余额')], [heading('h3', '余额')]],
    ['a heading made a paragraph', [heading('h2', '余额')], [paragraph(textNode('余额'))]],
    ['a list numbered', [list('bullet', '一', '二')], [list('number', '一', '二')]],
    ['the order of a list', [list('bullet', '一', '二')], [list('bullet', '二', '一')]],
    ['two items made one', [list('bullet', '一', '二')], [list('bullet', '一二')]],
    [
      'where a paragraph ends',
      [paragraph(textNode('一')), paragraph(textNode('二'))],
      [paragraph(textNode('一'), textNode('二'))],
    ],
    [
      'a line break',
      [paragraph(textNode('一'), textNode('二'))],
      [paragraph(textNode('一'), { type: 'linebreak', version: 1 }, textNode('二'))],
    ],
    [
      'an empty paragraph in between',
      [paragraph(textNode('一')), paragraph(textNode('二'))],
      [paragraph(textNode('一')), paragraph(), paragraph(textNode('二'))],
    ],
    ['a link', [paragraph(textNode('原文'))], [paragraph(link(url, '原文'))]],
    [
      'where a link leads',
      [paragraph(link(url, '原文'))],
      [paragraph(link('https://example.com/', '原文'))],
    ],
    [
      'that a link opens a new tab',
      [paragraph(link(url, '原文'))],
      [paragraph(link(url, '原文', { newTab: true }))],
    ],
  ])('changes the hash: %s', (_, before, after) => {
    expect(bodyHash(...after)).not.toBe(bodyHash(...before))
  })

  it('changes the hash when a link leads to another article, filled in or not', () => {
    const leadingTo = (value: unknown) =>
      bodyHash(paragraph(link('', '另见', { doc: { relationTo: 'articles', value } })))
    expect(leadingTo('b')).not.toBe(leadingTo('a'))
    expect(leadingTo({ id: 'b' })).not.toBe(leadingTo({ id: 'a' }))
  })

  it('changes the hash for any two texts that differ', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        fc.pre(a !== b)
        expect(bodyHash(paragraph(textNode(a)))).not.toBe(bodyHash(paragraph(textNode(b))))
      }),
    )
  })
})
