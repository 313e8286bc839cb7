import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RefusalCode, refusalCodes, refusalStatus } from '../../src/domain/refusal.ts'

const statusOf = (...codes: RefusalCode[]) => refusalStatus(codes.map((code) => ({ code })))

describe('the HTTP status of a refusal', () => {
  const expected: Record<RefusalCode, number> = {
    not_signed_in: 401,
    not_permitted: 403,
    self_approval: 403,
    out_of_scope: 403,
    restore_as_draft: 403,
    not_deletable: 403,
    last_admin: 403,
    not_found: 404,
    stale_revision: 409,
    write_conflict: 409,
    withheld: 410,
    withdrawn: 410,
    unknown_field: 400,
    unknown_parameter: 400,
    invalid_operand: 400,
    query_too_broad: 400,
    query_too_deep: 400,
    invalid_request: 400,
    too_large: 413,
    too_many_requests: 429,
    wrong_state: 422,
    content_changed: 422,
    incomplete: 422,
    blocking_flag: 422,
    blocking_finding: 422,
    comment_required: 422,
    reason_required: 422,
    publish_at_required: 422,
    note_required: 422,
    evidence_required: 422,
    source_required: 422,
    not_fixed: 422,
    open_flags: 422,
    still_flagging: 422,
    not_fetchable: 422,
    publish_at_past: 422,
    scheduled_frozen: 422,
    withdrawn_frozen: 422,
    unknown_event: 422,
    quote_not_found: 422,
    replacement_not_served: 422,
    slug_taken: 422,
    slug_fixed: 422,
  }

  it.each(refusalCodes)('is what the contract says for %s', (code) => {
    expect(statusOf(code)).toBe(expected[code])
  })

  it.each<[RefusalCode[], number]>([
    [['wrong_state', 'not_permitted'], 403],
    [['incomplete', 'self_approval', 'blocking_flag', 'blocking_finding'], 403],
    [['not_permitted', 'stale_revision'], 409],
    [['not_found', 'not_signed_in'], 401],
    [['withdrawn', 'not_found'], 404],
    [['incomplete', 'comment_required'], 422],
    [['too_many_requests', 'incomplete'], 429],
    [[], 422],
  ])('of %j together is %i', (codes, status) => {
    expect(statusOf(...codes)).toBe(status)
  })

  it('does not depend on the order of the refusals', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...refusalCodes)), (codes) => {
        expect(statusOf(...codes.toReversed())).toBe(statusOf(...codes))
      }),
    )
  })
})

describe('the refusal codes', () => {
  it('are each there once', () => {
    expect(new Set(refusalCodes).size).toBe(refusalCodes.length)
  })
})
