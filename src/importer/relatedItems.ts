import { type Line, pieceOf } from './lines.ts'
import { normaliseText, plainSpaces } from './normaliseText.ts'
import type { RelatedItem, UnplacedPiece } from './pageTypes.ts'
import { duplicateFinder, titleKey } from './relatedDuplicates.ts'

const DATE_LINE =
  /^([^\d\s,。;:\uff0c\uff1b\uff1a•][^\d,。;:\uff0c\uff1b\uff1a•]{0,15}?)\s+(\d{4})-(\d{2})-(\d{2})$/u

/** Excerpts run to 200 characters; much more between two borders means that a border is lost. */
const LONGEST_EXCERPT = 260
/** Longer than any title, shorter than any excerpt. */
const LONGEST_TITLE = 80

/** True for `section-label SPACE YYYY-MM-DD` with a date that exists: the border of an item. */
export function isDateLine(line: Line): boolean {
  return readDateLine(line) !== undefined
}

/**
 * The lines below 相关推荐 -> related items, in order.
 *
 * Excerpts begin like headings, repeat titles and are cut anywhere, so an item's border is told
 * only by its section/date line: what stands between two borders is one item, the title first.
 */
export function readRelated(lines: Line[]): { related: RelatedItem[]; unplaced: UnplacedPiece[] } {
  const related: RelatedItem[] = []
  const unplaced: UnplacedPiece[] = []
  const leave = (some: Line[], reason: string) => {
    for (const line of some) unplaced.push({ ...pieceOf(line), reason })
  }
  const findDuplicate = duplicateFinder()
  let pending: Line[] = []
  for (const line of lines) {
    const dated = readDateLine(line)
    if (!dated) {
      pending.push(line)
      continue
    }
    const lost = linesOfLostItems(pending)
    leave(pending.slice(0, lost), 'related text without a section and date line')
    const [title, ...excerpt] = pending.slice(lost)
    pending = []
    if (!title || title.raw.length > LONGEST_TITLE) {
      leave(title ? [title, ...excerpt, line] : [line], 'related item without a title')
      continue
    }
    const item = relatedItem(title, excerpt, line, dated, related.length + 1)
    const duplicateOf = findDuplicate(item)
    related.push(duplicateOf === undefined ? item : { ...item, duplicateOf })
  }
  leave(pending, 'related text without a section and date line')
  return { related, unplaced }
}

function relatedItem(
  titleLine: Line,
  excerptLines: Line[],
  dateLine: Line,
  dated: { section: string; publishedOn: string },
  position: number,
): RelatedItem {
  const title = normaliseText(titleLine.raw)
  const key = titleKey(title)
  const excerpt = excerptLines.map((line) => plainSpaces(line.raw)).join(' ')
  return {
    start: titleLine.start,
    end: dateLine.end,
    line: titleLine.number,
    position,
    rawTitle: titleLine.raw,
    title,
    excerpt,
    ...dated,
    repeatsTitle: key !== '' && titleKey(excerpt).startsWith(key),
  }
}

/** How many leading lines belong to items whose border is lost; the last two are the item's own. */
function linesOfLostItems(pending: Line[]): number {
  const length = pending.slice(1).reduce((sum, line) => sum + line.raw.length, 0)
  return pending.length > 2 && length > LONGEST_EXCERPT ? pending.length - 2 : 0
}

function readDateLine(line: Line): { section: string; publishedOn: string } | undefined {
  const [, section, year, month, day] = DATE_LINE.exec(line.raw) ?? []
  if (section === undefined) return undefined
  const publishedOn = `${year}-${month}-${day}`
  const date = new Date(`${publishedOn}T00:00:00Z`)
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(publishedOn)
  return exists ? { section: normaliseText(section), publishedOn } : undefined
}
