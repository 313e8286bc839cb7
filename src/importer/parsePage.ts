import { pieceOf } from './lines.ts'
import { cutPage, type PageRegions } from './pageRegions.ts'
import type {
  PageProblem,
  ParsedPage,
  ParseResult,
  RelatedItem,
  UnplacedPiece,
} from './pageTypes.ts'
import { readPreamble } from './preamble.ts'
import { readRelated } from './relatedItems.ts'
import { readSections } from './sections.ts'
import { cutSummary } from './summary.ts'
import { titleYear } from './titleYear.ts'

/** More than one character in ten unreadable: the file is not UTF-8 text. */
const UNREADABLE_SHARE = 0.1

/**
 * The text of a legacy page -> the page in its parts, or the one problem for which it is refused
 * whole, so that nothing is half imported. Never throws. Every character of the input that is not
 * blank ends up in a part, in `unplaced` or in `dropped`, except the markers `一、`, `1.` and `•`.
 */
export function parsePage(input: string): ParseResult {
  const unreadable = refuseUnreadable(input)
  if (unreadable) return { ok: false, problem: unreadable }
  const cut = cutPage(input)
  if ('problem' in cut) return { ok: false, problem: cut.problem }
  return { ok: true, page: readPage(cut.regions) }
}

function readPage(regions: PageRegions): ParsedPage {
  const { unplaced: inPreamble, ...preamble } = readPreamble(regions.preamble)
  const { body, summary } = cutSummary(regions.sections, flushIndent(regions))
  const { sections, unplaced: inSections } = readSections(body)
  const { related, unplaced: inRelated } = readRelated(regions.related)
  const title = pieceOf(regions.title)
  const year = titleYear(title.text)
  const batchDate = sharedDate(related)
  return {
    title,
    ...(year === undefined ? {} : { year }),
    ...preamble,
    sections,
    summary: summary.map((line) => pieceOf(line)),
    disclaimer: regions.disclaimer.map((line) => pieceOf(line)),
    related,
    ...(batchDate === undefined ? {} : { batchDate }),
    unplaced: [...inPreamble, ...inSections, ...afterDisclaimer(regions), ...inRelated],
    dropped: regions.dropped.map((line) => pieceOf(line)),
  }
}

/** The indent that counts as none: some pages indent every paragraph, the lead as well. */
function flushIndent({ sections, preamble }: PageRegions): number {
  const lastSection = sections.findLast((line) => line.mark.kind === 'section')
  return Math.max(lastSection?.indent ?? 0, preamble.at(-1)?.indent ?? 0)
}

function afterDisclaimer(regions: PageRegions): UnplacedPiece[] {
  return regions.afterDisclaimer.map((line) => ({
    ...pieceOf(line),
    reason: 'after the disclaimer',
  }))
}

/** One date on every item is the day the list was fetched. */
function sharedDate(related: RelatedItem[]): string | undefined {
  const dates = new Set(related.map((item) => item.publishedOn))
  return dates.size === 1 ? related[0]?.publishedOn : undefined
}

function refuseUnreadable(input: string): PageProblem | undefined {
  const text = input.replace(/[\s\u200b\u2060\ufeff]/g, '')
  if (text === '') return { code: 'empty_page', line: 1, message: 'the page is empty' }
  const nul = input.indexOf('\0')
  const unreadable = text.split('\ufffd').length - 1
  const at = nul >= 0 ? nul : input.indexOf('\ufffd')
  if (nul < 0 && unreadable <= text.length * UNREADABLE_SHARE) return undefined
  const line = input.slice(0, at).split(/\r\n|[\n\r\u2028\u2029]/).length
  return { code: 'not_text', line, message: 'the page is not UTF-8 text' }
}
