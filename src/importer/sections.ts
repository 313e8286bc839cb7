import { bulletOf } from './bullet.ts'
import { pieceOf } from './lines.ts'
import type { MarkedLine } from './markLine.ts'
import type { Bullet, NumberedItem, Paragraph, Section, UnplacedPiece } from './pageTypes.ts'

/**
 * The lines from the first section on -> sections.
 *
 * Ordinals are taken as written: some pages restart them, some never advance. Once a numbered
 * item is open, bullets and paragraphs are its own whatever their indent, because some pages
 * indent them and some do not.
 */
export function readSections(lines: MarkedLine[]): {
  sections: Section[]
  unplaced: UnplacedPiece[]
} {
  const sections: Section[] = []
  const unplaced: UnplacedPiece[] = []
  let item: NumberedItem | undefined
  for (const line of lines) {
    const { mark } = line
    const section = sections.at(-1)
    if (mark.kind === 'section') {
      const heading = pieceOf(line, mark.textAt)
      sections.push({ ...placeOf(line), ordinal: mark.ordinal, heading, blocks: [] })
      item = undefined
    } else if (!section || mark.kind === 'stray') {
      const reason = section ? 'marker without text' : 'before the first section'
      unplaced.push({ ...pieceOf(line), reason })
    } else if (mark.kind === 'numbered') {
      const heading = pieceOf(line, mark.textAt)
      const { ordinal } = mark
      item = { ...placeOf(line), kind: 'numbered', ordinal, heading, blocks: [] }
      section.blocks.push(item)
      section.end = line.end
    } else {
      const owner = item ?? section
      owner.blocks.push(plainBlock(line))
      owner.end = line.end
      section.end = line.end
    }
  }
  return { sections, unplaced }
}

function plainBlock(line: MarkedLine): Bullet | Paragraph {
  if (line.mark.kind === 'bullet') return bulletOf(line, line.mark.textAt)
  return { ...pieceOf(line), kind: 'paragraph' }
}

function placeOf(line: MarkedLine) {
  return { start: line.start, end: line.end, line: line.number }
}
