/** Elements that stand inside a line of text; every other element is a line of its own. */
const INLINE = new Set(['link', 'autolink', 'mark', 'overflow'])

const LINE_END = { type: 'linebreak' }

/**
 * A Lexical editor state as stored -> its text, one line for each block or line break, without
 * empty lines. Anything that is not an editor state gives the empty string.
 */
export function plainText(state: unknown): string {
  const lines: string[] = ['']
  // A stack of its own: the state comes from outside and may be nested deeper than calls may be.
  const waiting: unknown[] = [field(state, 'root')]
  while (waiting.length > 0) {
    const node = waiting.pop()
    const type = field(node, 'type')
    const text = field(node, 'text')
    const children = field(node, 'children')
    if (typeof text === 'string') lines.push(`${lines.pop() ?? ''}${text}`)
    if (type === 'linebreak') lines.push('')
    if (!Array.isArray(children)) continue
    const isBlock = typeof type !== 'string' || !INLINE.has(type)
    if (isBlock) lines.push('')
    if (isBlock) waiting.push(LINE_END)
    for (const child of children.toReversed()) waiting.push(child)
  }
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
