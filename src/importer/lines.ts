import { normaliseText } from './normaliseText.ts'
import type { Piece } from './pageTypes.ts'

/** A line with something on it. `raw` is the trimmed text, `start`/`end` its place in the input. */
export type Line = { number: number; start: number; end: number; raw: string; indent: number }

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g
const LEADING_BLANK = /^[\s\u200b\u2060\ufeff]*/
const BLANK = /[\s\u200b\u2060\ufeff]/

/** The lines of a text that are not blank, in order; numbers count the blank ones too. */
export function splitLines(input: string): Line[] {
  const lines: Line[] = []
  let from = 0
  let number = 1
  const add = (to: number) => {
    const line = trimmedLine(input, from, to, number)
    if (line) lines.push(line)
  }
  for (const found of input.matchAll(LINE_BREAK)) {
    add(found.index)
    from = found.index + found[0].length
    number++
  }
  add(input.length)
  return lines
}

/** The text of a line from offset `at` on (past a marker), normalised, with its exact place. */
export function pieceOf(line: Line, at = 0): Piece {
  const rest = line.raw.slice(at)
  const start = line.start + at + leadingBlank(rest).length
  return { start, end: line.end, line: line.number, text: normaliseText(rest) }
}

function trimmedLine(input: string, from: number, to: number, number: number): Line | undefined {
  const whole = input.slice(from, to)
  const blank = leadingBlank(whole)
  const raw = withoutTrailingBlank(whole.slice(blank.length))
  if (raw === '') return undefined
  const start = from + blank.length
  return { number, start, end: start + raw.length, raw, indent: indentWidth(blank) }
}

function leadingBlank(text: string): string {
  return LEADING_BLANK.exec(text)?.[0] ?? ''
}

/** Not a regular expression: `\s+$` takes quadratic time on a long run of spaces inside a line. */
function withoutTrailingBlank(text: string): string {
  let end = text.length
  while (end > 0 && BLANK.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** In columns: an ideographic space is two wide, a tab four, an invisible character none. */
function indentWidth(blank: string): number {
  let width = 0
  for (const char of blank) {
    if (char === '\t') width += 4
    else if (char === '\u3000') width += 2
    else if (!'\u200b\u2060\ufeff'.includes(char)) width += 1
  }
  return width
}
