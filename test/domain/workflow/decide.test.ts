import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles, systemActor } from '../../../src/domain/actor.ts'
import { type BlockingFinding, refusalCodes } from '../../../src/domain/refusal.ts'
import type { ArticleFacts, Workflow } from '../../../src/domain/workflow/article.ts'
import { decide, type Parameters } from '../../../src/domain/workflow/decide.ts'
import { type State, states } from '../../../src/domain/workflow/states.ts'
import { type EventName, eventNames } from '../../../src/domain/workflow/transitions.ts'
import { articleWith, person, workflowWith } from './sampleArticle.ts'

type Who = Role | 'system'
type Row = {
  event: EventName
  from: State[]
  who: Who[]
  /** Also from every other state, while a version is live. */
  orLive?: true
  /** Only for text that went live without a review. */
  unreviewedOnly?: true
  /** Whose own text it must not be. */
  not?: ('contributor' | 'emergency publisher')[]
}

/** The table of DESIGN §6, written down a second time and by hand. */
const table: Row[] = [
  {
    event: 'submit',
    from: ['draft', 'changes_requested'],
    who: ['editor', 'reviewer', 'admin'],
  },
  { event: 'recall', from: ['in_review'], who: ['editor', 'reviewer', 'admin'] },
  { event: 'request_changes', from: ['in_review', 'approved'], who: ['reviewer', 'admin'] },
  { event: 'approve', from: ['in_review'], who: ['reviewer', 'admin'], not: ['contributor'] },
  { event: 'publish', from: ['approved'], who: ['editor', 'reviewer', 'admin'] },
  { event: 'publish', from: ['scheduled'], who: ['system'] },
  { event: 'schedule', from: ['approved'], who: ['editor', 'reviewer', 'admin'] },
  { event: 'unschedule', from: ['scheduled'], who: ['editor', 'reviewer', 'admin'] },
  {
    event: 'emergency_publish',
    from: ['draft', 'in_review', 'changes_requested'],
    who: ['reviewer', 'admin'],
  },
  {
    event: 'confirm',
    from: ['published'],
    who: ['reviewer', 'admin'],
    unreviewedOnly: true,
    not: ['contributor', 'emergency publisher'],
  },
  { event: 'withdraw', from: ['published'], who: ['reviewer', 'admin'], orLive: true },
  { event: 'reopen', from: ['withdrawn'], who: ['editor', 'reviewer', 'admin'] },
]

const now = Date.parse('2026-03-01T00:00:00Z')
const everythingSaid: Parameters = {
  comment: 'The amount is last year’s.',
  reason: 'The rule was repealed.',
  publishAt: '2026-03-02T00:00:00Z',
}

type Case = {
  event: EventName
  state: State
  who: Who
  contributor: boolean
  emergencyPublisher: boolean
  unreviewed: boolean
  live: boolean
}

const yesAndNo = [true, false]

/** Every combination there is, possible in practice or not. */
function* casesOf(event: EventName): Generator<Case> {
  for (const state of states)
    for (const who of [...roles, 'system'] as const)
      for (const contributor of yesAndNo)
        for (const emergencyPublisher of yesAndNo)
          for (const unreviewed of yesAndNo)
            for (const live of yesAndNo)
              yield { event, state, who, contributor, emergencyPublisher, unreviewed, live }
}

/** What the table says: the refusal, or null where the event may be taken. */
function expectedOf(one: Case): 'wrong_state' | 'not_permitted' | 'self_approval' | null {
  const legal = table.filter(
    ({ event, from, orLive }) =>
      event === one.event && (from.includes(one.state) || (orLive && one.live)),
  )
  if (legal.length === 0) return 'wrong_state'
  const permitted = legal.filter(({ who }) => who.includes(one.who))
  if (permitted.length === 0) return 'not_permitted'
  const open = permitted.filter(({ unreviewedOnly }) => !unreviewedOnly || one.unreviewed)
  if (open.length === 0) return 'wrong_state'
  const own = (not: Row['not'] = []) =>
    one.who !== 'system' &&
    ((not.includes('contributor') && one.contributor) ||
      (not.includes('emergency publisher') && one.emergencyPublisher))
  return open.some(({ not }) => !own(not)) ? null : 'self_approval'
}

const actorOf = (who: Who): Actor => (who === 'system' ? systemActor : person('me', who))

function decideCase(one: Case) {
  const article = articleWith(
    {
      state: one.state,
      contributors: one.contributor ? ['somebody', 'me'] : ['somebody'],
      approvedHash: 'text',
      unreviewed: one.unreviewed,
      emergencyBy: one.emergencyPublisher ? 'me' : 'somebody',
    },
    { live: one.live },
  )
  const actor = actorOf(one.who)
  return decide({ event: one.event, actor, article, now, parameters: everythingSaid })
}

const codesOf = (decision: ReturnType<typeof decide>) =>
  decision.allowed ? [] : decision.refusals.map(({ code }) => code)

describe('the workflow’s table', () => {
  it('is stated here for every event', () => {
    expect([...new Set(table.map(({ event }) => event))].sort()).toEqual([...eventNames].sort())
  })

  it.each(eventNames)('allows %s exactly where, to whom and when DESIGN §6 says', (event) => {
    let allowed = 0
    for (const one of casesOf(event)) {
      const decision = decideCase(one)
      const expected = expectedOf(one)
      const said = JSON.stringify(one)
      expect(decision.allowed, said).toBe(expected === null)
      if (decision.allowed) allowed += 1
      else expect(codesOf(decision), said).toContain(expected)
    }
    expect(allowed).toBeGreaterThan(0)
  })

  it('gives one reason only, where state or person alone is in the way', () => {
    for (const one of eventNames.flatMap((event) => [...casesOf(event)])) {
      const expected = expectedOf(one)
      if (expected === 'not_permitted' || expected === 'self_approval') {
        expect(codesOf(decideCase(one)), JSON.stringify(one)).toEqual([expected])
      }
    }
  })

  it('lets the system alone publish what is scheduled, and nothing else', () => {
    const allowed = eventNames
      .flatMap((event) => [...casesOf(event)])
      .filter((one) => one.who === 'system' && decideCase(one).allowed)
    expect(new Set(allowed.map(({ event, state }) => `${event} from ${state}`))).toEqual(
      new Set(['publish from scheduled']),
    )
    for (const role of roles) {
      const article = articleWith({ state: 'scheduled', approvedHash: 'text' })
      const decision = decide({ event: 'publish', actor: person('me', role), article, now })
      expect(codesOf(decision)).toEqual(['not_permitted'])
    }
  })
})

const reviewer = person('me', 'reviewer')
const refusalsOf = (
  event: EventName,
  article: ArticleFacts,
  parameters: Parameters = everythingSaid,
  actor: Actor = reviewer,
) => {
  const decision = decide({ event, actor, article, now, parameters })
  return decision.allowed ? [] : decision.refusals
}

const finding: BlockingFinding = {
  id: 'f',
  signal: 'not-found',
  field: 'body',
  quote: '尚未找到',
}

describe('the conditions of an event', () => {
  it.each([
    ['submit', 'draft'],
    ['approve', 'in_review'],
    ['emergency_publish', 'draft'],
  ] as const)('let nobody %s an incomplete article, and name what is missing', (event, state) => {
    const article = articleWith({ state }, { missingFields: ['shortAnswer', 'sources'] })
    expect(refusalsOf(event, article)).toEqual([
      { code: 'incomplete', fields: ['shortAnswer', 'sources'] },
    ])
  })

  it('let an incomplete article be recalled or sent back', () => {
    const article = articleWith({ state: 'in_review' }, { missingFields: ['title'] })
    expect(refusalsOf('recall', article)).toEqual([])
    expect(refusalsOf('request_changes', article)).toEqual([])
  })

  it('let nobody approve text under a blocking flag', () => {
    const article = articleWith({ state: 'in_review' }, { openBlocks: 1 })
    expect(refusalsOf('approve', article)).toEqual([{ code: 'blocking_flag' }])
  })

  it.each([
    ['submit', 'draft'],
    ['submit', 'changes_requested'],
    ['approve', 'in_review'],
  ] as const)('let nobody %s from %s with a strict finding open, and name it', (event, state) => {
    const article = articleWith({ state }, { openFindings: [finding] })
    expect(refusalsOf(event, article)).toEqual([{ code: 'blocking_finding', findings: [finding] }])
  })

  it('let a text with findings be published in an emergency, and once it is approved', () => {
    const openFindings = [finding]
    for (const state of ['draft', 'in_review', 'changes_requested'] as const) {
      expect(refusalsOf('emergency_publish', articleWith({ state }, { openFindings }))).toEqual([])
    }
    const approved = articleWith({ state: 'approved', approvedHash: 'text' }, { openFindings })
    expect(refusalsOf('publish', approved)).toEqual([])
  })

  it.each(['publish', 'schedule'] as const)(
    'let nobody %s other text than was approved',
    (event) => {
      const changed = articleWith({ state: 'approved', approvedHash: 'earlier text' })
      expect(refusalsOf(event, changed)).toEqual([{ code: 'content_changed' }])
      const never = articleWith({ state: 'approved', approvedHash: null })
      expect(refusalsOf(event, never)).toEqual([{ code: 'content_changed' }])
    },
  )

  it('go by the text as it stands, not by the hash stored with it', () => {
    const workflow = { state: 'approved', approvedHash: 'text', contentHash: 'text' } as const
    const article = articleWith(workflow, { contentHash: 'text changed past the workflow' })
    expect(refusalsOf('publish', article)).toEqual([{ code: 'content_changed' }])
  })

  it('hold for the system too', () => {
    const article = articleWith({ state: 'scheduled', approvedHash: 'earlier text' })
    expect(refusalsOf('publish', article, {}, systemActor)).toEqual([{ code: 'content_changed' }])
  })

  it('let nobody approve or confirm what is their own', () => {
    const mine = { contributors: ['me'] }
    expect(refusalsOf('approve', articleWith({ ...mine, state: 'in_review' }))).toEqual([
      { code: 'self_approval' },
    ])
    const live = { state: 'published', unreviewed: true } as const
    expect(refusalsOf('confirm', articleWith({ ...live, emergencyBy: 'me' }))).toEqual([
      { code: 'self_approval' },
    ])
    expect(refusalsOf('confirm', articleWith({ ...live, emergencyBy: 'other' }))).toEqual([])
  })

  it('tell somebody once that the text is theirs, who wrote it and published it too', () => {
    const article = articleWith({
      state: 'published',
      unreviewed: true,
      contributors: ['me'],
      emergencyBy: 'me',
    })
    expect(refusalsOf('confirm', article)).toEqual([{ code: 'self_approval' }])
  })

  it('are told all at once', () => {
    const article = articleWith(
      { state: 'in_review', contributors: ['me'] },
      { missingFields: ['title'], openBlocks: 2, openFindings: [finding] },
    )
    expect(refusalsOf('approve', article).map(({ code }) => code)).toEqual([
      'incomplete',
      'self_approval',
      'blocking_flag',
      'blocking_finding',
    ])
  })

  it('are not told to those who may not act anyway', () => {
    const article = articleWith({ state: 'in_review' }, { openBlocks: 1 })
    const refusals = refusalsOf('approve', article, {}, person('me', 'editor'))
    expect(refusals).toEqual([{ code: 'not_permitted' }])
  })
})

describe('what must be said with an event', () => {
  it.each([undefined, '', ' \n\t', '　'])(
    'is a comment to request changes, and %j is none',
    (comment) => {
      const article = articleWith({ state: 'in_review' })
      expect(refusalsOf('request_changes', article, { comment })).toEqual([
        { code: 'comment_required' },
      ])
    },
  )

  it.each(['emergency_publish', 'withdraw'] as const)('is a reason to %s', (event) => {
    const article = articleWith({ state: event === 'withdraw' ? 'published' : 'draft' })
    for (const reason of [undefined, '', '   ']) {
      expect(refusalsOf(event, article, { reason })).toEqual([{ code: 'reason_required' }])
    }
    expect(refusalsOf(event, article, { reason: 'It is wrong.' })).toEqual([])
  })

  it.each([
    [undefined, 'publish_at_required'],
    ['', 'publish_at_required'],
    ['tomorrow', 'publish_at_required'],
    ['2026-02-28T23:59:59Z', 'publish_at_past'],
    ['2026-03-01T00:00:00Z', 'publish_at_past'],
    ['2026-03-01T08:00:00+08:00', 'publish_at_past'],
  ] as const)('is a future instant to schedule: %j gives %s', (publishAt, code) => {
    const article = articleWith({ state: 'approved', approvedHash: 'text' })
    expect(refusalsOf('schedule', article, { publishAt })).toEqual([{ code }])
  })

  it('may be the very next millisecond', () => {
    const article = articleWith({ state: 'approved', approvedHash: 'text' })
    expect(refusalsOf('schedule', article, { publishAt: '2026-03-01T00:00:00.001Z' })).toEqual([])
  })

  it('is not asked for where only the buttons are drawn', () => {
    const article = articleWith({ state: 'published' })
    expect(decide({ event: 'withdraw', actor: reviewer, article, now })).toEqual({ allowed: true })
  })
})

const anyHash = fc.constantFrom('text', 'other')
const anyId = fc.constantFrom('me', 'other')
const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constant(systemActor),
  fc.record({ kind: fc.constant('user'), id: anyId, role: fc.constantFrom(...roles) }),
)
const anyWorkflow: fc.Arbitrary<Workflow> = fc
  .record({
    state: fc.constantFrom(...states),
    contributors: fc.uniqueArray(anyId),
    contentHash: anyHash,
    approvedHash: fc.option(anyHash),
    unreviewed: fc.boolean(),
    emergencyBy: fc.option(anyId),
  })
  .map(workflowWith)
const anyQuestion = fc.record({
  event: fc.constantFrom(...eventNames),
  actor: anyActor,
  now: fc.constant(now),
  article: fc.record({
    workflow: anyWorkflow,
    contentHash: anyHash,
    missingFields: fc.array(fc.constantFrom('title', 'body')),
    openBlocks: fc.nat({ max: 2 }),
    openFindings: fc.array(fc.constant(finding), { maxLength: 2 }),
    live: fc.boolean(),
  }),
})
const anyParameters: fc.Arbitrary<Parameters> = fc.record(
  {
    comment: fc.string(),
    reason: fc.string(),
    publishAt: fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    ),
  },
  { requiredKeys: [] },
)

describe('decide', () => {
  it('answers every question, and never refuses without a reason', () => {
    fc.assert(
      fc.property(
        anyQuestion,
        fc.option(anyParameters, { nil: undefined }),
        (question, parameters) => {
          const decision = decide({ ...question, parameters })
          if (decision.allowed) return
          expect(decision.refusals.length).toBeGreaterThan(0)
          for (const { code } of decision.refusals) expect(refusalCodes).toContain(code)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('offers a button exactly where saying all that is asked for would succeed', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(decide(question)).toEqual(decide({ ...question, parameters: everythingSaid }))
      }),
      { numRuns: 500 },
    )
  })

  it('lets a strict finding be in the way of a review, and of nothing else', () => {
    const refusedFor = new Set<EventName>()
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const decideWith = (openFindings: BlockingFinding[]) =>
          codesOf(decide({ ...question, article: { ...question.article, openFindings } }))
        const [without, found] = [decideWith([]), decideWith([finding])]
        expect(found.filter((code) => code !== 'blocking_finding')).toEqual(without)
        if (found.length > without.length) refusedFor.add(question.event)
      }),
      { numRuns: 1000 },
    )
    expect([...refusedFor].sort()).toEqual(['approve', 'submit'])
  })

  it('changes nothing it is shown', () => {
    fc.assert(
      fc.property(anyQuestion, anyParameters, (question, parameters) => {
        const before = JSON.stringify(question)
        decide({ ...question, parameters })
        expect(JSON.stringify(question)).toBe(before)
      }),
    )
  })
})
