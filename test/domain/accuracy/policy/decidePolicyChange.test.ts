import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decidePolicyChange,
  type PolicyChangeRequest,
  policyChangeMoves,
} from '../../../../src/domain/accuracy/policy/decidePolicyChange.ts'
import {
  missingFields,
  policyChangeEvents,
  policyChangeStates,
} from '../../../../src/domain/accuracy/policy/policyChange.ts'
import { roles } from '../../../../src/domain/actor.ts'

const activate: PolicyChangeRequest = {
  event: 'activate',
  actor: { kind: 'user', id: 'r', role: 'reviewer' },
  reason: '',
  state: 'draft',
  work: null,
  missingFields: [],
  isOverdue: false,
  openFlags: 0,
  outOfScope: false,
}
const close: PolicyChangeRequest = { ...activate, event: 'close', state: 'active' }
const cancel: PolicyChangeRequest = { ...close, event: 'cancel', reason: '文件已撤销。' }

const codes = (request: PolicyChangeRequest) => decidePolicyChange(request).map(({ code }) => code)

describe('what may be done with a policy change', () => {
  it.each<[string, PolicyChangeRequest, string[]]>([
    ['a whole draft is activated', activate, []],
    [
      'not by an editor',
      { ...activate, actor: { ...activate.actor, role: 'editor' } as never },
      ['not_permitted'],
    ],
    ['not by the system', { ...activate, actor: { kind: 'system' } }, ['not_permitted']],
    ['not beyond one’s charge', { ...activate, outOfScope: true }, ['out_of_scope']],
    ['not twice', { ...activate, state: 'active' }, ['wrong_state']],
    ['not with something missing', { ...activate, missingFields: ['dueAt'] }, ['incomplete']],
    ['not with a deadline that has passed', { ...activate, isOverdue: true }, ['invalid_request']],
    ['one with every doubt settled is closed', close, []],
    ['its deadline may have passed by then', { ...close, isOverdue: true }, []],
    ['not while it still flags', { ...close, work: 'flagging' }, ['still_flagging']],
    ['not with open doubts', { ...close, openFlags: 1 }, ['open_flags']],
    ['one at work is cancelled, open doubts or not', { ...cancel, openFlags: 3 }, []],
    ['while it still flags, too', { ...cancel, work: 'flagging' }, []],
    ['not without a reason', { ...cancel, reason: ' ' }, ['reason_required']],
    ['not once it has ended', { ...cancel, state: 'closed' }, ['wrong_state']],
  ])('%s', (_, request, refusals) => {
    expect(codes(request)).toEqual(refusals)
  })

  it('names what is missing', () => {
    expect(missingFields({ title: '调整', effectiveFrom: ' ', sourceUrl: null })).toEqual([
      'effectiveFrom',
      'sourceUrl',
      'dueAt',
    ])
    expect(decidePolicyChange({ ...activate, missingFields: ['sourceUrl'] })).toEqual([
      { code: 'incomplete', fields: ['sourceUrl'] },
    ])
  })

  it('never leaves the state it must come from, nor ends one that has ended', () => {
    const request = fc.record<PolicyChangeRequest>({
      event: fc.constantFrom(...policyChangeEvents),
      actor: fc.constantFrom(...roles).map((role) => ({ kind: 'user', id: 'u', role })),
      reason: fc.constantFrom('', '理由'),
      state: fc.constantFrom(...policyChangeStates),
      work: fc.constantFrom(null, 'flagging', 'lifting'),
      missingFields: fc.constantFrom([], ['dueAt']),
      isOverdue: fc.boolean(),
      openFlags: fc.nat(2),
      outOfScope: fc.boolean(),
    })
    fc.assert(
      fc.property(request, (asked) => {
        if (decidePolicyChange(asked).length > 0) return
        expect(asked.state).toBe(policyChangeMoves[asked.event].from)
        expect(asked.outOfScope).toBe(false)
        expect(asked.actor).not.toMatchObject({ role: 'editor' })
        if (asked.event === 'close') expect(asked.openFlags).toBe(0)
      }),
    )
  })
})
