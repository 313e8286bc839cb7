import type { PayloadRequest } from 'payload'
import { findingMessage } from '../access/findingMessage.ts'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import { type ListedFigure, listFigures } from '../domain/accuracy/listedFigure.ts'
import type { ListedFinding } from '../domain/accuracy/listedFinding.ts'
import { fields } from '../domain/accuracy/signals/article.ts'
import { severities } from '../domain/accuracy/signals/signals.ts'
import { commentedText, isCommentedField } from '../domain/comments/commentedText.ts'
import { bare } from '../domain/comments/passage.ts'
import { relationId } from '../domain/relationId.ts'
import type { Article, Finding } from '../payload-types.ts'
import { readWorkingCopy } from './readArticle.ts'
import { readFindings } from './readFindings.ts'
import { readNames } from './readNames.ts'
import { updateFindings } from './updateFindings.ts'

/**
 * What the checks find in an article's working copy today, for staff: open ones first, the gravest
 * of them at the top, then those that somebody dismissed, with their reasons; and the figures of its
 * text, doubted ones first.
 * @param now milliseconds since the epoch
 */
export async function listFindings(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<{ findings: ListedFinding[]; figures: ListedFigure[] }> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  const article = await readWorkingCopy(req, id)
  if (!article) throw new RefusedError([{ code: 'not_found' }])
  await updateFindings(req, id, now)
  const rows = await readFindings(req, id, { state: { not_equals: 'gone' } })
  const names = await readNames(
    req,
    rows.map(({ dismissedBy }) => dismissedBy),
  )
  const findings = rows.toSorted(inOrder).map((row): ListedFinding => {
    const by = relationId(row.dismissedBy)
    return {
      id: row.id,
      signal: row.signal,
      severity: row.severity,
      field: row.field,
      start: row.start,
      end: row.end,
      quote: row.quote ?? '',
      at: placeOf(article, row),
      message: findingMessage(req, row),
      state: row.state,
      note: row.note ?? null,
      dismissedBy: by === '' ? null : { id: by, name: names.get(by) ?? '' },
      dismissedAt: row.dismissedAt ?? null,
    }
  })
  return { findings, figures: listFigures(article, findings) }
}

/** A finding's place in the text on the screen, which has its white space elsewhere. */
const placeOf = (article: Article, { field, start }: Finding): number | null =>
  isCommentedField(field) ? bare(commentedText(article, field).trim().slice(0, start)).length : null

const rankOf = ({ state, severity, field, start }: Finding): number[] => [
  state === 'open' ? 0 : 1,
  severities.indexOf(severity),
  fields.indexOf(field),
  start,
]

function inOrder(a: Finding, b: Finding): number {
  const ranks = rankOf(b)
  const difference = rankOf(a).map((rank, index) => rank - (ranks[index] ?? 0))
  return difference.find((one) => one !== 0) ?? 0
}
