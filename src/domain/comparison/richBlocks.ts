import { canonicalRichText } from '../content/canonicalRichText.ts'
import { canonicalJson } from '../content/hash.ts'

export type BlockStyle = 'paragraph' | 'h2' | 'h3' | 'h4' | 'bullet' | 'number' | 'quote'

/** A paragraph, heading or list item of a text. */
export type Block = {
  style: BlockStyle
  /** What it says; the address of a link stands behind its words: 办法 <https://…>. */
  text: string
  /** All that a reader would notice, as one string: blocks that look alike have equal ones. */
  look: string
}

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : []

/** A Lexical editor state as stored -> its blocks in the order of reading, empty ones left out. */
export function richBlocks(state: unknown): Block[] {
  const content = canonicalRichText(state)
  const blocks: Block[] = []
  // A stack of its own: the state comes from outside and may be nested deeper than calls may be.
  const waiting: { node: Node; style: BlockStyle }[] = []
  const push = (nodes: readonly Node[], style: BlockStyle) => {
    for (const node of nodes.toReversed()) waiting.push({ node, style })
  }
  push(Array.isArray(content) ? content.filter(isNode) : [], 'paragraph')
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const style = styleOf(next.node, next.style)
    const children = childrenOf(next.node)
    const isWithin = (child: Node) => blockTypes.has(String(child.type))
    const inline = children.filter((child) => !isWithin(child))
    const text = inlineText(inline).trim()
    if (text !== '')
      blocks.push({ style, text, look: canonicalJson([style, next.node.indent, inline]) })
    push(children.filter(isWithin), style)
  }
  return blocks
}

const blockTypes = new Set(['paragraph', 'heading', 'list', 'listitem', 'quote'])

function styleOf({ type, tag, listType }: Node, around: BlockStyle): BlockStyle {
  if (type === 'heading') return tag === 'h3' || tag === 'h4' ? tag : 'h2'
  if (type === 'quote') return 'quote'
  if (type === 'list') return listType === 'number' ? 'number' : 'bullet'
  return around
}

/** What a line says. Nodes that are unknown are looked into, and lines may be broken within. */
function inlineText(nodes: readonly Node[]): string {
  let text = ''
  const waiting: (Node | string)[] = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') {
      text += node
      continue
    }
    if (typeof node.text === 'string') text += node.text
    if (node.type === 'linebreak') text += '\n'
    if (node.type === 'tab') text += '\t'
    const address = isNode(node.fields) ? node.fields.url : undefined
    if (typeof address === 'string') waiting.push(` <${address}>`)
    for (const child of childrenOf(node).toReversed()) waiting.push(child)
  }
  return text
}
