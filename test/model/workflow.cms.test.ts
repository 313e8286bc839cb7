import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLink } from '../../src/domain/auditChain.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { completeArticle, type Desk, type Member, openDesk } from '../desk.ts'
import { type Attempt, anyAttempt, attempt } from './doors.ts'
import { type Observed, observe } from './observe.ts'

const runs = Number(process.env.FC_RUNS ?? 15)
const steps = 30

let desk: Desk
let staff: Member[]
let category: string

beforeAll(async () => {
  desk = await openDesk()
  staff = [
    await desk.user('admin'),
    await desk.user('editor', 'one'),
    await desk.user('editor', 'two'),
    await desk.user('reviewer', 'three'),
    await desk.user('reviewer', 'four'),
  ]
  const made = await desk.payload.create({
    collection: 'categories',
    data: { name: '断缴', nameEn: 'Lapse', slug: 'medical-lapse' },
  })
  category = made.id
})
afterAll(() => desk.close())

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

const approvals = ['approve', 'confirm']
const restarts = ['publish', 'confirm']

/** Compares what is before and after one attempt with what the promise allows. */
function check(one: Attempt, accepted: boolean, before: Observed, after: Observed, known: Known) {
  const actor = staff[one.by]?.user.id ?? ''
  const newEvents = after.events.slice(before.events.length)

  if (!accepted) expect(after.everything, 'a refusal changes nothing').toBe(before.everything)
  const isTransition = one.door === 'transition' || one.door === 'stale transition'
  expect(newEvents.length, 'one audit event per accepted transition').toBe(
    accepted && isTransition ? 1 : 0,
  )

  const [event] = newEvents
  if (event && approvals.includes(event.event)) {
    expect([...known.contributors], 'nobody approves their own text').not.toContain(actor)
    known.approved.add(event.contentHash)
  }
  if (after.workingHash !== before.workingHash) {
    if (event) expect(after.workingHash, 'a transition changes no text').toBe(before.workingHash)
    known.contributors.add(actor)
  }
  if (event && restarts.includes(event.event)) known.contributors.clear()
  const goesLive = [...restarts, 'emergency_publish'].includes(event?.event ?? '')
  if (goesLive) known.linksEdited = false
  if (accepted && ['add link', 'edit link', 'delete link'].includes(one.door)) {
    known.linksEdited = true
  }
  if (before.served) known.wasLive = true
  if (known.wasLive) expect(after.state, 'what was live is never erased').not.toBeNull()

  const { served } = after
  expect(after.graphqlHash, 'REST and GraphQL serve the same').toBe(served?.stated ?? null)
  if (!served) return
  if (!served.unreviewed) expect([...known.approved]).toContain(served.stated)
  if (!known.linksEdited) expect(served.hash, 'what is told is what was hashed').toBe(served.stated)
  if (!event) expect(before.served?.stated, 'an edit leaves live text alone').toBe(served.stated)
}

it(`serves nothing unapproved, whatever ${steps} attempts are made through every door`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyAttempt, { minLength: steps, maxLength: steps }),
      async (attempts) => {
        const { body } = await desk.send('POST', '/api/articles', {
          token: staff[1]?.token,
          body: completeArticle(category),
        })
        const { id } = body.doc
        const known: Known = {
          contributors: new Set([staff[1]?.user.id ?? '']),
          approved: new Set(),
          wasLive: false,
          linksEdited: false,
        }
        let before = await observe(desk, id)
        for (const one of attempts) {
          const accepted = await attempt({ desk, staff, id }, one)
          const after = await observe(desk, id)
          check(one, accepted, before, after, known)
          before = after
          if (after.state === null) break
        }
        await desk.payload.db.updateMany({
          collection: 'articles',
          where: { id: { equals: id } },
          data: { _status: 'draft' },
          returning: false,
        })
      },
    ),
    { numRuns: runs, verbose: 1, endOnFailure: true },
  )
  let previous = null
  for await (const entry of readAuditTrail(desk.payload)) {
    expect(checkLink(previous, entry)).toBeNull()
    previous = entry
  }
}, 3_600_000)
