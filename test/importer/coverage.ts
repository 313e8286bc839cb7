import type { Block, ParsedPage, Piece, Span } from '../../src/importer/pageTypes.ts'

/** Blank for our purpose: takes no room or is space. */
const BLANK = /[\s\u200b\u2060\ufeff]+/g
const SECTION_MARKER = /^[一二三四五六七八九十]{1,3}\s*、[\s\u200b]*$/
const NUMBER_MARKER = /^[0-9\uff10-\uff19]{1,3}\s*[.\uff0e][\s\u200b]*$/

export const withoutBlank = (text: string): string => text.replace(BLANK, '')

type Part = { start: number; end: number; read: string }

/**
 * What a parsed page does not account for: text of the input outside every span, text that a part
 * lost or invented against its own span, spans that overlap, and markers that are none.
 */
export function faults(input: string, page: ParsedPage): string[] {
  const found: string[] = []
  const parts: Part[] = []
  const add = (span: Span, read: string) => parts.push({ start: span.start, end: span.end, read })
  const piece = (some: Piece | undefined) => some && add(some, some.text)
  const marker = (whole: Span, heading: Span, pattern: RegExp) => {
    const text = input.slice(whole.start, heading.start)
    if (!pattern.test(text)) found.push(`not a marker: ${text}`)
    parts.push({ start: whole.start, end: heading.start, read: text })
  }
  const block = (some: Block) => {
    if (some.kind === 'paragraph') piece(some)
    else if (some.kind === 'bullet') {
      add(some, `•${some.label ?? ''}${some.colon ?? ''}${some.text}`)
    } else {
      marker(some, some.heading, NUMBER_MARKER)
      piece(some.heading)
      some.blocks.forEach(block)
    }
  }
  piece(page.title)
  piece(page.shortAnswer)
  piece(page.lead)
  for (const section of page.sections) {
    marker(section, section.heading, SECTION_MARKER)
    piece(section.heading)
    section.blocks.forEach(block)
  }
  const lists = [page.notice, page.summary, page.disclaimer, page.unplaced, page.dropped]
  lists.flat().forEach(piece)
  for (const item of page.related) {
    const inside = page.dropped.filter((it) => it.start >= item.start && it.end <= item.end)
    let from = item.start
    let written = ''
    for (const it of inside) {
      written += input.slice(from, it.start)
      parts.push({ start: from, end: it.start, read: input.slice(from, it.start) })
      from = it.end
    }
    written += input.slice(from, item.end)
    parts.push({ start: from, end: item.end, read: input.slice(from, item.end) })
    const read = `${item.rawTitle}${item.excerpt}${item.section}${item.publishedOn}`
    if (withoutBlank(written) !== withoutBlank(read)) found.push(`related item changed: ${read}`)
  }

  let at = 0
  for (const part of parts.sort((a, b) => a.start - b.start)) {
    if (part.start < at) found.push(`overlap at ${part.start}: ${part.read}`)
    const between = withoutBlank(input.slice(at, part.start))
    if (between) found.push(`lost: ${between}`)
    const written = withoutBlank(input.slice(part.start, part.end))
    if (written !== withoutBlank(part.read)) found.push(`changed: ${written} -> ${part.read}`)
    at = Math.max(at, part.end)
  }
  const rest = withoutBlank(input.slice(at))
  if (rest) found.push(`lost at the end: ${rest}`)
  return found
}
