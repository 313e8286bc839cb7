import { alignTexts, type Pair } from './alignTexts.ts'
import { diffText, type Part } from './diffText.ts'
import type { Block, BlockStyle } from './richBlocks.ts'

/** How a paragraph came to be what it is. */
export type Change = 'same' | 'changed' | 'added' | 'removed' | 'moved'

export type BlockChange = {
  change: Change
  style: BlockStyle
  /** What it was instead: a heading that became a paragraph. */
  styleWas: BlockStyle | null
  /** Only how it looks changed, bold or italic, not what it says. */
  looksOnly: boolean
  parts: Part[]
}

/** Every block of a text after an edit, with what was removed where it stood. */
export const compareBlocks = (before: readonly Block[], after: readonly Block[]): BlockChange[] =>
  alignTexts(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  ).flatMap((pair) => {
    const was = pair.was === null ? undefined : before[pair.was]
    const is = pair.is === null ? undefined : after[pair.is]
    const shown = is ?? was
    if (!shown) return []
    const parts = diffText(was?.text ?? '', is?.text ?? '')
    const isText = parts.every(({ kind }) => kind === 'same')
    const looksOnly = isText && was?.style === is?.style && was?.look !== is?.look
    return [
      {
        change: changeOf(pair, was?.look === is?.look),
        style: shown.style,
        styleWas: was && is && was.style !== is.style ? was.style : null,
        looksOnly,
        parts,
      },
    ]
  })

/** What became of a text or a row; the same in both, it may still have moved. */
export function changeOf({ was, is, moved }: Pair, isSame: boolean): Change {
  if (was === null) return 'added'
  if (is === null) return 'removed'
  if (moved) return 'moved'
  return isSame ? 'same' : 'changed'
}
