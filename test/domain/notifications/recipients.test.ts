import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleKind, articleKinds } from '../../../src/domain/notifications/kinds.ts'
import { type Circle, recipientsOf } from '../../../src/domain/notifications/recipients.ts'
import { states } from '../../../src/domain/workflow/states.ts'

const circle: Circle = {
  state: 'in_review',
  actor: 'editor',
  assignee: null,
  contributors: ['editor', 'second'],
  submittedBy: 'editor',
  approvedBy: 'chief',
  emergencyBy: null,
  reviewers: ['reviewer', 'chief'],
}

describe('who is told', () => {
  it.each<[ArticleKind, Partial<Circle>, string[]]>([
    ['submitted', {}, ['reviewer', 'chief']],
    ['submitted', { assignee: 'chief' }, ['chief']],
    // Whoever submits to themselves leaves it to the others.
    ['submitted', { assignee: 'editor' }, ['reviewer', 'chief']],
    // Who may not approve it is not asked to.
    ['submitted', { contributors: ['editor', 'reviewer'] }, ['chief']],
    ['changes_requested', { actor: 'reviewer' }, ['editor', 'second']],
    [
      'changes_requested',
      { actor: 'reviewer', submittedBy: 'third' },
      ['editor', 'second', 'third'],
    ],
    ['approved', { actor: 'reviewer' }, ['editor', 'second']],
    ['approved', { actor: 'reviewer', emergencyBy: 'chief' }, ['editor', 'second', 'chief']],
    ['published', {}, ['second', 'chief']],
    ['published', { actor: null }, ['editor', 'second', 'chief']],
    ['emergency_published', { actor: 'chief' }, ['reviewer', 'editor', 'second']],
    ['assigned', { assignee: 'reviewer' }, ['reviewer']],
    ['assigned', { assignee: 'editor' }, []],
    ['due_tomorrow', { actor: null }, ['reviewer', 'chief']],
    ['due_tomorrow', { actor: null, assignee: 'second' }, ['second']],
    ['overdue', { actor: null, state: 'draft' }, ['editor', 'second']],
    ['overdue', { actor: null, state: 'changes_requested' }, ['editor', 'second']],
    ['overdue', { actor: null, state: 'approved' }, ['editor', 'second', 'chief']],
    ['not_published', { actor: null, assignee: 'third' }, ['editor', 'second', 'chief', 'third']],
    ['correction', { actor: null, contributors: ['reviewer'] }, ['reviewer', 'chief']],
    ['correction', { actor: null, assignee: 'third' }, ['third']],
  ])('of %s, %j: %j', (kind, change, expected) => {
    expect(recipientsOf(kind, { ...circle, ...change })).toEqual(expected)
  })

  it('is never who did it, and nobody twice', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd')
    const someone = fc.option(person)
    const anyCircle = fc.record<Circle>({
      state: fc.constantFrom(...states),
      actor: someone,
      assignee: someone,
      contributors: fc.array(person),
      submittedBy: someone,
      approvedBy: someone,
      emergencyBy: someone,
      reviewers: fc.array(person),
    })
    fc.assert(
      fc.property(fc.constantFrom(...articleKinds), anyCircle, (kind, any) => {
        const told = recipientsOf(kind, any)
        expect(told).not.toContain(any.actor)
        expect(new Set(told).size).toBe(told.length)
      }),
    )
  })
})
