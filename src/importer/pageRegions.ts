import { splitLines } from './lines.ts'
import { type MarkedLine, markLine } from './markLine.ts'
import type { PageProblem, PageProblemCode } from './pageTypes.ts'
import { isDateLine } from './relatedItems.ts'

/** A page cut into its stretches; every line that is not blank is in exactly one of them. */
export type PageRegions = {
  title: MarkedLine
  preamble: MarkedLine[]
  sections: MarkedLine[]
  disclaimer: MarkedLine[]
  afterDisclaimer: MarkedLine[]
  related: MarkedLine[]
  dropped: MarkedLine[]
}

type Cut = { regions: PageRegions } | { problem: PageProblem }

const DISCLAIMER = /^提示\s*[:\uff1a]/
/** A title has no end punctuation; a question or exclamation mark is let pass. */
const NOT_A_TITLE = /[。;,、:\uff1b\uff0c\uff1a]$/

/** Cuts a page at its borders, or says which border is missing. */
export function cutPage(input: string): Cut {
  const all = splitLines(input).map(markLine)
  const border = all.findIndex((line) => line.mark.kind === 'relatedHeading')
  const dropped = all.filter(isFurniture)
  const body = (border < 0 ? all : all.slice(0, border)).filter((line) => !isFurniture(line))
  let related = border < 0 ? [] : all.slice(border).filter((line) => !isFurniture(line))

  const title = body[0]
  if (!title) return problem('no_title', all[0], 'the page has no title')
  if (title.mark.kind !== 'text' || NOT_A_TITLE.test(title.raw) || DISCLAIMER.test(title.raw)) {
    return problem('no_title', title, 'the first line of the page is not a title')
  }
  const firstSection = body.findIndex((line) => line.mark.kind === 'section')
  if (firstSection < 0) return problem('no_section', title, 'no section heading (一、…) below it')

  const preamble = body.slice(1, firstSection)
  const rest = body.slice(firstSection)
  if (border < 0) {
    const dated = rest.findIndex(isRelatedBorder)
    const end = rest.findIndex((line) => DISCLAIMER.test(line.raw))
    if (dated >= 0 && (end < 0 || end > dated)) {
      const message = 'dated items without the heading 相关推荐: the end of the article is unknown'
      return problem('no_related_heading', rest[dated], message)
    }
    // Items without their heading: the disclaimer is the one border left.
    if (dated >= 0) related = rest.splice(end + 1)
  }
  return { regions: { title, preamble, ...cutDisclaimer(rest), related, dropped } }
}

/** The disclaimer is the last `提示:` with no section below it, and what adjoins it. */
function cutDisclaimer(lines: MarkedLine[]) {
  const lastSection = lines.findLastIndex((line) => line.mark.kind === 'section')
  let from = lines.findLastIndex((line, index) => index > lastSection && DISCLAIMER.test(line.raw))
  if (from < 0) return { sections: lines, disclaimer: [], afterDisclaimer: [] }
  let to = from + 1
  while (DISCLAIMER.test(lines[from - 1]?.raw ?? '') && from - 1 > lastSection) from--
  while (adjoins(lines[to - 1], lines[to])) to++
  return {
    sections: lines.slice(0, from),
    disclaimer: lines.slice(from, to),
    afterDisclaimer: lines.slice(to),
  }
}

/** True when `next` goes on with the paragraph of `line`: plain text, no blank line between. */
function adjoins(line: MarkedLine | undefined, next: MarkedLine | undefined): boolean {
  return next?.mark.kind === 'text' && next.number === (line?.number ?? 0) + 1
}

function isFurniture(line: MarkedLine): boolean {
  return line.mark.kind === 'furniture' || line.mark.kind === 'relatedHeading'
}

function isRelatedBorder(line: MarkedLine): boolean {
  return line.mark.kind === 'text' && isDateLine(line)
}

function problem(code: PageProblemCode, line: MarkedLine | undefined, message: string): Cut {
  return { problem: { code, line: line?.number ?? 1, message } }
}
