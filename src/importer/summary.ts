import type { MarkedLine } from './markLine.ts'

/**
 * Cuts the summary, unindented paragraphs after the last section, off the lines of the sections.
 *
 * `flush` is the indent of the lead and the section headings; no deeper means unindented. Where a
 * page indents the paragraphs of its items, all unindented ones at the end are the summary. Where
 * it does not, item text and summary look alike: the last paragraph is taken for the summary, but
 * never the only text of a section or item. (A page of that kind without a summary whose last
 * item has two paragraphs cannot be told apart; the text is kept either way.)
 */
export function cutSummary(
  lines: MarkedLine[],
  flush: number,
): { body: MarkedLine[]; summary: MarkedLine[] } {
  const withText = lines.filter((line) => line.mark.kind !== 'stray')
  const summary = withText.slice(withText.length - countSummary(withText, flush))
  const taken = new Set(summary)
  return { body: lines.filter((line) => !taken.has(line)), summary }
}

function countSummary(lines: MarkedLine[], flush: number): number {
  const isFlush = (line: MarkedLine) => line.mark.kind === 'text' && line.indent <= flush
  const body = lines.slice(0, lines.findLastIndex((line) => !isFlush(line)) + 1)
  const run = lines.length - body.length
  const indents = body.some((line) => line.mark.kind === 'text' && line.indent > flush)
  const flushInItems = textsInItems(body).some(isFlush)
  const pageIndents = indents && !flushInItems
  const above = body.at(-1)?.mark.kind
  const bareItems = above === 'numbered' && body.at(-2)?.mark.kind === 'numbered'
  const isOwnText =
    above === 'section' || (above === 'numbered' && !pageIndents && (flushInItems || !bareItems))
  const candidates = Math.max(0, run - (isOwnText ? 1 : 0))
  return pageIndents ? candidates : Math.min(1, candidates)
}

/** The paragraphs that do not stand right under a section heading. */
function textsInItems(lines: MarkedLine[]): MarkedLine[] {
  let owner: string | undefined
  return lines.filter((line) => {
    if (line.mark.kind === 'text') return owner !== 'section'
    owner = line.mark.kind
    return false
  })
}
