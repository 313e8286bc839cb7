import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePage } from '../../src/importer/parsePage.ts'
import type { RichText, RichTextBlock } from '../../src/importer/richTextNodes.ts'
import { toRichText } from '../../src/importer/toRichText.ts'
import { pageArbitrary } from './pageArbitrary.ts'

function body(text: string): RichText {
  const result = parsePage(text)
  if (!result.ok) throw new Error(result.problem.message)
  return toRichText(result.page)
}

const SAMPLE = `社保卡怎么补办

一般当天可取

补办步骤如下:

一、线下

  1. 准备材料

    带身份证原件。

  2. 到网点
    • 银行 :即时制卡
    • 政务大厅 \uff1a当天可取
  3. 领卡
  4. 激活

二、线上

  • 打开APP

补办后旧卡作废。

提示:以网点答复为准。
相关推荐
`

/** One line for each block: enough to see the whole shape at a glance. */
function outline(block: RichTextBlock): string {
  const text = (nodes: Array<{ text: string; format: number }>) =>
    nodes.map((node) => (node.format === 1 ? `*${node.text}*` : node.text)).join('')
  if (block.type === 'paragraph') return `p ${text(block.children)}`
  if (block.type === 'heading') return `${block.tag} ${text(block.children)}`
  return `${block.tag} ${block.children.map((item) => text(item.children)).join(' | ')}`
}

test('lead, sections, items, lists and summary become the body, and nothing else does', () => {
  expect(body(SAMPLE).root.children.map(outline)).toEqual([
    'p 补办步骤如下:',
    'h2 线下',
    'h3 准备材料',
    'p 带身份证原件。',
    'h3 到网点',
    'ul *银行*:即时制卡 | *政务大厅*\uff1a当天可取',
    'ol 领卡 | 激活',
    'h2 线上',
    'ul 打开APP',
    'p 补办后旧卡作废。',
  ])
})

test('nodes carry the fields the editor stores', () => {
  const element = { direction: 'ltr', format: '', indent: 0, version: 1 }
  const leaf = { type: 'text', detail: 0, mode: 'normal', style: '', version: 1 }
  expect(body('题\n\n一、甲\n\n• 乙 :丙').root).toEqual({
    ...element,
    type: 'root',
    children: [
      { ...element, type: 'heading', tag: 'h2', children: [{ ...leaf, text: '甲', format: 0 }] },
      {
        ...element,
        type: 'list',
        listType: 'bullet',
        tag: 'ul',
        start: 1,
        children: [
          {
            ...element,
            type: 'listitem',
            value: 1,
            children: [
              { ...leaf, text: '乙', format: 1 },
              { ...leaf, text: ':丙', format: 0 },
            ],
          },
        ],
      },
    ],
  })
})

test('the editor takes every body and gives it back unchanged', () => {
  const editor = createHeadlessEditor({
    nodes: [HeadingNode, ListNode, ListItemNode],
    onError: (error) => {
      throw error
    },
  })
  const roundTrip = (state: RichText) => {
    const parsed = editor.parseEditorState(JSON.stringify(state))
    editor.setEditorState(parsed)
    return JSON.parse(JSON.stringify(editor.getEditorState().toJSON()))
  }
  expect(roundTrip(body(SAMPLE))).toEqual(body(SAMPLE))
  fc.assert(
    fc.property(pageArbitrary, ({ text }) => {
      expect(roundTrip(body(text))).toEqual(body(text))
    }),
    { numRuns: 60 },
  )
})
