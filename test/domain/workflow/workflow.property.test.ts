import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, systemActor } from '../../../src/domain/actor.ts'
import { applyEvent } from '../../../src/domain/workflow/apply.ts'
import { newWorkflow, type Workflow } from '../../../src/domain/workflow/article.ts'
import { decide } from '../../../src/domain/workflow/decide.ts'
import { recordEdit } from '../../../src/domain/workflow/recordEdit.ts'
import {
  type EventName,
  eventNames,
  type Transition,
  transitions,
} from '../../../src/domain/workflow/transitions.ts'
import { articleWith, person } from './sampleArticle.ts'

const people = [
  person('ed', 'editor'),
  person('eve', 'editor'),
  person('rita', 'reviewer'),
  person('rob', 'reviewer'),
  person('ada', 'admin'),
]
const now = Date.parse('2026-03-01T00:00:00Z')
const parameters = { comment: 'c', reason: 'r', publishAt: '2026-03-02T00:00:00Z' }

type Step = { actor: Actor } & ({ edit: string } | { event: EventName })

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      actor: fc.constantFrom(...people),
      edit: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      actor: fc.constantFrom(...people, systemActor),
      event: fc.constantFrom(...eventNames),
    }),
  },
)

/** An article and, kept apart from what is tested, what is known of it. */
type World = {
  text: string
  workflow: Workflow
  /** Who changed the text since it last went live with a review. */
  writers: Set<string>
  /** Who approved which text, if that text is still the text. */
  approval: { text: string; by: string } | null
  live: { text: string; reviewed: boolean } | null
}

const idOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : 'system')

function take(world: World, step: Step): 'edited' | EventName | 'refused' {
  const { actor } = step
  const before = world.workflow
  if ('edit' in step) {
    const recorded = recordEdit(before, { contentHash: step.edit, editor: idOf(actor) })
    if (!recorded.accepted) return 'refused'
    world.workflow = recorded.workflow
    if (step.edit === world.text) return 'refused'
    world.text = step.edit
    world.writers.add(idOf(actor))
    world.approval = null
    return 'edited'
  }
  const { event } = step
  const contentHash = world.text
  const live = world.live !== null
  const article = articleWith(before, { contentHash, live })
  if (!decide({ event, actor, article, now, parameters }).allowed) return 'refused'
  const at = new Date(now).toISOString()
  world.workflow = applyEvent(before, { event, actor, contentHash, parameters, now: at })
  const { effect }: Transition = transitions[event]
  if (effect === 'live') world.live = { text: world.text, reviewed: event !== 'emergency_publish' }
  if (effect === 'offline') world.live = null
  return event
}

function check(world: World, actor: Actor, did: ReturnType<typeof take>, before: Workflow) {
  const { workflow } = world
  if (did === 'refused') {
    expect(workflow).toBe(before)
    return
  }
  expect(workflow.revision).toBe(before.revision + 1)
  expect(workflow.contentHash).toBe(world.text)
  if (did === 'approve' || did === 'confirm') {
    expect([...world.writers]).not.toContain(idOf(actor))
    world.approval = { text: world.text, by: idOf(actor) }
    expect(workflow.approvedBy).toBe(idOf(actor))
  }
  if (did === 'publish') {
    expect(workflow.approvedHash).toBe(workflow.contentHash)
    expect(world.approval).toEqual({ text: world.text, by: workflow.approvedBy })
  }
  if (did === 'publish' || did === 'confirm') world.writers.clear()
  if (workflow.state === 'published') expect(workflow.unreviewed).toBe(!world.live?.reviewed)
  expect(new Set(workflow.contributors)).toEqual(world.writers)
  expect(workflow.publishAt !== null).toBe(workflow.state === 'scheduled')
}

describe('an article on any way through the workflow', () => {
  it('goes live only as approved by somebody who did not write it', () => {
    const taken = new Set<string>()
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 40, maxLength: 120 }), (steps) => {
        const world: World = {
          text: 'a',
          workflow: newWorkflow('a', 'ed'),
          writers: new Set(['ed']),
          approval: null,
          live: null,
        }
        for (const step of steps) {
          const before = world.workflow
          const did = take(world, step)
          taken.add(did)
          check(world, step.actor, did, before)
        }
      }),
      { numRuns: 400 },
    )
    // The ways were long enough to lead everywhere.
    expect([...taken].sort()).toEqual([...eventNames, 'edited', 'refused'].sort())
  })
})
