import fc from 'fast-check'
import { expect } from 'vitest'
import { policyDayAt } from '../../src/domain/accuracy/policyDay.ts'
import { checkLink } from '../../src/domain/auditChain.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { completeArticle, type Desk, type Member, openDesk } from '../desk.ts'
import {
  type Attempt,
  anyAttempt,
  assignmentIn,
  attempt,
  type Campaign,
  type Door,
  type Outcome,
} from './doors.ts'
import { type Observed, observe } from './observe.ts'

/** How many sequences are tried, in all parts together. */
const runs = Number(process.env.FC_RUNS ?? (process.env.CI ? 200 : 16))
/** The parts are files of their own, each with a desk of its own, so that every core has one. */
const parts = 2

/** How many attempts a sequence has. */
export const steps = 30
/** Part 1 starts from this seed, part 2 from the next one, and so on. */
export const seed = Number(process.env.FC_SEED ?? Date.now() % 2 ** 31)

/** What we know of an article from having watched it. */
type Known = {
  /** Who changed the text since some of it last went live reviewed. */
  contributors: Set<string>
  /** Hashes that somebody other than their contributors approved. */
  approved: Set<string>
  /** Whether some text has gone live, so that the article must never be gone. */
  wasLive: boolean
  /** A link edited since it went live is offline until the next time: then less is served. */
  linksEdited: boolean
}

/** The doors that leave an audit event when they are passed. */
const events: readonly Door[] = [
  'transition',
  'stale transition',
  'delete',
  'flag',
  'resolve flag',
  'verify',
]
const approvals = ['approve', 'confirm']
const restarts = ['publish', 'confirm']

/**
 * Tries every door in random order, on one new article after another, and looks after every
 * attempt at what it did. Fails at the first one that breaks the promise.
 */
export async function tryDoors(part: number): Promise<void> {
  const desk = await openDesk()
  try {
    const staff = await hire(desk)
    const category = await desk.payload.create({
      collection: 'categories',
      data: { name: '断缴', nameEn: 'Lapse', slug: 'medical-lapse' },
    })
    const sequence = fc.array(anyAttempt, { minLength: steps, maxLength: steps })
    const property = fc.asyncProperty(sequence, (attempts) =>
      tryOn(desk, staff, completeArticle(category.id), attempts),
    )
    const numRuns = Math.ceil(runs / parts)
    await fc.assert(property, {
      numRuns,
      seed: seed + part - 1,
      verbose: 1,
      endOnFailure: true,
    })
    await checkChain(desk)
  } finally {
    await desk.close()
  }
}

const hire = async (desk: Desk): Promise<Member[]> => [
  await desk.user('admin'),
  await desk.user('editor', 'one'),
  await desk.user('editor', 'two'),
  await desk.user('reviewer', 'three'),
  await desk.user('reviewer', 'four'),
]

/** Makes an article and all the attempts at it. */
async function tryOn(desk: Desk, staff: Member[], article: object, attempts: Attempt[]) {
  const author = staff[1] as Member
  const { body } = await desk.send('POST', '/api/articles', { token: author.token, body: article })
  const { id } = body.doc
  const known: Known = {
    contributors: new Set([author.user.id]),
    approved: new Set(),
    wasLive: false,
    linksEdited: false,
  }
  const campaign: Campaign = { active: null }
  let before = await observe(desk, id)
  for (const one of attempts) {
    const outcome = await attempt({ desk, staff, id, seen: before, campaign }, one)
    const after = await observe(desk, id, before)
    check(one, outcome, staff, before, after, known)
    checkCampaign(campaign, after)
    expect(
      after.publicIds.filter((other) => other !== id),
      'nothing else is served',
    ).toEqual([])
    before = after
    // As between requests: only then does SQLite's driver free what statements held.
    await new Promise((resolve) => setImmediate(resolve))
    if (after.working === null) break
  }
  if (campaign.active) await callOff(desk, staff[0] as Member, campaign.active)
  // Out of the way of the next sequence, which must be the only one that strangers see.
  await desk.payload.db.updateMany({
    collection: 'articles',
    where: { id: { equals: id } },
    data: { _status: 'draft' },
    returning: false,
  })
  desk.forget()
}

const callOff = (desk: Desk, { token }: Member, id: string) =>
  desk.send('POST', `/api/policy-changes/${id}/cancel`, { token, body: { reason: '撤回' } })

/** What is served while a policy change is at work has met it: flagged, whatever came of that. */
function checkCampaign({ active }: Campaign, { rest, flaggedBy }: Observed) {
  if (rest && active) expect(flaggedBy, 'no article slips past a policy change').toContain(active)
}

/** Compares what is before and after one attempt with what the promise allows. */
function check(
  one: Attempt,
  { accepted, offered }: Outcome,
  staff: readonly Member[],
  before: Observed,
  after: Observed,
  known: Known,
) {
  const actor = staff[one.by]?.user.id ?? ''
  const newEvents = eventsSince(before, after)

  if (!accepted) expect(after.everything, 'a refusal changes nothing').toBe(before.everything)
  if (offered !== undefined) expect(accepted, 'what is offered is what is accepted').toBe(offered)
  expect(newEvents.length, 'one audit event per accepted act').toBe(
    accepted && events.includes(one.door) ? 1 : 0,
  )

  const event = newEvents.find((one) => one.event !== 'delete')
  if (event && approvals.includes(event.event)) {
    expect([...known.contributors], 'nobody approves their own text').not.toContain(actor)
    known.approved.add(event.contentHash)
  }
  if (after.working?.hash !== before.working?.hash) {
    if (event) expect(after.working?.hash, 'a transition keeps the text').toBe(before.working?.hash)
    known.contributors.add(actor)
  }
  if (event && restarts.includes(event.event)) known.contributors.clear()
  if (after.working) {
    expect(after.working.contributors, 'contributors are who changed the text').toEqual(
      [...known.contributors].sort(),
    )
  }
  if (accepted && one.door === 'assign') {
    expect(after.working, 'who is assigned is told').toMatchObject(assignmentIn(staff, one))
    expect(after.working?.standing, 'assigning changes nothing else').toEqual(
      before.working?.standing,
    )
    expect(after.working?.hash, 'assigning changes no text').toBe(before.working?.hash)
  }
  checkServed(one, accepted, before, after, known)
}

/** The audit events of what was attempted, without those of flags that a policy change raised. */
const eventsSince = (before: Observed, after: Observed) =>
  after.events.slice(before.events.length).filter(({ policyChange }) => policyChange === '')

/** Compares what strangers are told with what was approved, and one way of asking with another. */
function checkServed(
  one: Attempt,
  accepted: boolean,
  before: Observed,
  after: Observed,
  known: Known,
) {
  const event = eventsSince(before, after)[0]?.event
  if (event && [...restarts, 'emergency_publish'].includes(event)) known.linksEdited = false
  if (accepted && ['add link', 'edit link', 'delete link'].includes(one.door)) {
    known.linksEdited = true
  }
  if (before.rest) known.wasLive = true
  if (known.wasLive) expect(after.working, 'what was live is never erased').not.toBeNull()

  const { rest, graphql, links } = after
  const told = rest && {
    stated: rest.stated,
    shortAnswer: rest.shortAnswer,
    unreviewed: rest.unreviewed,
  }
  expect(graphql, 'REST and GraphQL serve the same').toEqual(told)
  if (links) expect(links.graphql, 'REST and GraphQL serve the same links').toEqual(links.rest)
  if (!rest) return
  expect(after.openBlocks, 'nothing is served under a block').toBe(0)
  if (!rest.unreviewed) expect([...known.approved], 'it was approved').toContain(rest.stated)
  if (!known.linksEdited) expect(rest.hash, 'what is told is what was hashed').toBe(rest.stated)
  expect(after.servedUntil >= policyDayAt(Date.now()), 'nothing is served past its day').toBe(true)
  if (event) return
  if (before.rest) expect(before.rest.stated, 'an edit leaves live text alone').toBe(rest.stated)
  else expect(one.door, 'an edit brings nothing back').toBe('policy change')
}

async function checkChain({ payload }: Desk) {
  let previous = null
  for await (const entry of readAuditTrail(payload)) {
    expect(checkLink(previous, entry)).toBeNull()
    previous = entry
  }
}
