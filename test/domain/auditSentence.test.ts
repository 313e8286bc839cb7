import { describe, expect, it } from 'vitest'
import { type AuditSentence, auditSentence } from '../../src/domain/auditSentence.ts'

const told = { actor: 'rita', from: '', to: '', comment: null }
const nothing = { actor: 'rita', object: '', said: null, codes: [], accuracy: null }

const table: [string, Partial<Parameters<typeof auditSentence>[0]>, Partial<AuditSentence>][] = [
  ['submit', { from: 'draft', to: 'in_review' }, {}],
  ['recall', { from: 'in_review', to: 'draft' }, {}],
  ['request_changes', { comment: '请核对。' }, { said: '请核对。' }],
  ['approve', { from: 'in_review', to: 'approved' }, {}],
  ['publish', { from: 'approved', to: 'published' }, {}],
  ['publish', { actor: 'system' }, { phrase: 'publish_on_time', actor: null }],
  ['schedule', {}, {}],
  ['unschedule', {}, {}],
  ['emergency_publish', { comment: '急。' }, { said: '急。' }],
  ['confirm', {}, {}],
  ['withdraw', { comment: '没有依据。' }, { said: '没有依据。' }],
  ['reopen', {}, {}],
  ['import', { actor: 'system', comment: 'demo/1.txt' }, { actor: null, object: 'demo/1.txt' }],
  ['delete', { comment: '旧稿' }, { object: '旧稿' }],
  [
    'not_published',
    { actor: 'system', comment: 'content_changed, blocking_flag' },
    { actor: null, codes: ['content_changed', 'blocking_flag'] },
  ],
  ['not_published', { comment: '' }, {}],
  [
    'flag',
    { from: 'verified', to: 'blocked', comment: '已废止。' },
    { said: '已废止。', accuracy: 'blocked' },
  ],
  ['flag', { from: 'flagged', to: 'flagged', comment: '还有。' }, { said: '还有。' }],
  ['resolve_flag', { from: 'blocked', to: 'verified' }, { accuracy: 'verified' }],
  ['verify', { from: 'due', to: 'verified' }, { accuracy: 'verified' }],
  ['accept_correction', { from: 'open', to: 'accepted', comment: 'C-1' }, { object: 'C-1' }],
  [
    'reject_correction',
    { from: 'open', to: 'rejected', comment: 'C-1 按新的规定 没有错。' },
    { object: 'C-1', said: '按新的规定 没有错。' },
  ],
  ['dismiss_finding', { comment: '“最新” 已核对。' }, { object: '“最新” 已核对。' }],
  ['reopen_finding', { comment: '“最新”' }, { object: '“最新”' }],
  ['activate_policy_change', { from: 'draft', to: 'active', comment: '调整' }, { object: '调整' }],
  ['close_policy_change', { comment: '调整' }, { object: '调整' }],
  ['cancel_policy_change', { comment: '调整 推迟一年。' }, { object: '调整 推迟一年。' }],
  ['split_atom', { comment: '?' }, { phrase: 'unknown', object: 'split_atom', said: '?' }],
  ['toString', {}, { phrase: 'unknown', object: 'toString' }],
]

describe('the sentence of an audit event', () => {
  it.each(table)('%s %o', (event, given, said) => {
    expect(auditSentence({ event, ...told, ...given })).toEqual({
      phrase: event,
      ...nothing,
      ...said,
    })
  })
})
