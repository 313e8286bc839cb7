type Node = Record<string, unknown>

/** What an editor adds for its own use and a reader never sees. */
const incidental = new Set([
  'version',
  'direction',
  'detail',
  'mode',
  'textFormat',
  'textStyle',
  'id',
])

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (Array.isArray(value) && value.length === 0)

/**
 * A Lexical editor state without its incidental fields: neighbouring texts of one format joined,
 * empty values and empty trailing paragraphs left out. Two states that read the same come out
 * equal, so that opening and saving an article in the editor is no change.
 */
export function canonicalRichText(state: unknown): unknown {
  if (!isNode(state) || !isNode(state.root)) return null
  const root = canonicalNode(state.root)
  const children = Array.isArray(root.children) ? [...root.children] : []
  while (children.length > 0 && isEmptyParagraph(children.at(-1))) children.pop()
  return children.length > 0 ? children : null
}

const isEmptyParagraph = (node: unknown) =>
  isNode(node) && node.type === 'paragraph' && node.children === undefined

function canonicalNode(node: Node): Node {
  const result: Node = {}
  // Only a node of the editor has such fields; elsewhere an id may be what a link leads to.
  const isEditorNode = typeof node.type === 'string'
  for (const [key, value] of Object.entries(node)) {
    if ((isEditorNode && incidental.has(key)) || isEmpty(value)) continue
    if (key === 'children' && Array.isArray(value)) {
      const children = joinTexts(value.filter(isNode).map(canonicalNode))
      if (children.length > 0) result.children = children
    } else if (isNode(value)) {
      const member = canonicalNode(value)
      if (Object.keys(member).length > 0) result[key] = member
    } else {
      result[key] = value
    }
  }
  return result
}

const areTexts = (a: Node, b: Node) => a.type === 'text' && b.type === 'text'

const looksLike = (a: Node, b: Node) => a.format === b.format && a.style === b.style

function joinTexts(nodes: readonly Node[]): Node[] {
  const joined: Node[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && node.text === undefined) continue
    if (last && areTexts(last, node) && looksLike(last, node)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else {
      joined.push(node)
    }
  }
  return joined
}
