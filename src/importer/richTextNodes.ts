/**
 * Lexical nodes as Payload's rich text field stores them: exactly the fields that `exportJSON` of
 * Lexical 0.50 writes, so that a body opened and saved without an edit is still the same JSON.
 */
type ElementFields = { direction: 'ltr' | 'rtl' | null; format: ''; indent: number; version: 1 }

export type TextNode = {
  type: 'text'
  text: string
  format: number
  detail: 0
  mode: 'normal'
  style: ''
  version: 1
}
export type ParagraphNode = ElementFields & {
  type: 'paragraph'
  textFormat: 0
  textStyle: ''
  children: TextNode[]
}
export type HeadingNode = ElementFields & {
  type: 'heading'
  tag: 'h2' | 'h3'
  children: TextNode[]
}
export type ListItemNode = ElementFields & { type: 'listitem'; value: number; children: TextNode[] }
export type ListNode = ElementFields & {
  type: 'list'
  listType: 'number' | 'bullet'
  tag: 'ol' | 'ul'
  start: 1
  children: ListItemNode[]
}
export type RichTextBlock = ParagraphNode | HeadingNode | ListNode
export type RichText = { root: ElementFields & { type: 'root'; children: RichTextBlock[] } }

const BOLD = 1
const element: ElementFields = { direction: 'ltr', format: '', indent: 0, version: 1 }

export function textNode(text: string): TextNode {
  return { type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }
}

export function boldNode(text: string): TextNode {
  return { ...textNode(text), format: BOLD }
}

export function paragraphNode(text: string): ParagraphNode {
  const children = [textNode(text)]
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children }
}

export function headingNode(tag: 'h2' | 'h3', text: string): HeadingNode {
  return { ...element, type: 'heading', tag, children: [textNode(text)] }
}

/** A list of items, each given as its text nodes. */
export function listNode(listType: 'number' | 'bullet', items: TextNode[][]): ListNode {
  const children = items.map(
    (children, index): ListItemNode => ({
      ...element,
      type: 'listitem',
      value: index + 1,
      children,
    }),
  )
  return {
    ...element,
    type: 'list',
    listType,
    tag: listType === 'number' ? 'ol' : 'ul',
    start: 1,
    children,
  }
}

export function rootOf(children: RichTextBlock[]): RichText {
  return { root: { ...element, type: 'root', children } }
}
