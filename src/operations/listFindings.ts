import type { PayloadRequest } from 'payload'
import { findingMessage } from '../access/findingMessage.ts'
import { RefusedError } from '../access/RefusedError.ts'
import { isStaff } from '../access/staff.ts'
import { fields } from '../domain/accuracy/signals/article.ts'
import { severities } from '../domain/accuracy/signals/signals.ts'
import { relationId } from '../domain/relationId.ts'
import type { Finding } from '../payload-types.ts'
import { readWorkingCopy } from './readArticle.ts'
import { readFindings } from './readFindings.ts'
import { readNames } from './readNames.ts'
import { updateFindings } from './updateFindings.ts'

/** A finding as the desk shows it. */
export type ListedFinding = Pick<
  Finding,
  'id' | 'signal' | 'severity' | 'field' | 'start' | 'end' | 'state'
> & {
  quote: string
  /** What is doubtful about the words, in the language of whoever asks. */
  message: string
  note: string | null
  dismissedBy: { id: string; name: string } | null
  dismissedAt: string | null
}

/**
 * What the checks find in an article's working copy today, for staff: open ones first, the gravest
 * of them at the top, then those that somebody dismissed, with their reasons.
 * @param now milliseconds since the epoch
 */
export async function listFindings(
  req: PayloadRequest,
  id: string,
  now: number,
): Promise<ListedFinding[]> {
  if (!isStaff({ req })) throw new RefusedError([{ code: 'not_signed_in' }])
  if (!(await readWorkingCopy(req, id))) throw new RefusedError([{ code: 'not_found' }])
  await updateFindings(req, id, now)
  const rows = await readFindings(req, id, { state: { not_equals: 'gone' } })
  const names = await readNames(
    req,
    rows.map(({ dismissedBy }) => dismissedBy),
  )
  return rows.toSorted(inOrder).map((row) => {
    const by = relationId(row.dismissedBy)
    return {
      id: row.id,
      signal: row.signal,
      severity: row.severity,
      field: row.field,
      start: row.start,
      end: row.end,
      quote: row.quote ?? '',
      message: findingMessage(req, row),
      state: row.state,
      note: row.note ?? null,
      dismissedBy: by === '' ? null : { id: by, name: names.get(by) ?? '' },
      dismissedAt: row.dismissedAt ?? null,
    }
  })
}

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
