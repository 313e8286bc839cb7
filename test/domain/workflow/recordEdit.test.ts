import { describe, expect, it } from 'vitest'
import type { Workflow } from '../../../src/domain/workflow/article.ts'
import { type Edit, recordEdit } from '../../../src/domain/workflow/recordEdit.ts'
import { states } from '../../../src/domain/workflow/states.ts'
import { workflowWith } from './sampleArticle.ts'

const approval = {
  approvedHash: 'text',
  approvedBy: 'rita',
  approvedAt: '2026-03-01T00:00:00.000Z',
}

function saved(workflow: Workflow, edit: Partial<Edit> = {}) {
  const recorded = recordEdit(workflow, { contentHash: 'new text', editor: 'ed', ...edit })
  if (!recorded.accepted) throw new Error(`refused: ${recorded.refusal.code}`)
  return recorded
}

describe('a save that changes nothing', () => {
  it.each(states)('changes nothing of the workflow in %s, whoever saves', (state) => {
    const workflow = workflowWith({ ...approval, state })
    const recorded = saved(workflow, { contentHash: 'text' })
    expect(recorded).toEqual({ accepted: true, changed: false, workflow })
    expect(recorded.workflow).toBe(workflow)
  })
})

describe('a save that changes the text', () => {
  it.each([
    ['draft', 'draft'],
    ['in_review', 'draft'],
    ['changes_requested', 'changes_requested'],
    ['approved', 'draft'],
    ['published', 'draft'],
  ] as const)('in %s leaves it in %s, one revision on', (state, next) => {
    const { workflow, changed } = saved(Object.freeze(workflowWith({ state })))
    expect(changed).toBe(true)
    expect(workflow).toMatchObject({ state: next, revision: 8, contentHash: 'new text' })
  })

  it('voids an approval', () => {
    const { workflow } = saved(workflowWith({ ...approval, state: 'approved' }))
    expect(workflow).toMatchObject({ approvedHash: null, approvedBy: null, approvedAt: null })
  })

  it('voids it even when a second save brings the approved text back', () => {
    const first = saved(workflowWith({ ...approval, state: 'approved' })).workflow
    const { workflow } = saved(first, { contentHash: 'text' })
    expect(workflow).toMatchObject({ state: 'draft', approvedHash: null, contributors: ['ed'] })
  })

  it('names its contributor once', () => {
    const first = saved(workflowWith({ contributors: ['eve'] })).workflow
    const second = saved(first, { contentHash: 'newer text' }).workflow
    expect(second.contributors).toEqual(['eve', 'ed'])
  })

  it('names nobody when PolicyDesk itself saves', () => {
    const { workflow } = saved(workflowWith({ contributors: ['eve'] }), { editor: null })
    expect(workflow).toMatchObject({ contributors: ['eve'], state: 'draft', revision: 8 })
  })

  it('keeps an open emergency open', () => {
    const live = workflowWith({ state: 'published', unreviewed: true, emergencyBy: 'rob' })
    expect(saved(live).workflow).toMatchObject({ unreviewed: true, emergencyBy: 'rob' })
  })

  it.each([
    ['scheduled', 'scheduled_frozen'],
    ['withdrawn', 'withdrawn_frozen'],
  ] as const)('is refused in %s', (state, code) => {
    const edit = { contentHash: 'new text', editor: 'ed' }
    expect(recordEdit(workflowWith({ state }), edit)).toEqual({
      accepted: false,
      refusal: { code },
    })
  })
})

describe('the revision a caller states', () => {
  const edit = { contentHash: 'new text', editor: 'ed' }
  const refused = {
    accepted: false,
    refusal: { code: 'stale_revision', currentRevision: 7 },
  }

  it.each([6, 8, 0, Number.NaN])(
    'refuses the save when it is %d and not the current 7',
    (stated) => {
      expect(recordEdit(workflowWith(), { ...edit, statedRevision: stated })).toEqual(refused)
    },
  )

  it('counts before all else: also where nothing changed, and where the text is frozen', () => {
    const same = { contentHash: 'text', editor: 'ed', statedRevision: 6 }
    expect(recordEdit(workflowWith(), same)).toEqual(refused)
    const frozen = workflowWith({ state: 'scheduled' })
    expect(recordEdit(frozen, { ...edit, statedRevision: 6 })).toEqual(refused)
  })

  it('lets the save through when it is current', () => {
    expect(saved(workflowWith(), { statedRevision: 7 }).workflow.revision).toBe(8)
  })
})
