import { chineseNumeral } from './chineseNumeral.ts'
import type { Line } from './lines.ts'

/** What the beginning of a line says it is; `textAt` is where its text begins after the marker. */
export type Mark =
  | { kind: 'section' | 'numbered'; ordinal: number; textAt: number }
  | { kind: 'bullet'; textAt: number }
  | { kind: 'stray' | 'furniture' | 'relatedHeading' | 'text' }

export type MarkedLine = Line & { mark: Mark }

const SECTION = /^([一二三四五六七八九十]{1,3})\s*、[\s\u200b]*/
const NUMBERED = /^([0-9\uff10-\uff19]{1,3})\s*[.\uff0e](?![0-9\uff10-\uff19])[\s\u200b]*/
const BULLET = /^•[\s\u200b]*/
const FURNITURE = new Set(['大家都在搜', '首页顶部'])
const RELATED_HEADING = '相关推荐'

/** 一、二级残疾人 :每人… counts degrees; without a colon, or short, it may be a heading. */
const DEGREES = /^[一二三四五六七八九十]+(?:[、至到和及][一二三四五六七八九十]+)*[级类档等期型]/
const LONGEST_HEADING = 30
const SENTENCE_END = /[。;\uff1b]$/

/** Reads the marker of one line. Indents say nothing here: they differ from page to page. */
export function markLine(line: Line): MarkedLine {
  return { ...line, mark: markOf(line.raw) }
}

function markOf(raw: string): Mark {
  const bare = raw.replace(/[\s\u200b\u2060\ufeff]/g, '')
  if (bare === RELATED_HEADING) return { kind: 'relatedHeading' }
  if (FURNITURE.has(bare)) return { kind: 'furniture' }
  return sectionMark(raw) ?? numberedMark(raw) ?? bulletMark(raw) ?? { kind: 'text' }
}

function sectionMark(raw: string): Mark | undefined {
  const found = SECTION.exec(raw)
  const ordinal = chineseNumeral(found?.[1] ?? '')
  if (!found || ordinal === undefined) return undefined
  const heading = raw.slice(found[0].length)
  if (heading === '') return { kind: 'stray' }
  if (SENTENCE_END.test(heading) || countsDegrees(heading)) return undefined
  return { kind: 'section', ordinal, textAt: found[0].length }
}

function countsDegrees(heading: string): boolean {
  const saysMore = heading.length > LONGEST_HEADING || /[:\uff1a]./u.test(heading)
  return saysMore && DEGREES.test(heading)
}

function numberedMark(raw: string): Mark | undefined {
  const found = NUMBERED.exec(raw)
  if (!found) return undefined
  if (found[0].length === raw.length) return { kind: 'stray' }
  const ordinal = Number((found[1] ?? '').normalize('NFKC'))
  return { kind: 'numbered', ordinal, textAt: found[0].length }
}

function bulletMark(raw: string): Mark | undefined {
  const found = BULLET.exec(raw)
  if (!found) return undefined
  if (found[0].length === raw.length) return { kind: 'stray' }
  return { kind: 'bullet', textAt: found[0].length }
}
