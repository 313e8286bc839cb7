import { createLocalReq } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { checkLink, type StoredAuditEntry } from '../../src/domain/auditChain.ts'
import type { State } from '../../src/domain/workflow/states.ts'
import {
  type EventName,
  eventNames,
  type Transition,
  transitions,
} from '../../src/domain/workflow/transitions.ts'
import { publishDue } from '../../src/operations/publishDue.ts'
import { readAuditTrail } from '../../src/operations/readAuditTrail.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { Answer, Member } from '../desk.ts'
import { codesOf, type Newsroom, openNewsroom } from '../newsroom.ts'

const seed = Number(process.env.RACE_SEED ?? Date.now() % 2 ** 31)
const clients = 20
const waves = 3

let room: Newsroom
let editors: [Member, ...Member[]]
let reviewers: [Member, ...Member[]]

beforeAll(async () => {
  room = await openNewsroom()
  editors = [room.editor, await room.user('editor', 'two'), await room.user('editor', 'three')]
  reviewers = [room.reviewer, room.admin, await room.user('reviewer', 'two')]
})
afterAll(() => room.close())
afterEach(() => vi.restoreAllMocks())

const reason = { comment: '请改', reason: '理由' }
const never = '2999-01-01T00:00:00Z'

/** What one client tries: an event or an edit, on the revision it believes to be current. */
type Try = { act: EventName | 'edit'; by: Member; revision: number; text: string }

/** An act that was answered with 200, and the revision it made. */
type Accepted = Try & { state: State; made: number }

/**
 * Every event once on the revision that is current, by somebody with the role for it; the rest
 * are edits and more of the main events, some on a revision that is yet to come.
 */
function triesAt(revision: number, chance: Chance, label: string): Try[] {
  const tries = Array.from({ length: clients }, (_, n): Try => {
    const act = eventNames[n] ?? chance.pick(['edit', 'edit', 'submit', 'approve', 'publish'])
    const { by }: Pick<Transition, 'by'> = act === 'edit' ? { by: ['editor'] } : transitions[act]
    return {
      act,
      by: chance.pick(by.includes('editor') && chance.below(3) > 0 ? editors : reviewers),
      revision: revision + (n < eventNames.length ? 0 : chance.below(3)),
      text: `${label}之${n}`,
    }
  })
  return chance.shuffle(tries)
}

const attempt = (id: string, { act, by: { token }, revision, text }: Try) =>
  act === 'edit'
    ? room.send('PATCH', `/api/articles/${id}`, { token, body: { shortAnswer: text } })
    : room.send('POST', `/api/articles/${id}/transition`, {
        token,
        body: { event: act, revision, publishAt: never, ...reason },
      })

const acceptedAs = (one: Try, { body }: Answer): Accepted => {
  const { state, revision: made } = one.act === 'edit' ? body.doc.workflow : body
  return { ...one, state, made }
}

const latestVersions = async (id: string) =>
  (
    await room.payload.findVersions({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      depth: 0,
      overrideAccess: true,
    })
  ).docs

const eventsOf = async (id: string) =>
  (
    await room.payload.find({
      collection: 'audit-events',
      where: { article: { equals: id } },
      sort: 'sequence',
      pagination: false,
    })
  ).docs

async function expectWholeChain() {
  let previous: StoredAuditEntry | null = null
  for await (const entry of readAuditTrail(room.payload)) {
    expect(checkLink(previous, entry)).toBeNull()
    previous = entry
  }
}

/** What the accepted acts, one after another, come to. */
type Outcome = {
  state: State
  revision: number
  text: string
  /** The text that readers are served, and whether nobody reviewed it. */
  served: { text: string; unreviewed: boolean } | null
}

/**
 * Does the accepted acts over again, in the order of the revisions they made. They must follow one
 * another without a gap, each legal after the one before, and none an approval by a contributor:
 * as if the clients had come one at a time.
 */
function replay(acts: readonly Accepted[], start: Outcome, author: string): Outcome {
  const now = { ...start }
  let contributors = new Set([author])
  let approved: string | null = null
  for (const { act, by, state, made, revision, text } of acts) {
    expect(made, 'revisions without a gap or a double').toBe(now.revision + 1)
    if (act === 'edit') {
      expect(['scheduled', 'withdrawn'], 'an edit of frozen text').not.toContain(now.state)
      contributors.add(by.user.id)
      now.text = text
      approved = null
    } else {
      expect(revision, 'decided on the revision it stated').toBe(now.revision)
      const { from, anyStateWhileLive }: Transition = transitions[act]
      const isLegal = from.includes(now.state) || (anyStateWhileLive && now.served !== null)
      expect(isLegal, `${act} from ${now.state}`).toBe(true)
      if (act === 'approve' || act === 'confirm') {
        expect([...contributors], 'nobody approves their own text').not.toContain(by.user.id)
        approved = now.text
      }
      if (act === 'publish') expect(approved, 'what is published was approved').toBe(now.text)
      if (act === 'publish' || act === 'confirm') contributors = new Set()
      if (transitions[act].to === 'published') {
        now.served = { text: now.text, unreviewed: act === 'emergency_publish' }
      }
      if (act === 'withdraw') now.served = null
    }
    now.state = state
    now.revision = made
  }
  return now
}

/** The ways to the state that a round begins in, as `[event, who]`. */
const ways = {
  draft: [],
  in_review: ['submit'],
  changes_requested: ['submit', 'request_changes'],
  approved: ['submit', 'approve'],
  scheduled: ['submit', 'approve', 'schedule'],
  published: ['submit', 'approve', 'publish'],
  'published with a draft beside': ['submit', 'approve', 'publish', 'edit'],
  'published unreviewed': ['emergency_publish'],
  withdrawn: ['submit', 'approve', 'publish', 'withdraw'],
} as const satisfies Record<string, readonly Try['act'][]>

describe(`${clients} clients at once`, () => {
  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    `are answered as if they had come one at a time, from %s (seed ${seed})`,
    async (start) => {
      const chance = chanceFrom(seed + Object.keys(ways).indexOf(start))
      const { id } = await room.write(`抢着处理的文章：${start}`)
      const acts: Accepted[] = []
      const { shortAnswer, workflow } = await room.working(id)
      const made: Outcome = {
        state: workflow.state,
        revision: workflow.revision,
        text: shortAnswer,
        served: null,
      }

      for (const act of ways[start]) {
        const by = act === 'submit' || act === 'edit' ? room.editor : room.reviewer
        const revision = acts.at(-1)?.made ?? made.revision
        const one: Try = { act, by, revision, text: '开始之前改的' }
        const answer = await attempt(id, one)
        expect(answer.status, answer.text).toBe(200)
        acts.push(acceptedAs(one, answer))
      }

      for (let wave = 1; wave <= waves; wave += 1) {
        const revision = acts.at(-1)?.made ?? made.revision
        const tries = triesAt(revision, chance, `第${wave}轮`)
        const answers = await Promise.all(tries.map((one) => attempt(id, one)))
        for (const { status, text } of answers) expect([200, 403, 409, 422], text).toContain(status)
        const accepted = tries.flatMap((one, n) => {
          const answer = answers[n]
          return answer?.status === 200 ? [acceptedAs(one, answer)] : []
        })
        expect(accepted.length, 'somebody got through').toBeGreaterThan(0)
        acts.push(...accepted.sort((one, other) => one.made - other.made))

        const outcome = replay(acts, made, room.editor.user.id)
        const latest = await latestVersions(id)
        expect(latest).toHaveLength(1)
        expect(latest[0]?.version).toMatchObject({
          shortAnswer: outcome.text,
          workflow: { state: outcome.state, revision: outcome.revision },
        })
        const events = await eventsOf(id)
        expect(
          events.map(({ event, to, revision, actor }) => [event, to, revision, actor]),
          'one audit event per accepted transition',
        ).toEqual(
          acts
            .filter(({ act }) => act !== 'edit')
            .map(({ act, state, made, by }) => [act, state, made, by.user.id]),
        )
        const served = await room.send('GET', `/api/articles/${id}?depth=0`)
        expect(served.status).toBe(outcome.served ? 200 : 404)
        if (outcome.served) {
          const { text, unreviewed } = outcome.served
          expect(served.body).toMatchObject({ shortAnswer: text, unreviewed })
          const approvals = events.filter(({ event }) => ['approve', 'confirm'].includes(event))
          const hashes = approvals.map(({ contentHash }) => contentHash)
          if (!unreviewed) expect(hashes).toContain(served.body.contentHash)
        }
      }
      await expectWholeChain()
    },
  )
})

describe('a scheduled article', () => {
  const due = Date.parse('2100-01-01T00:00:00Z')
  const runAt = async (now: number) => publishDue(await createLocalReq({}, room.payload), now)

  /** An article approved and scheduled for `due`. */
  async function schedule(title: string): Promise<string> {
    const { id } = await room.write(title)
    for (const [event, by] of [
      ['submit', room.editor],
      ['approve', room.reviewer],
      ['schedule', room.editor],
    ] as const) {
      const extra = { publishAt: new Date(due).toISOString() }
      const { status, text } = await room.take(id, event, by, extra)
      expect(status, text).toBe(200)
    }
    return id
  }

  const stateOf = async (id: string) => (await room.working(id)).workflow.state
  const isServed = async (id: string) =>
    (await room.send('GET', `/api/articles/${id}`)).status === 200
  const publications = async (id: string) =>
    (await eventsOf(id))
      .filter(({ event }) => event === 'publish')
      .map(({ actor, role, from, to }) => ({ actor, role, from, to }))
  const bySystem = { actor: 'system', role: 'system', from: 'scheduled', to: 'published' }

  /** Changes what is stored of the working copy, past every hook. */
  async function tamper(id: string, change: (version: Stored) => Stored) {
    const [latest] = await latestVersions(id)
    if (!latest) throw new Error('no latest version')
    await room.payload.db.updateVersion({
      collection: 'articles',
      id: latest.id,
      versionData: {
        ...latest,
        parent: id,
        version: change({ ...latest.version }),
      },
    })
  }
  type Stored = Awaited<ReturnType<typeof latestVersions>>[number]['version']

  it('is not published before its time', async () => {
    const id = await schedule('时间未到')
    expect(await runAt(due - 1)).not.toContain(id)
    expect(await stateOf(id)).toBe('scheduled')
    expect(await isServed(id)).toBe(false)
    expect(await runAt(due)).toEqual([id])
    expect(await stateOf(id)).toBe('published')
  })

  it('is published when the runner comes late', async () => {
    const id = await schedule('任务来晚了')
    expect(await runAt(due + 40 * 86_400_000)).toEqual([id])
    expect(await isServed(id)).toBe(true)
    expect(await publications(id)).toEqual([bySystem])
  })

  it('is published exactly once by two runners at once', async () => {
    const ids = [await schedule('两个任务之一'), await schedule('两个任务之二')]
    const runs = await Promise.all([runAt(due), runAt(due + 1)])
    expect(runs.flat().sort()).toEqual([...ids].sort())
    for (const id of ids) {
      expect(await stateOf(id)).toBe('published')
      expect(await isServed(id)).toBe(true)
      expect(await publications(id)).toEqual([bySystem])
      expect(await latestVersions(id)).toHaveLength(1)
    }
    expect(await runAt(due)).toEqual([])
    await expectWholeChain()
  })

  it('is published, or stays, when it is unscheduled at the same moment', async () => {
    const id = await schedule('同时取消')
    const [published, answer] = await Promise.all([
      runAt(due),
      room.take(id, 'unschedule', room.editor),
    ])
    const isPublished = published.includes(id)
    expect([200, 409]).toContain(answer.status)
    expect(isPublished).not.toBe(answer.status === 200)
    expect(await stateOf(id)).toBe(isPublished ? 'published' : 'approved')
    expect(await isServed(id)).toBe(isPublished)
    expect(await publications(id)).toEqual(isPublished ? [bySystem] : [])
  })

  it('is not published when its approval was tampered with, which is reported once', async () => {
    const warn = vi.spyOn(room.payload.logger, 'warn')
    const id = await schedule('批准被人动过')
    const before = await eventsOf(id)
    await tamper(id, ({ workflow, ...version }) => ({
      ...version,
      workflow: { ...workflow, approvedHash: 'f'.repeat(64) },
    }))
    expect(await runAt(due)).toEqual([])
    expect(await runAt(due)).toEqual([])
    expect(await stateOf(id)).toBe('scheduled')
    expect(await isServed(id)).toBe(false)
    const [report, ...more] = (await eventsOf(id)).slice(before.length)
    expect(report).toMatchObject({
      event: 'not_published',
      actor: 'system',
      from: 'scheduled',
      to: 'scheduled',
      comment: 'content_changed',
    })
    expect(more).toEqual([])
    const said = warn.mock.calls.filter(([what]) => JSON.stringify(what).includes(id))
    expect(said).toEqual([[expect.objectContaining({ refusals: [{ code: 'content_changed' }] })]])
    await expectWholeChain()
    expect((await room.take(id, 'unschedule', room.editor)).status).toBe(200)
    expect(codesOf(await room.take(id, 'publish', room.editor))).toEqual(['content_changed'])
  })

  it('is not published when its text was tampered with', async () => {
    const id = await schedule('文字被人动过')
    await tamper(id, (version) => ({ ...version, shortAnswer: '没有人批准过的文字' }))
    expect(await runAt(due)).toEqual([])
    expect(await stateOf(id)).toBe('scheduled')
    expect(await isServed(id)).toBe(false)
    await room.take(id, 'unschedule', room.editor)
  })

  it('does not wait for another that cannot be stored', async () => {
    const before = await schedule('排在前面的一篇')
    const broken = await schedule('存不进去的一篇')
    const after = await schedule('排在后面的一篇')
    const log = vi.spyOn(room.payload.logger, 'error')
    const update = room.payload.update.bind(room.payload)
    vi.spyOn(room.payload, 'update').mockImplementation((options: Parameters<typeof update>[0]) => {
      if ('id' in options && options.id === broken) throw new Error('disk I/O error')
      return update(options)
    })
    expect((await runAt(due)).sort()).toEqual([before, after].sort())
    expect(await stateOf(broken)).toBe('scheduled')
    expect(await isServed(broken)).toBe(false)
    expect(log).toHaveBeenCalledWith(expect.objectContaining({ article: broken }))

    vi.restoreAllMocks()
    expect(await runAt(due)).toEqual([broken])
  })
})
