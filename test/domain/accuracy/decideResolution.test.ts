import { describe, expect, it } from 'vitest'
import {
  decideResolution,
  type ResolutionRequest,
} from '../../../src/domain/accuracy/decideResolution.ts'
import { resolutions, severities } from '../../../src/domain/accuracy/flags.ts'
import { type Actor, type Role, roles } from '../../../src/domain/actor.ts'

const as = (role: Role, id = 'someone'): Actor => ({ kind: 'user', id, role })

const block: ResolutionRequest = {
  flag: {
    severity: 'block',
    reason: 'outdated',
    state: 'open',
    raisedAt: '2026-03-01T00:00:00.000Z',
    contentHash: 'old',
  },
  actor: as('reviewer'),
  resolution: 'fixed',
  note: '已按新办法修改。',
  evidence: '',
  contentHash: 'new',
  editors: ['editor'],
  outOfScope: false,
}
const notice: ResolutionRequest = { ...block, flag: { ...block.flag, severity: 'notice' } }

const codesOf = (request: ResolutionRequest) => decideResolution(request).map(({ code }) => code)

describe('a block', () => {
  it('is lifted by a reviewer who did not write the fix', () => {
    expect(codesOf(block)).toEqual([])
    expect(codesOf({ ...block, actor: as('admin') })).toEqual([])
  })

  it('is not lifted by an editor, or by PolicyDesk itself', () => {
    expect(codesOf({ ...block, actor: as('editor') })).toEqual(['not_permitted'])
    expect(codesOf({ ...block, actor: { kind: 'system' } })).toEqual(['not_permitted'])
  })

  it.each(resolutions)('is not lifted as %s by who changed the text since', (resolution) => {
    const own = { ...block, resolution, actor: as('reviewer', 'editor'), evidence: 'https://x.cn' }
    expect(codesOf(own)).toEqual(['self_approval'])
  })
})

describe('a notice', () => {
  it.each(roles)('is resolved by any %s, the one who wrote the fix too', (role) => {
    expect(codesOf({ ...notice, actor: as(role, 'editor') })).toEqual([])
  })
})

describe.each(severities)('a %s', (severity) => {
  const request = { ...block, flag: { ...block.flag, severity } }

  it('is fixed only once another text is live', () => {
    expect(codesOf({ ...request, contentHash: 'old' })).toEqual(['not_fixed'])
  })

  it('is confirmed only with evidence', () => {
    const confirmed = { ...request, resolution: 'confirmed', contentHash: 'old' } as const
    expect(codesOf(confirmed)).toEqual(['evidence_required'])
    expect(codesOf({ ...confirmed, evidence: ' ' })).toEqual(['evidence_required'])
    expect(codesOf({ ...confirmed, evidence: 'https://example.gov.cn' })).toEqual([])
  })

  it('is dismissed with a note', () => {
    const dismissed = { ...request, resolution: 'dismissed', contentHash: 'old' } as const
    expect(codesOf(dismissed)).toEqual([])
    expect(codesOf({ ...dismissed, note: '  ' })).toEqual(['note_required'])
  })

  it('is resolved once', () => {
    const closed = { ...request, flag: { ...request.flag, state: 'dismissed' } } as const
    expect(codesOf(closed)).toEqual(['wrong_state'])
  })

  it('is resolved by nobody whose charge leaves the article out', () => {
    expect(codesOf({ ...request, outOfScope: true })).toEqual(['out_of_scope'])
  })
})
