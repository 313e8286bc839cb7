import { pieceOf } from './lines.ts'
import type { MarkedLine } from './markLine.ts'
import type { Piece, UnplacedPiece } from './pageTypes.ts'

export type Preamble = {
  notice: Piece[]
  shortAnswer?: Piece
  lead?: Piece
  unplaced: UnplacedPiece[]
}

const SHORT_ANSWER_LENGTH = 20
const ENDS_IN_COLON = /[:\uff1a]$/
const END_PUNCTUATION = /[。、,.:;!?\uff01\uff0c\uff0e\uff1a\uff1b\uff1f…]$/
const NOTICE = /仅供参考|整理自|不准确|核实/

/**
 * The lines between the title and the first section -> notice, short answer and lead.
 *
 * The lead is the last line ending in a colon; the short answer the short line right before it;
 * paragraphs before those are the notice. A page whose lead lost its colon is met with: its last
 * paragraph is the lead unless it reads like a notice. All else is unplaced.
 */
export function readPreamble(lines: MarkedLine[]): Preamble {
  const texts = lines.filter((line) => line.mark.kind === 'text')
  const leadAt = findLead(texts)
  const lead = texts[leadAt]
  const beforeLead = leadAt < 0 ? texts : texts.slice(0, leadAt)
  const last = beforeLead.at(-1)
  const shortAnswer = last && isShortAnswer(last) ? last : undefined
  const mayBeNotice = new Set(beforeLead)
  const preamble: Preamble = { notice: [], unplaced: [] }
  if (lead) preamble.lead = pieceOf(lead)
  if (shortAnswer) preamble.shortAnswer = pieceOf(shortAnswer)
  for (const line of lines) {
    if (line === lead || line === shortAnswer) continue
    if (mayBeNotice.has(line) && !isShortAnswer(line)) preamble.notice.push(pieceOf(line))
    else preamble.unplaced.push({ ...pieceOf(line), reason: 'before the first section' })
  }
  return preamble
}

function findLead(texts: MarkedLine[]): number {
  const withColon = texts.findLastIndex((line) => ENDS_IN_COLON.test(line.raw))
  if (withColon >= 0) return withColon
  const last = texts.at(-1)
  return last && !isShortAnswer(last) && !NOTICE.test(last.raw) ? texts.length - 1 : -1
}

function isShortAnswer(line: MarkedLine): boolean {
  return [...line.raw].length <= SHORT_ANSWER_LENGTH && !END_PUNCTUATION.test(line.raw)
}
