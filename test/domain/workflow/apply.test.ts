import { describe, expect, it } from 'vitest'
import { systemActor } from '../../../src/domain/actor.ts'
import { applyEvent, type Move } from '../../../src/domain/workflow/apply.ts'
import { newWorkflow, type Workflow } from '../../../src/domain/workflow/article.ts'
import type { State } from '../../../src/domain/workflow/states.ts'
import { type EventName, eventNames } from '../../../src/domain/workflow/transitions.ts'
import { person, workflowWith } from './sampleArticle.ts'

const now = '2026-03-01T00:00:00.000Z'

const taken = (event: EventName, workflow: Workflow, given: Partial<Move> = {}) =>
  applyEvent(workflow, {
    event,
    actor: person('rita', 'reviewer'),
    contentHash: 'text',
    parameters: {},
    now,
    ...given,
  })

const approval = { approvedHash: 'text', approvedBy: 'rita', approvedAt: now }
const noApproval = { approvedHash: null, approvedBy: null, approvedAt: null }
const round = { contributors: ['eve', 'ed'] }

describe('an event', () => {
  const leadsTo: Record<EventName, State> = {
    submit: 'in_review',
    recall: 'draft',
    request_changes: 'changes_requested',
    approve: 'approved',
    publish: 'published',
    schedule: 'scheduled',
    unschedule: 'approved',
    emergency_publish: 'published',
    confirm: 'published',
    withdraw: 'withdrawn',
    reopen: 'draft',
  }

  it.each(eventNames)(
    '%s leads to its state, one revision on, and touches nothing given',
    (event) => {
      const before = Object.freeze(workflowWith({ ...round, ...approval }))
      const workflow = taken(event, before, { contentHash: 'as it stands now' })
      expect(workflow.state).toBe(leadsTo[event])
      expect(workflow.revision).toBe(before.revision + 1)
      expect(workflow.contentHash).toBe('as it stands now')
    },
  )

  it.each([
    'submit',
    'recall',
    'request_changes',
    'reopen',
    'withdraw',
    'emergency_publish',
  ] as const)('%s ends an approval', (event) => {
    expect(taken(event, workflowWith(approval))).toMatchObject(noApproval)
  })

  it.each(['submit', 'recall', 'request_changes', 'approve', 'schedule', 'unschedule'] as const)(
    '%s keeps the contributors of the round',
    (event) => {
      expect(taken(event, workflowWith(round)).contributors).toEqual(['eve', 'ed'])
    },
  )
})

describe('approve', () => {
  it('binds to the text, and names who and when', () => {
    const workflow = taken('approve', workflowWith({ state: 'in_review' }))
    expect(workflow).toMatchObject(approval)
  })

  it.each(['approve', 'confirm'] as const)('(%s) binds to the text as it stands', (event) => {
    const workflow = taken(event, workflowWith({ contentHash: 'as stored' }))
    expect(workflow.approvedHash).toBe('text')
  })
})

describe('publish', () => {
  it('keeps the approval and starts a new round', () => {
    const workflow = taken('publish', workflowWith({ ...round, ...approval, state: 'approved' }))
    expect(workflow).toMatchObject({ ...approval, contributors: [] })
  })

  it('by the system uses up the appointed time', () => {
    const scheduled = workflowWith({ ...approval, state: 'scheduled', publishAt: now })
    const workflow = taken('publish', scheduled, { actor: systemActor })
    expect(workflow).toMatchObject({ ...approval, publishAt: null })
  })

  it('ends what an earlier emergency left open', () => {
    const workflow = taken(
      'publish',
      workflowWith({ ...approval, state: 'approved', unreviewed: true, emergencyBy: 'rob' }),
    )
    expect(workflow).toMatchObject({ unreviewed: false, emergencyBy: null })
  })
})

describe('schedule', () => {
  it('keeps the approval and appoints an instant, in UTC', () => {
    const workflow = taken('schedule', workflowWith({ ...approval, state: 'approved' }), {
      parameters: { publishAt: '2026-03-02T08:00:00+08:00' },
    })
    expect(workflow).toMatchObject({ ...approval, publishAt: '2026-03-02T00:00:00.000Z' })
  })

  it('is undone by unschedule, approval and all', () => {
    const approved = workflowWith({ ...round, ...approval, state: 'approved' })
    const scheduled = taken('schedule', approved, { parameters: { publishAt: now } })
    expect(taken('unschedule', scheduled)).toEqual({ ...approved, revision: approved.revision + 2 })
  })
})

describe('emergency_publish', () => {
  it('says that nobody reviewed the text, and remembers whose it is', () => {
    const workflow = taken('emergency_publish', workflowWith(round))
    expect(workflow).toMatchObject({
      ...round,
      ...noApproval,
      unreviewed: true,
      emergencyBy: 'rita',
    })
  })
})

describe('confirm', () => {
  it('is the review made up for', () => {
    const live = workflowWith({
      ...round,
      state: 'published',
      unreviewed: true,
      emergencyBy: 'rob',
    })
    expect(taken('confirm', live)).toMatchObject({
      ...approval,
      contributors: [],
      unreviewed: false,
      emergencyBy: null,
    })
  })
})

describe('withdraw', () => {
  it('leaves no appointment and no emergency behind', () => {
    const workflow = taken(
      'withdraw',
      workflowWith({ state: 'scheduled', publishAt: now, unreviewed: true, emergencyBy: 'rob' }),
    )
    expect(workflow).toMatchObject({ publishAt: null, unreviewed: false, emergencyBy: null })
  })
})

describe('a new article', () => {
  it('is a draft with its author as contributor', () => {
    expect(newWorkflow('text', 'ed')).toEqual(workflowWith({ revision: 1, contributors: ['ed'] }))
  })

  it('has no contributor when PolicyDesk made it', () => {
    expect(newWorkflow('text', null).contributors).toEqual([])
  })
})
