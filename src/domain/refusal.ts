/**
 * Why something was not done. The codes are contract (consumers may switch on them); the wording
 * lives in the translations.
 */
export const refusalCodes = [
  'wrong_state',
  'not_permitted',
  'self_approval',
  'out_of_scope',
  'content_changed',
  'incomplete',
  'blocking_flag',
  'blocking_finding',
  'comment_required',
  'reason_required',
  'publish_at_required',
  'note_required',
  'evidence_required',
  'source_required',
  'not_fixed',
  'open_flags',
  'still_flagging',
  'not_fetchable',
  'publish_at_past',
  'stale_revision',
  'write_conflict',
  'scheduled_frozen',
  'withdrawn_frozen',
  'restore_as_draft',
  'not_deletable',
  'last_admin',
  'quote_not_found',
  'replacement_not_served',
  'slug_taken',
  'slug_fixed',
  'unknown_event',
  'unknown_field',
  'unknown_parameter',
  'invalid_operand',
  'query_too_broad',
  'query_too_deep',
  'invalid_request',
  'too_large',
  'too_many_requests',
  'not_signed_in',
  'not_found',
  'withheld',
  'withdrawn',
] as const

export type RefusalCode = (typeof refusalCodes)[number]

/** A strict finding that is still open, as a refusal names it. */
export type BlockingFinding = {
  id: string
  signal: string
  field: string
  /** The words that are doubtful. */
  quote: string
  /** What is doubtful about them, in the language of whoever asked. */
  message?: string
}

/** A refusal, with what the caller needs to put it right. */
export type Refusal = {
  code: RefusalCode
  /**
   * The fields still missing (`incomplete`) or not accepted (`unknown_field`, `invalid_operand`), or
   * the parameters that are unknown (`unknown_parameter`).
   */
  fields?: readonly string[]
  /** The revision now stored (`stale_revision`). */
  currentRevision?: number
  /** The name of whoever made that revision, when known. */
  changedBy?: string
  /** In how many seconds it may be tried again (`too_many_requests`). */
  retryAfter?: number
  /** What keeps the text from being reviewed (`blocking_finding`). */
  findings?: readonly BlockingFinding[]
}

const statusByCode: Partial<Record<RefusalCode, number>> = {
  stale_revision: 409,
  write_conflict: 409,
  not_signed_in: 401,
  not_permitted: 403,
  self_approval: 403,
  out_of_scope: 403,
  restore_as_draft: 403,
  not_deletable: 403,
  last_admin: 403,
  not_found: 404,
  unknown_field: 400,
  unknown_parameter: 400,
  invalid_operand: 400,
  query_too_broad: 400,
  query_too_deep: 400,
  invalid_request: 400,
  too_large: 413,
  too_many_requests: 429,
  withheld: 410,
  withdrawn: 410,
}

/**
 * The HTTP status for a list of refusals: the first one that has a status of its own decides,
 * in the order stale (409), permission (401, 403), absence (404, 410), what was sent (400, 413),
 * how often (429), else 422.
 */
export function refusalStatus(refusals: readonly Refusal[]): number {
  const precedence = [409, 401, 403, 404, 410, 400, 413, 429]
  const statuses = refusals.map(({ code }) => statusByCode[code] ?? 422)
  return precedence.find((status) => statuses.includes(status)) ?? 422
}
